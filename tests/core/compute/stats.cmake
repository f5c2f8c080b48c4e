# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/stats/distributions LINK expunge_compute)
expunge_test(core/compute/stats/kernel_alignment DATA LINK expunge_compute)
expunge_test(core/compute/stats/principal_components LINK expunge_compute)
expunge_test(core/compute/stats/statistics DATA LINK expunge_compute)
expunge_test(core/compute/stats/tsne LINK expunge_compute)

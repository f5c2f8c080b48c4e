# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/selfcheck/selfcheck DATA LINK expunge_compute)
expunge_test(core/compute/selfcheck/bench LINK expunge_compute)

# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/unlearn/dlfd_batch LINK expunge_compute)
expunge_test(core/compute/unlearn/dlfd_options LINK expunge_compute)
expunge_test(core/compute/unlearn/optimal_transport LINK expunge_compute)
expunge_test(core/compute/unlearn/steering LINK expunge_compute)
expunge_test(core/compute/unlearn/unlearn LINK expunge_compute)

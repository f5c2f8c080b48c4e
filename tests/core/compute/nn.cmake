# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/nn/network LINK expunge_compute)
expunge_test(core/compute/nn/training LINK expunge_compute)

# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/metrics/audit LINK expunge_compute)

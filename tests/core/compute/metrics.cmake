# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/metrics/agreement LINK expunge_compute)
expunge_test(core/compute/metrics/audit LINK expunge_compute)
expunge_test(core/compute/metrics/coverage LINK expunge_compute)
expunge_test(core/compute/metrics/embedding LINK expunge_compute)
expunge_test(core/compute/metrics/people LINK expunge_compute)
expunge_test(core/compute/metrics/verdict LINK expunge_compute)

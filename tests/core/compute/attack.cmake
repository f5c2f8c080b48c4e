# SPDX-License-Identifier: GPL-3.0-or-later
expunge_test(core/compute/attack/lira LINK expunge_compute)
expunge_test(core/compute/attack/membership DATA LINK expunge_compute)
expunge_test(core/compute/attack/person_level LINK expunge_compute)
expunge_test(core/compute/attack/rmia LINK expunge_compute)
expunge_test(core/compute/attack/same_person LINK expunge_compute)
expunge_test(core/compute/attack/signals LINK expunge_compute)

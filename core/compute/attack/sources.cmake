# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    attack/cv_attack.cpp
    attack/lira.cpp
    attack/logistic.cpp
    attack/membership.cpp
    attack/person_level.cpp
    attack/rmia.cpp
    attack/same_person.cpp
    attack/signals.cpp)

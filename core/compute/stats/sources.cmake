# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    stats/clusters.cpp
    stats/correlation.cpp
    stats/distributions.cpp
    stats/intervals.cpp
    stats/two_sample.cpp)

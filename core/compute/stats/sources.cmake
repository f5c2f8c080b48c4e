# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    stats/clusters.cpp
    stats/correlation.cpp
    stats/distributions.cpp
    stats/intervals.cpp
    stats/kernel_alignment.cpp
    stats/principal_components.cpp
    stats/tsne.cpp
    stats/two_sample.cpp)

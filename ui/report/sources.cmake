# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    report/findings_plots.cpp
    report/findings_words.cpp
    report/measure_lines.cpp
    report/verdict_text.cpp)

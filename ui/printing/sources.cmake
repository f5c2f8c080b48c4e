# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    printing/pdf_closing.cpp
    printing/pdf_context.cpp
    printing/pdf_figures.cpp
    printing/pdf_flow.cpp
    printing/pdf_look_alikes.cpp
    printing/pdf_measures.cpp
    printing/pdf_opening.cpp
    printing/pdf_people.cpp
    printing/pdf_report.cpp
    printing/pdf_text.cpp)

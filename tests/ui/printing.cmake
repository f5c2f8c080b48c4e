# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test pdf_context pdf_flow pdf_report)
    expunge_test(ui/printing/${test} LINK expunge_ui expunge_plots)
endforeach()

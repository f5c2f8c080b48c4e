# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test findings_models findings_page findings_view verdict_text)
    expunge_test(ui/findings/${test} LINK expunge_ui expunge_plots)
endforeach()

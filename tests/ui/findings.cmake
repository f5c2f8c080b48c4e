# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test agreement_tab findings_models findings_page findings_view)
    expunge_test(ui/findings/${test} LINK expunge_ui expunge_plots)
endforeach()

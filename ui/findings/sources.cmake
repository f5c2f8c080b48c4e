# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND sources
    findings/accuracy_tab.cpp
    findings/agreement_tab.cpp
    findings/audit_starter.cpp
    findings/compare_model.cpp
    findings/compare_tab.cpp
    findings/correlation_tab.cpp
    findings/findings_page.cpp
    findings/findings_view.cpp
    findings/membership_tab.cpp
    findings/metric_table.cpp
    findings/people_risk_delegate.cpp
    findings/people_risk_model.cpp
    findings/relearn_model.cpp
    findings/remarks.cpp
    findings/report_exporter.cpp
    findings/run_facts.cpp
    findings/verdict_card.cpp)

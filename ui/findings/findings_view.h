// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

#include <array>

class QLabel;
class QTabWidget;

namespace ui {

class AccuracyTab;
class CompareTab;
class CorrelationTab;
class MembershipTab;
class VerdictCard;

/// One run's findings: the four verdicts, and the tabs under them. Knows nothing of the workspace.
class FindingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);
    void show(const core::Findings &findings);
    CompareTab *compare() const { return m_compare; }
    void showCompare();

private:
    std::array<VerdictCard *, 4> m_cards;
    QLabel *m_warnings;
    QTabWidget *m_tabs;
    AccuracyTab *m_accuracy;
    MembershipTab *m_membership;
    CorrelationTab *m_correlation;
    CompareTab *m_compare;
};

} // namespace ui

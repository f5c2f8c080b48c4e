// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QTabBar;
class QVBoxLayout;

namespace ui {

class AccuracyTab;
class AgreementTab;
class Card;
class CompareTab;
class CorrelationTab;
class MembershipTab;
class Remarks;
class VerdictCard;

/// One run's findings: the four verdicts, what is behind one of them when asked for, and the tabs under them. Knows nothing of the
/// workspace. Fits a width of 100 grid units: in less room, cards stand two by two.
class FindingsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);
    void show(const core::Findings &findings);
    CompareTab *compare() const { return m_compare; }
    MembershipTab *membership() const { return m_membership; }
    AgreementTab *agreement() const { return m_agreement; }
    void showCompare();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeCards(int perRow);
    Card *makeExplanation();
    void explain(const VerdictCard *card, const QString &link); ///< again: folds it
    void foldExplanation();
    void addTab(QVBoxLayout *column, QWidget *page, const QString &title);
    void showTab(int index);

    std::array<VerdictCard *, 4> m_cards;
    QGridLayout *m_grid; ///< of the cards
    int m_cardsPerRow = 0;
    Card *m_explanation;
    QLabel *m_explanationTitle, *m_explanationText;
    const VerdictCard *m_explained = nullptr;
    QString m_explainedLink;
    Remarks *m_remarks;
    QTabBar *m_tabs;
    QList<QWidget *> m_pages; ///< in the order of the tabs
    AccuracyTab *m_accuracy;
    MembershipTab *m_membership;
    CorrelationTab *m_correlation;
    AgreementTab *m_agreement;
    CompareTab *m_compare;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findings_view.h"

#include "ui/findings/accuracy_tab.h"
#include "ui/findings/agreement_tab.h"
#include "ui/findings/compare_tab.h"
#include "ui/findings/correlation_tab.h"
#include "ui/findings/findings_words.h"
#include "ui/findings/membership_tab.h"
#include "ui/findings/remarks.h"
#include "ui/findings/verdict_card.h"
#include "ui/findings/verdict_text.h"
#include "ui/shell/core_words.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent), m_remarks(new Remarks), m_tabs(new QTabBar),
      m_accuracy(new AccuracyTab), m_membership(new MembershipTab), m_correlation(new CorrelationTab), m_agreement(new AgreementTab),
      m_compare(new CompareTab)
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(theme::kGrid * 3 / 2);
    for (VerdictCard *&card : m_cards) {
        card = new VerdictCard;
        cards->addWidget(card, 1);
    }
    m_tabs->setObjectName(QStringLiteral("findingsTabs"));
    m_tabs->setAccessibleName(tr("What to look at"));
    m_tabs->setExpanding(false);
    m_tabs->installEventFilter(this);
    auto *line = new QFrame;
    line->setProperty("part", QStringLiteral("line"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid);
    column->addWidget(m_remarks);
    column->addLayout(cards);
    column->addWidget(m_tabs);
    column->addWidget(line);
    addTab(column, m_accuracy, tr("Accuracy"));
    addTab(column, m_membership, tr("Membership"));
    addTab(column, m_correlation, tr("Correlation"));
    addTab(column, m_agreement, tr("Agreement"));
    addTab(column, m_compare, tr("Compare"));
    connect(m_tabs, &QTabBar::currentChanged, this, &FindingsView::showTab);
    m_tabs->setCurrentIndex(int(m_pages.indexOf(m_membership)));
}

void FindingsView::show(const core::Findings &findings)
{
    const std::vector<VerdictText> texts = verdictTexts(findings);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(texts[i]);
    QStringList remarks;
    for (const std::string &warning : findings.warnings)
        remarks.append(translated(warning));
    m_remarks->show(remarks);
    m_accuracy->show(findings);
    m_membership->show(findings);
    m_correlation->show(findings);
    m_agreement->show(findings);
    m_compare->add(findings);
    m_compare->choose(findings.run.id);
}

void FindingsView::addTab(QVBoxLayout *column, QWidget *page, const QString &title)
{
    page->hide();
    column->addWidget(page, 1);
    m_pages.append(page);
    m_tabs->addTab(title);
}

void FindingsView::showTab(int index)
{
    // Hidden, not stacked: the scrolling page is as high as the tab shown, not as the highest of them.
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(i == index);
}

bool FindingsView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore(); // scrolling the page over the tabs does not change the tab
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsView::showCompare()
{
    m_tabs->setCurrentIndex(int(m_pages.indexOf(m_compare)));
}

} // namespace ui

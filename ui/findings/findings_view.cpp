// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findings_view.h"

#include "ui/findings/accuracy_tab.h"
#include "ui/findings/compare_tab.h"
#include "ui/findings/correlation_tab.h"
#include "ui/findings/findings_words.h"
#include "ui/findings/membership_tab.h"
#include "ui/findings/verdict_card.h"
#include "ui/findings/verdict_text.h"

#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent), m_warnings(label({}, theme::Type::Body, theme::Surface::Unsure)), m_tabs(new QTabWidget),
      m_accuracy(new AccuracyTab), m_membership(new MembershipTab), m_correlation(new CorrelationTab), m_compare(new CompareTab)
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(theme::kGrid * 3 / 2);
    for (VerdictCard *&card : m_cards) {
        card = new VerdictCard;
        cards->addWidget(card, 1);
    }
    m_warnings->setObjectName(QStringLiteral("findingsWarnings"));
    m_warnings->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("findingsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_accuracy, tr("Accuracy"));
    m_tabs->addTab(m_membership, tr("Membership"));
    m_tabs->addTab(m_correlation, tr("Correlation"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->setCurrentWidget(m_membership);
    m_tabs->setMinimumHeight(420);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid);
    column->addWidget(m_warnings);
    column->addLayout(cards);
    column->addWidget(m_tabs, 1);
}

void FindingsView::show(const core::Findings &findings)
{
    const std::vector<VerdictText> texts = verdictTexts(findings);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(texts[i]);
    QStringList warnings;
    for (const std::string &warning : findings.warnings)
        warnings.append(tr("⚠ %1").arg(words::text(warning)));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_accuracy->show(findings);
    m_membership->show(findings);
    m_correlation->show(findings);
    m_compare->add(findings);
    m_compare->choose(findings.run.id);
}

void FindingsView::showCompare()
{
    m_tabs->setCurrentWidget(m_compare);
}

} // namespace ui

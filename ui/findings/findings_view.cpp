// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findings_view.h"

#include "ui/findings/accuracy_tab.h"
#include "ui/findings/agreement_tab.h"
#include "ui/findings/compare_tab.h"
#include "ui/findings/correlation_tab.h"
#include "ui/findings/membership_tab.h"
#include "ui/findings/remarks.h"
#include "ui/findings/verdict_card.h"
#include "ui/report/findings_words.h"
#include "ui/report/verdict_text.h"
#include "ui/shell/core_words.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent), m_remarks(new Remarks), m_tabs(new QTabBar),
      m_accuracy(new AccuracyTab), m_membership(new MembershipTab), m_correlation(new CorrelationTab), m_agreement(new AgreementTab),
      m_compare(new CompareTab)
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(theme::kGrid * 3 / 2);
    for (VerdictCard *&card : m_cards) {
        card = new VerdictCard;
        connect(card, &VerdictCard::explanationRequested, this, [this, card](const QString &link) { explain(card, link); });
    }
    placeCards(static_cast<int>(m_cards.size()));
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
    column->addLayout(m_grid);
    column->addWidget(makeExplanation());
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
    foldExplanation();
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

void FindingsView::placeCards(int perRow)
{
    if (perRow == m_cardsPerRow)
        return;
    m_cardsPerRow = perRow;
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[static_cast<std::size_t>(i)], i / perRow, i % perRow);
    for (int column = 0; column < static_cast<int>(m_cards.size()); ++column)
        m_grid->setColumnStretch(column, column < perRow ? 1 : 0);
}

void FindingsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int kFourBeside = 112 * theme::kGrid;
    placeCards(width() < kFourBeside ? 2 : 4);
}

Card *FindingsView::makeExplanation()
{
    m_explanation = new Card;
    m_explanationTitle = label({}, theme::Type::Strong);
    m_explanationText = label({}, theme::Type::Body);
    m_explanationText->setObjectName(QStringLiteral("verdictDetails"));
    m_explanationText->setTextFormat(Qt::PlainText);
    m_explanationText->setWordWrap(true);
    m_explanationText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation->content()->addWidget(m_explanationTitle);
    m_explanation->content()->addWidget(m_explanationText);
    m_explanation->hide();
    return m_explanation;
}

void FindingsView::explain(const VerdictCard *card, const QString &link)
{
    if (card == m_explained && link == m_explainedLink) {
        foldExplanation();
        return;
    }
    m_explained = card;
    m_explainedLink = link;
    m_explanationTitle->setText(tr("%1 %2", "question, link").arg(card->text().question, card->linkTitle(link)));
    m_explanationText->setText(card->explanation(link).join(u'\n'));
    m_explanation->setVisible(true);
}

void FindingsView::foldExplanation()
{
    m_explained = nullptr;
    m_explanation->hide();
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

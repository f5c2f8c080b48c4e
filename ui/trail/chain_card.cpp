// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/chain_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

QString listed(const std::vector<std::int64_t> &runs)
{
    QStringList numbers;
    for (const std::int64_t run : runs)
        numbers.append(QString::number(run));
    return numbers.join(QStringLiteral(", "));
}

} // namespace

ChainCard::ChainCard(QWidget *parent) : Card(parent)
{
    setObjectName(QStringLiteral("chainCard"));
    auto *row = new QHBoxLayout;
    m_state = new Pill;
    m_state->setObjectName(QStringLiteral("chainState"));
    m_sentence = label({}, Type::Body);
    m_sentence->setObjectName(QStringLiteral("chainSentence"));
    m_sentence->setWordWrap(true);
    auto *verify = new QPushButton(tr("Verify again"));
    verify->setObjectName(QStringLiteral("verifyButton"));
    row->addWidget(m_state);
    row->addWidget(m_sentence, 1);
    row->addWidget(verify);
    content()->addLayout(row);
    m_head = label({}, Type::Caption, Surface::MutedText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_head);
    connect(verify, &QPushButton::clicked, this, &ChainCard::verifyRequested);
}

void ChainCard::showChecking()
{
    m_state->set(tr("Checking…"), Pill::Tone::Neutral);
}

void ChainCard::show(const core::store::ChainCheck &chain, const core::store::FindingsCheck &findings, const std::string &head)
{
    const QString events = tr("%Ln event(s)", nullptr, static_cast<int>(chain.events));
    QStringList sentences;
    if (!findings.ok)
        sentences.append(tr("Findings were changed outside Expunge: what is stored of these runs is not what the trail recorded: %1. Restore "
                            "the workspace from a copy, or measure their models again.")
                             .arg(listed(findings.changed)));
    if (chain.ok)
        sentences.append(tr("%1, each chained to the one before: none was changed, and none between them is missing. Every report names the head it was "
                            "written at; that it is still here shows that the end was not cut off.").arg(events));
    else
        sentences.append(tr("The trail was changed outside Expunge. First event that does not fit: %1. %2")
                             .arg(chain.firstBadEvent ? QString::number(*chain.firstBadEvent) : tr("unknown"),
                                  QString::fromStdString(chain.detail)));
    m_state->set(!chain.ok ? tr("✕ Broken") : findings.ok ? tr("✓ Whole") : tr("✕ Findings changed"),
                 chain.ok && findings.ok ? Pill::Tone::Good : Pill::Tone::Bad);
    m_sentence->setText(sentences.join(u' '));
    m_head->setText(tr("Head of the chain: %1").arg(QString::fromStdString(head)));
}

} // namespace ui

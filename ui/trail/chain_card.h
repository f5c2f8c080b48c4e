// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"
#include "core/store/findings_check.h"
#include "ui/shell/widgets.h"

namespace ui {

/// Whether the trail is whole, and the findings those it recorded: in words, with the head that a report quotes.
class ChainCard final : public Card
{
    Q_OBJECT

public:
    explicit ChainCard(QWidget *parent = nullptr);
    void showChecking();
    void show(const core::store::ChainCheck &chain, const core::store::FindingsCheck &findings, const std::string &head);

Q_SIGNALS:
    void verifyRequested();

private:
    Pill *m_state;
    QLabel *m_sentence, *m_head;
};

} // namespace ui

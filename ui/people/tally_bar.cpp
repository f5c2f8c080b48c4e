// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/tally_bar.h"

#include "ui/shell/person_words.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QLocale>

namespace ui {

using theme::kGrid;

namespace {

/// Enough digits to tell a small share from nothing: 12 %, 6.2 %, 0.24 %, < 0.01 %.
QString shareText(double share)
{
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.01)
        return TallyBar::tr("< 0.01 % of training");
    const int digits = percent >= 10 ? 0 : percent >= 1 ? 1 : 2;
    return TallyBar::tr("%1 % of training").arg(QLocale().toString(percent, 'f', digits));
}

} // namespace

TallyBar::TallyBar(QWidget *parent)
    : QFrame(parent), m_people(label({}, theme::Type::Strong)), m_details(label({}, theme::Type::Body, theme::Surface::MutedText)),
      m_hidden(label({}, theme::Type::Body)), m_dropHidden(new QPushButton(tr("Deselect"))), m_clear(new QPushButton(tr("Clear"))),
      m_request(primaryButton(tr("New erasure request…")))
{
    setObjectName(QStringLiteral("footBar"));
    setFixedHeight(7 * kGrid);
    m_people->setObjectName(QStringLiteral("tallyPeople"));
    m_details->setObjectName(QStringLiteral("tallyDetails"));
    m_hidden->setObjectName(QStringLiteral("tallyHidden"));
    m_dropHidden->setObjectName(QStringLiteral("dropHidden"));
    m_dropHidden->setProperty("part", QStringLiteral("link"));
    m_dropHidden->setCursor(Qt::PointingHandCursor);
    m_dropHidden->setToolTip(tr("Keep only the people shown selected"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    m_request->setObjectName(QStringLiteral("newRequest"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * kGrid, 0, 3 * kGrid, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_people);
    row->addWidget(m_details);
    row->addWidget(m_hidden);
    row->addWidget(m_dropHidden);
    row->addStretch(1);
    row->addWidget(m_clear);
    row->addWidget(m_request);
    connect(m_dropHidden, &QPushButton::clicked, this, &TallyBar::hiddenDropRequested);
    connect(m_clear, &QPushButton::clicked, this, &TallyBar::clearRequested);
    connect(m_request, &QPushButton::clicked, this, &TallyBar::erasureRequested);
    setTally({});
}

void TallyBar::setTally(const PeopleTally &tally)
{
    m_clear->setEnabled(tally.people > 0);
    m_request->setEnabled(tally.people > 0);
    m_hidden->setVisible(tally.hidden > 0);
    m_dropHidden->setVisible(tally.hidden > 0);
    if (tally.people == 0) {
        m_people->clear();
        m_people->hide(); // an empty label still takes its spacing
        m_details->setText(tr("Select the people who asked to be erased; Ctrl and Shift add more."));
        return;
    }
    m_people->setText(peopleText(tally.people));
    m_people->show();
    QStringList parts{imagesText(tally.images), shareText(tally.trainingShare)};
    if (tally.neverTrained > 0)
        parts << tr("%1 never trained on").arg(QLocale().toString(tally.neverTrained));
    m_hidden->setText(tr("· %1 of them not shown here").arg(QLocale().toString(tally.hidden)));
    m_details->setText(QStringLiteral("· ") + parts.join(QStringLiteral(" · ")));
}

} // namespace ui

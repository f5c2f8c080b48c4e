// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/result_line.h"

#include "ui/people/people_model.h"
#include "ui/shell/person_words.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QLocale>

namespace ui {

using theme::Surface;
using theme::Type;

ResultLine::ResultLine(QWidget *parent)
    : QWidget(parent), m_count(label({}, Type::Body, Surface::MutedText)), m_outside(label({}, Type::Body)),
      m_clear(new QPushButton(clearFiltersText()))
{
    m_count->setObjectName(QStringLiteral("shownPeople"));
    m_outside->setObjectName(QStringLiteral("matchesOutside"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setProperty("part", QStringLiteral("link"));
    m_clear->setCursor(Qt::PointingHandCursor);
    auto sized = m_clear->sizePolicy();
    sized.setRetainSizeWhenHidden(true); // the grid below does not move as one types
    m_clear->setSizePolicy(sized);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGrid);
    row->addWidget(m_count);
    row->addWidget(m_outside);
    row->addWidget(m_clear);
    row->addStretch(1);
    connect(m_clear, &QPushButton::clicked, this, &ResultLine::filtersClearRequested);
}

void ResultLine::show(const PeopleModel &model)
{
    const int shown = model.rowCount(), total = model.total(), outside = model.matching() - shown;
    m_count->setText(shown == total ? peopleText(total) : tr("%1 of %2").arg(QLocale().toString(shown), peopleText(total)));
    // Where nobody is shown, the page says so at length.
    const bool isPartial = !model.criteria().search.isEmpty() && outside > 0 && shown > 0;
    m_outside->setText(isPartial ? tr("· %1").arg(outsideText(outside)) : QString());
    m_outside->setVisible(isPartial);
    m_clear->setVisible(isPartial);
}

QString ResultLine::outsideText(int matches)
{
    return tr("%Ln match(es) outside these filters", nullptr, matches);
}

QString ResultLine::clearFiltersText()
{
    return tr("Clear the filters");
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/no_result.h"

#include "ui/people/people_model.h"
#include "ui/people/result_line.h"

#include <QVBoxLayout>

namespace ui {

NoResult::NoResult(QWidget *parent) : QWidget(parent), m_state(new EmptyState({}, {}, ResultLine::clearFiltersText()))
{
    setObjectName(QStringLiteral("noResult"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    connect(m_state, &EmptyState::actionRequested, this, [this] {
        if (m_isOfSearch)
            Q_EMIT searchClearRequested();
        else
            Q_EMIT filtersClearRequested();
    });
}

void NoResult::show(const PeopleModel &model)
{
    const auto &search = model.criteria().search;
    m_isOfSearch = !search.isEmpty() && model.matching() == 0;
    if (m_isOfSearch && model.awaitsPseudonyms())
        m_state->setText(tr("Reading the pseudonyms…"), tr("In a moment those are shown here whose pseudonym begins with “%1”.").arg(search));
    else if (m_isOfSearch)
        m_state->setText(tr("Nobody in this data set is called “%1”").arg(search),
                         tr("Names and pseudonyms of all sets were searched, whatever the filters, the case and the accents."));
    else if (!search.isEmpty())
        m_state->setText(ResultLine::outsideText(model.matching()),
                         tr("The data set has somebody called “%1”, whom the filters above hide.").arg(search));
    else
        m_state->setText(tr("Nobody fits these filters"), tr("The data set has people; none of them fits all filters above."));
    m_state->button()->setText(m_isOfSearch ? tr("Clear the search") : ResultLine::clearFiltersText());
}

} // namespace ui

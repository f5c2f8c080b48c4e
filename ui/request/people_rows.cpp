// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/people_rows.h"

#include "core/store/listed_people.h"
#include "core/store/request_repository.h"
#include "ui/shell/request_words.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {

namespace {

struct Rows
{
    Q_DECLARE_TR_FUNCTIONS(RequestPeople)
};

} // namespace

std::vector<RequestPeopleModel::Row> peopleRows(const Session &session, const std::vector<core::PersonId> &people, core::RequestId request)
{
    QHash<qint64, QStringList> elsewhere;
    for (const auto &other : core::store::RequestRepository(session.database()).otherRequests(people, request))
        elsewhere[other.person].append(Rows::tr("%1 (%2)", "reference, state").arg(QString::fromStdString(other.reference), stateTitle(other.state)));
    std::vector<RequestPeopleModel::Row> rows;
    rows.reserve(people.size());
    for (auto &listed : core::store::listedPeople(session.database(), people)) {
        const QStringList others = elsewhere.value(listed.person.id);
        rows.push_back({std::move(listed.person), listed.face,
                        others.isEmpty() ? QString() : Rows::tr("also in %1").arg(others.join(QStringLiteral(", ")))});
    }
    return rows;
}

} // namespace ui

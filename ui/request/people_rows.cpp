// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/people_rows.h"

#include "core/store/data_set_repository.h"
#include "core/store/request_repository.h"
#include "ui/shell/face_montage.h"
#include "ui/shell/request_words.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {

namespace {

constexpr int kFace = 40;

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
    core::store::DataSetRepository repository(session.database());
    const auto pixels = session.pixels();
    std::vector<RequestPeopleModel::Row> rows;
    rows.reserve(people.size());
    for (const core::PersonId id : people) {
        std::optional<core::Person> person = repository.person(id);
        if (!person)
            continue;
        QImage face;
        if (pixels) {
            const std::vector<core::Image> images = repository.imagesOf(id);
            if (!images.empty())
                face = faceIcon(*pixels, images.front().cacheRow, kFace);
        }
        const QStringList others = elsewhere.value(id);
        rows.push_back({std::move(*person), std::move(face),
                        others.isEmpty() ? QString() : Rows::tr("also in %1").arg(others.join(QStringLiteral(", ")))});
    }
    return rows;
}

} // namespace ui

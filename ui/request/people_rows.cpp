// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/people_rows.h"

#include "core/store/data_set_repository.h"
#include "ui/people/face_montage.h"

namespace ui {

namespace {

constexpr int kFace = 40;

} // namespace

std::vector<RequestPeopleModel::Row> peopleRows(const Session &session, const std::vector<core::PersonId> &people)
{
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
        rows.push_back({std::move(*person), std::move(face)});
    }
    return rows;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/request_people_model.h"
#include "ui/shell/session.h"

namespace ui {

/// The people with the place of their first face, in the order given; people the store no longer knows are left out.
std::vector<RequestPeopleModel::Row> peopleRows(const Session &session, const std::vector<core::PersonId> &people, core::RequestId request);

} // namespace ui

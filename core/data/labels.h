// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/util/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// A column of label texts made into a task and one label per row.
struct LabelColumn
{
    Task task;
    std::vector<Label> labels;
};

/// True for what means "no label": empty, NA, N/A, NaN, null, ? (any case).
bool isMissingLabel(const std::string &text);

/// Makes a task of a column. Classes stand in natural order (9 before 10); two make the task binary. A column whose values are
/// all numbers and more than 12 of them distinct is binned:
///  - whole numbers from 0 to 120 that span at least 25 (ages): decades "0-9", "10-19" …, the ends with fewer than 2 % of the
///    rows joined to their neighbour ("70+");
///  - anything else: quintiles, "below 12.5", "12.5 to 18", "18 and over".
/// No value: the task has one class or none when the column cannot be a task for lack of variety.
/// Errors (Invalid, subject = column): more than 100 different texts.
Result<LabelColumn> makeTask(const std::string &column, const std::vector<std::string> &values);

/// Where a value stands, for errors: the list's name and the line in it, 0 for none.
struct ValuePlace
{
    std::string_view list;
    std::size_t line = 0;
};

/// Labels of a task that exists: values are its class names, or numbers when its classes are bins as above; of a multi-label
/// task, a '0' or '1' for each class. Error (Invalid): a value that is none of these, naming its place.
Result<std::vector<Label>> labelsOf(const Task &task, const std::vector<std::string> &values,
                                    const std::vector<ValuePlace> &places);

} // namespace core::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

class QSqlError;

namespace core::store {

/// SQLite's result code as ours, with a sentence on what to do. `subject` is the database's file.
Error translate(const QSqlError &error, const std::string &subject);

} // namespace core::store

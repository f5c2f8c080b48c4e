// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"

#include <optional>
#include <string>
#include <string_view>

/// The stable words of enums, as docs/contract.md spells them in JSON and on the command line.
namespace core {

std::string_view name(SetKind set);
std::string_view name(PersonState state);
std::string_view name(TaskKind kind);
std::string_view name(ModelOrigin origin);
std::string_view name(RequestState state);
std::string_view name(Direction direction);
std::string_view name(AuditSet set);
std::string_view name(Stage stage);
std::string_view name(ForgettingVerdict verdict);
std::string_view name(UtilityVerdict verdict);
std::string_view name(RunStatus status);
std::string_view name(Concern concern);
std::string_view name(LookAlikeKind kind);
std::string_view name(LookAlikeState state);

/// The value with that name, or nothing.
template <class Enum>
std::optional<Enum> fromName(std::string_view text);

} // namespace core

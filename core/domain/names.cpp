// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"

#include <array>

namespace core {

namespace {

template <class Enum>
struct Names;

// Each table is in the enum's own order.
#define EXPUNGE_NAMES(Enum, ...)                                                                                      \
    template <>                                                                                                       \
    struct Names<Enum>                                                                                                \
    {                                                                                                                 \
        static constexpr std::array kTable = std::to_array<std::string_view>({__VA_ARGS__});                          \
    };

EXPUNGE_NAMES(SetKind, "train", "validation", "unseen")
EXPUNGE_NAMES(PersonState, "none", "requested", "approved", "unlearned", "purged")
EXPUNGE_NAMES(TaskKind, "multi_class", "binary", "multi_label")
EXPUNGE_NAMES(ModelOrigin, "trained", "retrained", "imported", "unlearned")
EXPUNGE_NAMES(RequestState, "new", "approved", "refused", "done")
EXPUNGE_NAMES(Direction, "higher", "lower", "target")
EXPUNGE_NAMES(AuditSet, "retain", "forget", "validation", "unseen")
EXPUNGE_NAMES(Stage, "original", "unlearned", "retrained")
EXPUNGE_NAMES(ForgettingVerdict, "forgotten", "not_forgotten", "over_forgotten", "inconclusive")
EXPUNGE_NAMES(UtilityVerdict, "kept", "degraded", "inconclusive")
EXPUNGE_NAMES(RunStatus, "running", "stopped", "done", "failed", "cancelled")
EXPUNGE_NAMES(Concern, "forgetting", "accuracy", "features", "people")
EXPUNGE_NAMES(LookAlikeKind, "exact", "near", "same_person")
EXPUNGE_NAMES(LookAlikeState, "found", "added", "waived")
#undef EXPUNGE_NAMES

} // namespace

#define EXPUNGE_NAME_FUNCTIONS(Enum)                                                                                  \
    std::string_view name(Enum value)                                                                                 \
    {                                                                                                                 \
        return Names<Enum>::kTable.at(static_cast<std::size_t>(value));                                               \
    }                                                                                                                 \
    template <>                                                                                                       \
    std::optional<Enum> fromName<Enum>(std::string_view text)                                                         \
    {                                                                                                                 \
        for (std::size_t i = 0; i < Names<Enum>::kTable.size(); ++i) {                                                \
            if (Names<Enum>::kTable[i] == text)                                                                       \
                return static_cast<Enum>(i);                                                                          \
        }                                                                                                             \
        return std::nullopt;                                                                                          \
    }

EXPUNGE_NAME_FUNCTIONS(SetKind)
EXPUNGE_NAME_FUNCTIONS(PersonState)
EXPUNGE_NAME_FUNCTIONS(TaskKind)
EXPUNGE_NAME_FUNCTIONS(ModelOrigin)
EXPUNGE_NAME_FUNCTIONS(RequestState)
EXPUNGE_NAME_FUNCTIONS(Direction)
EXPUNGE_NAME_FUNCTIONS(AuditSet)
EXPUNGE_NAME_FUNCTIONS(Stage)
EXPUNGE_NAME_FUNCTIONS(ForgettingVerdict)
EXPUNGE_NAME_FUNCTIONS(UtilityVerdict)
EXPUNGE_NAME_FUNCTIONS(RunStatus)
EXPUNGE_NAME_FUNCTIONS(Concern)
EXPUNGE_NAME_FUNCTIONS(LookAlikeKind)
EXPUNGE_NAME_FUNCTIONS(LookAlikeState)
#undef EXPUNGE_NAME_FUNCTIONS

} // namespace core

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/store/workspace.h"
#include "core/util/result.h"

#include <optional>
#include <string>
#include <vector>

namespace core::job {

/// What an audit will have to go on, told before anybody waits hours for it. Counted as the audit does: only images that have a label
/// for the model's task and are not lost, of the forget set those the model was trained on; people without any do not count.
struct Outlook
{
    std::int64_t forgetPeople = 0, forgetImages = 0; ///< of the request's people those the model was trained on
    std::int64_t unseenPeople = 0, unseenImages = 0; ///< as far as neither the model nor a request knows them
    bool hasVerdict = true;                          ///< enough people for a verdict on the request as a whole
    bool hasAttack = true;                           ///< enough images for the cross-validated attack
    std::vector<std::string> warnings;               ///< of what will be missing, and what will be there instead: English sentences
};

/// For `model`; without one, for a model of the data set's first task trained on all the training people. NotFound: no such request.
Result<Outlook> outlook(const store::Workspace &workspace, RequestId request, std::optional<ModelId> model = {});

} // namespace core::job

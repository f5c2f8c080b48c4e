// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/views.h"

#include "core/domain/names.h"
#include "core/job/jobs.h"
#include "core/report/wording.h"
#include "core/store/data_set_repository.h"
#include "core/store/look_alike_repository.h"
#include "core/store/model_repository.h"
#include "core/util/counted.h"

#include <cmath>

namespace app {

namespace {

template <class T>
core::Json orNull(const std::optional<T> &value)
{
    return value ? core::Json(*value) : core::Json();
}

core::Json textOrNull(const std::string &text)
{
    return text.empty() ? core::Json() : core::Json(text);
}

std::string taskName(core::TaskId id, core::store::Database &database)
{
    if (const auto dataSet = core::store::DataSetRepository(database).dataSet()) {
        for (const core::Task &task : dataSet->tasks) {
            if (task.id == id)
                return task.name;
        }
    }
    return "task " + std::to_string(id);
}

/// What the end of its training measured on validation images.
struct Validation
{
    core::Metric accuracy;
    std::int64_t epoch = 0;
};

std::optional<Validation> validationOf(const core::Model &model)
{
    const auto number = [&model](const char *key) {
        const auto found = model.settings.find(key);
        return found == model.settings.end() ? std::nullopt : std::optional(std::stod(found->second));
    };
    Validation validation;
    validation.accuracy.value = number("validation_accuracy");
    if (!validation.accuracy.value)
        return std::nullopt;
    validation.accuracy.low = number("validation_low");
    validation.accuracy.high = number("validation_high");
    validation.accuracy.n = std::llround(number("validation_images").value_or(0));
    validation.epoch = std::llround(number("epochs").value_or(0));
    return validation;
}

core::Json validationJson(const std::optional<Validation> &validation)
{
    if (!validation)
        return {};
    const core::Metric &accuracy = validation->accuracy;
    return {{"accuracy", orNull(accuracy.value)},
            {"low", orNull(accuracy.low)},
            {"high", orNull(accuracy.high)},
            {"n", accuracy.n},
            {"epoch", validation->epoch}};
}

std::string dash(const std::string &text)
{
    return text.empty() ? "–" : text;
}

} // namespace

std::string methodText(const core::RunInfo &run)
{
    if (run.preset.empty())
        return run.method;
    std::string changed;
    for (const std::string &key : run.changed)
        changed += (changed.empty() ? ", but for " : ", ") + key;
    return run.method + " (" + run.preset + changed + ")";
}

void printFile(const Output &out, const std::string &path, const std::string &sha256)
{
    if (out.isJson())
        out.document({{"files", {{{"path", path}, {"sha256", sha256}}}}});
    out.line("Wrote " + path + " (SHA-256 " + sha256 + ").");
}

core::Json modelJson(const core::Model &model, core::store::Database &database)
{
    return {{"id", model.id},
            {"sha256", model.sha256},
            {"arch", model.arch},
            {"task", taskName(model.task, database)},
            {"device", model.device},
            {"seconds", model.seconds},
            {"missing", core::Json::array()},
            {"unexpected", core::Json::array()},
            {"origin", std::string(name(model.origin))},
            {"parent", orNull(model.parent)},
            {"excluded", orNull(model.excluded)},
            {"image_size", model.imageSize},
            {"seed", model.seed},
            {"settings", model.settings},
            {"validation", validationJson(validationOf(model))},
            {"trained_on", core::store::ModelRepository(database).trainedOn(model.id).size()},
            {"created", model.created},
            {"experiment", model.experiment}};
}

void printModel(const Output &out, const core::Model &model, core::store::Database &database)
{
    const std::size_t people = core::store::ModelRepository(database).trainedOn(model.id).size();
    out.line("Model " + std::to_string(model.id) + ": " + model.arch + " for " + taskName(model.task, database) + ", "
             + std::string(name(model.origin)) + (model.experiment ? ", EXPERIMENT" : ""));
    out.line("  SHA-256     " + model.sha256);
    out.line("  trained on  " + std::to_string(people) + " people");
    if (const auto lost = model.settings.find("lost_images"); lost != model.settings.end())
        out.line("  without     " + lost->second + " images that are neither in their files nor in the cache any more");
    if (model.settings.contains("original_settings"))
        out.line("  settings    may not be the original's, which are not known here");
    if (const auto validation = validationOf(model))
        out.line("  validation  " + core::report::formatMetric(validation->accuracy, true) + " right of "
                 + core::counted(validation->accuracy.n, "image") + ", after epoch " + std::to_string(validation->epoch));
    if (!model.device.empty())
        out.line("  took        " + core::report::formatSeconds(model.seconds) + " on " + model.device);
}

core::Json requestJson(const core::Request &request, core::store::Database &database)
{
    core::store::DataSetRepository repository(database);
    core::Json identities = core::Json::array();
    for (const core::PersonId id : request.people) {
        if (const auto person = repository.person(id))
            identities.push_back(person->identity);
    }
    const std::optional<std::int64_t> undecided = core::store::LookAlikeRepository(database).undecided(request.id);
    return {{"id", request.id},
            {"reference", request.reference},
            {"state", std::string(name(request.state))},
            {"received", textOrNull(request.received)},
            {"due", textOrNull(request.due)},
            {"basis", textOrNull(request.basis)},
            {"experiment", request.experiment},
            {"people", request.people.size()},
            {"images", request.images},
            {"not_found", request.notFound},
            {"look_alikes_undecided", undecided ? core::Json(*undecided) : core::Json()},
            {"identities", identities},
            {"notes", request.notes},
            {"created_by", textOrNull(request.createdBy)},
            {"created", textOrNull(request.created)},
            {"decided_by", textOrNull(request.decidedBy)},
            {"decided", textOrNull(request.decided)},
            {"reason", textOrNull(request.decisionReason)},
            {"extended_by", textOrNull(request.extendedBy)},
            {"extended", textOrNull(request.extended)},
            {"extension_reason", textOrNull(request.extensionReason)},
            {"closed_by", textOrNull(request.closedBy)},
            {"closed", textOrNull(request.closed)},
            {"closing_reason", textOrNull(request.closingReason)}};
}

void printRequest(const Output &out, const core::Request &request, core::store::Database &database)
{
    core::store::DataSetRepository repository(database);
    out.line("Request " + std::to_string(request.id) + " (" + request.reference + "): " + std::string(name(request.state))
             + (request.experiment ? ", EXPERIMENT" : ""));
    if (!request.experiment)
        out.line("  received " + request.received + ", due " + request.due + ", basis " + request.basis);
    out.line("  " + core::counted(request.people.size(), "person", "people") + ", " + core::counted(request.images, "image"));
    for (const core::PersonId id : request.people) {
        if (const auto person = repository.person(id))
            out.line("    " + person->identity + "  (" + core::counted(person->images, "image") + ", " + std::string(name(person->set)) + ")");
    }
    for (const std::string &missing : request.notFound)
        out.line("  not in the data set: " + missing);
    out.line("  made by " + dash(request.createdBy)
             + (request.decidedBy.empty() ? "" : ", decided by " + request.decidedBy)
             + (request.closedBy.empty() ? "" : ", closed by " + request.closedBy));
    if (!request.extendedBy.empty())
        out.line("  extended by two months by " + request.extendedBy + ": " + request.extensionReason);
}

} // namespace app

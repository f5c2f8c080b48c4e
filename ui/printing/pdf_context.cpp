// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/jobs.h"
#include "core/job/reports.h"
#include "core/report/wording.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/util/clock.h"
#include "core/util/hash.h"
#include "ui/printing/pdf_report.h"

#include "version.h"

#include <QString>

#include <algorithm>

namespace ui {

namespace {

/// Six digits say what a reader needs; the findings file holds the exact value.
std::string parameterText(const core::OptionValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 6).toStdString();
    return core::optionText(value);
}

/// A model's settings are kept with every digit, for jobs to go on from; the report has no more than its other numbers.
std::string settingText(const std::string &key, const std::string &stored)
{
    bool isNumber = false;
    const double value = QString::fromStdString(stored).toDouble(&isNumber);
    if (!isNumber || stored.find_first_of(".e") == std::string::npos) // counts and seeds are whole
        return stored;
    for (const char *rate : {"validation_accuracy", "validation_low", "validation_high"}) {
        if (key == rate)
            return core::report::formatRate(value, {}, {}, true);
    }
    return parameterText(value);
}

void describeRequest(PdfContext &context, const core::Request &request)
{
    context.reference = request.reference;
    context.state = request.state;
    context.received = request.received;
    context.due = request.due;
    context.basis = request.basis;
    context.createdBy = request.createdBy;
    context.created = request.created;
    context.decidedBy = request.decidedBy;
    context.decided = request.decided;
    context.decisionReason = request.decisionReason;
    context.experiment = request.experiment;
    context.notFound = static_cast<std::int64_t>(request.notFound.size());
}

void describeMethod(PdfContext &context, const core::RunInfo &run)
{
    for (const core::MethodSpec &method : core::job::methods()) {
        if (method.name != run.method)
            continue;
        context.methodTitle = method.title;
        context.methodPaper = method.paper;
        if (const core::Preset *preset = method.preset(run.preset)) {
            context.presetTitle = preset->title;
            context.reproduction = preset->reproduction;
        }
        for (const core::OptionSpec &option : method.options) {
            if (const auto value = run.parameters.find(option.key); value != run.parameters.end())
                context.parameters.push_back({option.title, parameterText(value->second), option.unit,
                                              std::ranges::find(run.changed, option.key) != run.changed.end()});
        }
        return;
    }
}

void describeModels(PdfContext &context, const core::RunInfo &run, core::store::ModelRepository &models)
{
    const auto add = [&](core::Stage role, core::ModelId id, const std::string &sha256) {
        PdfModel entry{role, id, sha256, run.arch, std::nullopt, {}, {}};
        if (const auto model = models.model(id)) {
            entry.arch = model->arch;
            entry.origin = model->origin;
            entry.created = model->created;
            if (model->imageSize > 0)
                entry.training = std::to_string(model->imageSize) + " pixels, seed " + std::to_string(model->seed);
            for (const auto &[key, value] : model->settings)
                entry.training += (entry.training.empty() ? "" : ", ") + key + " " + settingText(key, value);
        }
        context.models.push_back(entry);
    };
    if (run.modelIn != 0)
        add(core::Stage::Original, run.modelIn, run.modelInSha256);
    if (run.modelOut)
        add(core::Stage::Unlearned, *run.modelOut, run.modelOutSha256);
    if (run.retrained)
        add(core::Stage::Retrained, *run.retrained, run.retrainedSha256);
}

} // namespace

core::Result<PdfContext> pdfContext(const core::store::Workspace &workspace, const core::Findings &findings)
{
    try {
        core::store::Database database = workspace.database();
        const auto request = core::store::RequestRepository(database).request(findings.run.request);
        if (!request)
            return core::Error{core::ErrorCode::NotFound, "request " + std::to_string(findings.run.request),
                               "The request of this run is not in the workspace."};
        const auto json = core::job::findingsJson(workspace, findings.run.id);
        if (!json)
            return json.error();

        PdfContext context;
        context.softwareVersion = std::string("Expunge ") + core::kVersion + " (" + core::kCommit + ")";
        context.written = core::toIso8601(core::Clock::system().now());
        describeRequest(context, *request);
        describeMethod(context, findings.run);
        core::store::ModelRepository models(database);
        describeModels(context, findings.run, models);
        context.dataSetFingerprint = findings.run.dataSetFingerprint;
        context.findingsDigest = core::toHex(core::sha256(*json));
        core::store::EventLog log(database);
        context.trailHead = log.head();
        context.trailEvents = static_cast<std::int64_t>(log.events().size());
        return context;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_details.h"

namespace core::store {

namespace {

Json parametersToJson(const OptionValues &parameters)
{
    Json json = Json::object();
    for (const auto &[key, value] : parameters)
        json[key] = {{"type", optionTypeName(value)}, {"value", std::visit([](const auto &v) { return Json(v); }, value)}};
    return json;
}

OptionValues parametersFromJson(const Json &json)
{
    OptionValues parameters;
    for (const auto &item : json.items()) {
        const std::string type = item.value().at("type");
        const Json &value = item.value().at("value");
        OptionValue &parameter = parameters[item.key()];
        if (type == "bool")
            parameter = value.get<bool>();
        else if (type == "int")
            parameter = value.get<std::int64_t>();
        else if (type == "float")
            parameter = value.get<double>();
        else
            parameter = value.get<std::string>();
    }
    return parameters;
}

} // namespace

Json runDetails(const RunInfo &run)
{
    Json kept;
    if (run.kept)
        kept = {{"batch", run.kept->batch},
                {"forgetting_score", run.kept->forgettingScore},
                {"validation_accuracy", run.kept->validationAccuracy}};
    return {{"request_reference", run.requestReference},
            {"method", run.method},
            {"preset", run.preset},
            {"parameters", parametersToJson(run.parameters)},
            {"changed", run.changed},
            {"seed", run.seed},
            {"device", run.device},
            {"precision", run.precision},
            {"seconds", run.seconds},
            {"model_in_sha256", run.modelInSha256},
            {"model_out_sha256", run.modelOutSha256},
            {"retrained_sha256", run.retrainedSha256},
            {"arch", run.arch},
            {"task", run.task},
            {"classes", run.classes},
            {"data_set_fingerprint", run.dataSetFingerprint},
            {"experiment", run.experiment},
            {"started", run.started},
            {"finished", run.finished},
            {"versions", run.versions},
            {"kept", kept},
            {"notes", run.notes}};
}

void readRunDetails(const Json &details, RunInfo &run)
{
    details.at("request_reference").get_to(run.requestReference);
    details.at("method").get_to(run.method);
    details.at("preset").get_to(run.preset);
    run.parameters = parametersFromJson(details.at("parameters"));
    if (details.contains("changed")) // runs of before it was recorded have none
        details.at("changed").get_to(run.changed);
    details.at("seed").get_to(run.seed);
    details.at("device").get_to(run.device);
    details.at("precision").get_to(run.precision);
    details.at("seconds").get_to(run.seconds);
    details.at("model_in_sha256").get_to(run.modelInSha256);
    details.at("model_out_sha256").get_to(run.modelOutSha256);
    details.at("retrained_sha256").get_to(run.retrainedSha256);
    details.at("arch").get_to(run.arch);
    details.at("task").get_to(run.task);
    details.at("classes").get_to(run.classes);
    details.at("data_set_fingerprint").get_to(run.dataSetFingerprint);
    details.at("experiment").get_to(run.experiment);
    details.at("started").get_to(run.started);
    details.at("finished").get_to(run.finished);
    details.at("versions").get_to(run.versions);
    if (const Json kept = details.value("kept", Json()); !kept.is_null())
        run.kept = {kept.at("batch"), kept.at("forgetting_score"), kept.at("validation_accuracy")};
    details.at("notes").get_to(run.notes);
}

} // namespace core::store

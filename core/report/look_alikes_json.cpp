// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/look_alikes_json.h"

#include "core/report/findings_json.h"
#include "core/report/json_reader.h"
#include "core/report/look_alikes_reader.h"

#include <algorithm>

namespace core::report {

namespace {

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

/// Without a model nothing was measured, and the metrics are null.
Json metricOrNull(const LookAlikeCheck &check, const Metric &metric)
{
    return check.modelSha256.empty() ? Json() : metricToJson(metric);
}

Json evidenceToJson(const LookAlikeFinding &one)
{
    Json evidence = Json::array();
    for (const LookAlikeFinding::Evidence &e : one.evidence)
        evidence.push_back({{"kind", name(e.kind)}, {"of", e.of}, {"similarity", e.similarity}, {"pairs", e.pairs}});
    return evidence;
}

LookAlikeCheck readCheck(const JsonReader &json)
{
    LookAlikeCheck check;
    check.checked = json.at("checked").text();
    check.modelSha256 = json.at("model_sha256").textOrEmpty();
    check.requestPeople = json.at("request_people").integer();
    check.requestImages = json.at("request_images").integer();
    check.people = json.at("compared_people").integer();
    check.images = json.at("compared_images").integer();
    check.nearBits = static_cast<int>(json.at("near_bits").integer());
    check.cosine = json.at("cosine").optionalNumber();
    if (!check.modelSha256.empty()) {
        check.precision = readMetric(json.at("precision"));
        check.recall = readMetric(json.at("recall"));
    }
    check.notes = json.at("notes").texts();
    return check;
}

LookAlikeFinding readFinding(const JsonReader &json)
{
    LookAlikeFinding one{json.at("person").text(), json.at("set").word<SetKind>(), json.at("state").word<LookAlikeState>(),
                         json.at("reason").textOrEmpty(), json.at("by").textOrEmpty(), {}};
    for (const JsonReader &e : json.at("evidence").elements())
        one.evidence.push_back({e.at("kind").word<LookAlikeKind>(), e.at("of").text(), e.at("similarity").number(),
                                e.at("pairs").integer()});
    return one;
}

} // namespace

Json lookAlikeCheckToJson(const LookAlikeCheck &check)
{
    return {{"checked", check.checked},
            {"model_sha256", textOrNull(check.modelSha256)},
            {"request_people", check.requestPeople},
            {"request_images", check.requestImages},
            {"compared_people", check.people},
            {"compared_images", check.images},
            {"near_bits", check.nearBits},
            {"cosine", check.cosine ? Json(*check.cosine) : Json()},
            {"precision", metricOrNull(check, check.precision)},
            {"recall", metricOrNull(check, check.recall)},
            {"notes", check.notes}};
}

Json lookAlikesToJson(const std::optional<LookAlikeFindings> &findings)
{
    if (!findings)
        return nullptr;
    Json json = lookAlikeCheckToJson(findings->check);
    json["people"] = Json::array();
    for (const LookAlikeFinding &one : findings->people) {
        json["people"].push_back({{"person", one.person},
                                  {"set", name(one.set)},
                                  {"state", name(one.state)},
                                  {"reason", textOrNull(one.reason)},
                                  {"by", textOrNull(one.by)},
                                  {"evidence", evidenceToJson(one)}});
    }
    json["undecided"] = std::count_if(findings->people.begin(), findings->people.end(),
                                      [](const LookAlikeFinding &one) { return one.state == LookAlikeState::Found; });
    return json;
}

Result<LookAlikeCheck> lookAlikeCheckFromJson(const Json &json)
{
    try {
        return readCheck(JsonReader(json, "look_alikes"));
    } catch (const KeyFault &fault) {
        return Error{ErrorCode::Corrupt, fault.path, fault.detail};
    }
}

std::optional<LookAlikeFindings> readLookAlikes(const JsonReader &json)
{
    if (json.isNull())
        return std::nullopt;
    LookAlikeFindings findings{readCheck(json), {}};
    for (const JsonReader &person : json.at("people").elements())
        findings.people.push_back(readFinding(person));
    return findings;
}

} // namespace core::report

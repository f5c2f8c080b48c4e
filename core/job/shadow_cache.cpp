// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/shadow_cache.h"

#include "core/domain/names.h"
#include "core/formats/atomic_file.h"
#include "core/job/edge.h"
#include "core/util/json.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

namespace core::job {

namespace {

std::filesystem::path cacheFile(const store::Workspace &workspace, const std::string &key)
{
    return workspace.cacheFolder() / ("shadow-" + key + ".json");
}

/// Null: not a number, as a model that diverged gives.
std::optional<std::vector<float>> floatsFrom(const Json &json)
{
    const auto isFloat = [](const Json &value) { return value.is_null() || value.is_number(); };
    if (!json.is_array() || !std::ranges::all_of(json, isFloat))
        return std::nullopt;
    std::vector<float> values;
    for (const Json &value : json)
        values.push_back(value.is_null() ? std::numeric_limits<float>::quiet_NaN() : value.get<float>());
    return values;
}

} // namespace

std::optional<ShadowPhi> cachedShadow(const store::Workspace &workspace, const std::string &key, const PerSet<std::size_t> &images)
{
    std::ifstream stream(cacheFile(workspace, key), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const Result<Json> json = parseJson(text, "shadow scores");
    if (!json || !json->is_object())
        return std::nullopt;
    ShadowPhi phi;
    for (const auto &[set, count] : images) {
        const auto found = json->find(std::string(name(set)));
        std::optional<std::vector<float>> values = found == json->end() ? std::nullopt : floatsFrom(*found);
        if (!values || values->size() != count)
            return std::nullopt;
        phi[set] = *std::move(values);
    }
    return phi;
}

void cacheShadow(const store::Workspace &workspace, const std::string &key, const ShadowPhi &phi)
{
    Json json = Json::object();
    for (const auto &[set, values] : phi) {
        Json &list = json[std::string(name(set))] = Json::array();
        for (const float value : values)
            list.push_back(std::isfinite(value) ? Json(static_cast<double>(value)) : Json());
    }
    std::filesystem::create_directories(workspace.cacheFolder());
    const std::string text = canonicalJson(json);
    formats::AtomicFile file(cacheFile(workspace, key));
    need(file.write({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}));
    need(file.commit());
}

} // namespace core::job

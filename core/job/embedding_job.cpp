// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/embedding.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/run_repository.h"

#include <cmath>

namespace core::job {

namespace {

constexpr AuditSet kShownSets[] = {AuditSet::Forget, AuditSet::Unseen, AuditSet::Retain};
constexpr const char *kPrincipal = "principal", *kNeighbours = "neighbours";

using Places = std::map<Stage, PerSet<std::vector<float>>>;

Places stored(store::RunRepository &runs, RunId run, const std::string &name)
{
    Places places;
    for (const Stage stage : kStages)
        for (const AuditSet set : kShownSets)
            if (std::vector<float> values = runs.scores(run, stage, set, name); !values.empty())
                places[stage][set] = std::move(values);
    return places;
}

void save(store::RunRepository &runs, RunId run, const std::string &name, const Places &places)
{
    for (const auto &[stage, sets] : places)
        for (const auto &[set, values] : sets)
            runs.saveScores(run, stage, set, name, 2, values);
}

std::int64_t shownImages(const Places &places)
{
    std::int64_t images = 0;
    for (const auto &[set, values] : places.begin()->second)
        for (std::size_t i = 0; i < values.size(); i += 2)
            images += std::isnan(values[i]) ? 0 : 1;
    return images;
}

/// The features the audit kept. Stages whose network has another width have no axes in common with the unlearned one.
compute::EmbeddingInput storedFeatures(store::RunRepository &runs, const RunInfo &run)
{
    compute::EmbeddingInput input;
    input.seed = run.seed;
    const auto widthOf = [&](const PerSet<std::vector<float>> &sets) {
        for (const auto &[set, values] : sets)
            if (const std::size_t images = runs.scoredImages(run.id, set).size(); images > 0)
                return values.size() / images;
        return std::size_t{0};
    };
    input.features = stored(runs, run.id, "embedding");
    const auto unlearned = input.features.find(Stage::Unlearned);
    if (unlearned == input.features.end())
        throw Failure(ErrorCode::NotFound, "run " + std::to_string(run.id),
                      "kept no features of its images; audit the model again to map them");
    input.width = widthOf(unlearned->second);
    std::erase_if(input.features, [&](const auto &stage) { return widthOf(stage.second) != input.width; });
    return input;
}

} // namespace

Result<EmbeddingMap> embeddingMap(Workspace &workspace, RunId id, const JobContext &job)
{
    return atEdge([&]() -> Result<EmbeddingMap> {
        store::Database database = workspace.database();
        store::RunRepository runs(database);
        const std::optional<RunInfo> run = runs.run(id);
        if (!run)
            throw Failure(ErrorCode::NotFound, "run " + std::to_string(id), "does not exist");
        EmbeddingMap map;
        map.principal = stored(runs, id, kPrincipal);
        map.neighbours = stored(runs, id, kNeighbours);
        if (!map.principal.empty() && !map.neighbours.empty()) {
            map.images = shownImages(map.principal);
            return map;
        }
        map = compute::embed(storedFeatures(runs, *run), job);
        if (workspace.access() == store::Access::Write) {
            store::Transaction transaction(database);
            save(runs, id, kPrincipal, map.principal);
            save(runs, id, kNeighbours, map.neighbours);
            transaction.commit();
        }
        return map;
    });
}

} // namespace core::job

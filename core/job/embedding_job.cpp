// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/embedding.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/job/measure.h"
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

/// How many images of each set the run scored.
PerSet<std::size_t> scoredCounts(store::RunRepository &runs, RunId run)
{
    PerSet<std::size_t> counts;
    for (const AuditSet set : kShownSets)
        counts[set] = runs.scoredImages(run, set).size();
    return counts;
}

/// The features the audit kept. Stages whose network has another width have no axes in common with the unlearned one.
compute::EmbeddingInput storedFeatures(store::RunRepository &runs, const RunInfo &run, const PerSet<std::size_t> &scored)
{
    compute::EmbeddingInput input;
    input.seed = run.seed;
    input.features = stored(runs, run.id, kMapFeatures);
    const auto widthOf = [&](const PerSet<std::vector<float>> &sets) {
        for (const auto &[set, values] : sets)
            if (const std::size_t images = compute::mappedImages(set, scored.at(set), run.seed).size(); images > 0)
                return values.size() / images;
        return std::size_t{0};
    };
    const auto unlearned = input.features.find(Stage::Unlearned);
    if (unlearned == input.features.end())
        throw Failure(ErrorCode::NotFound, "run " + std::to_string(run.id),
                      "kept no features of its images; audit the model again to map them");
    input.width = widthOf(unlearned->second);
    std::erase_if(input.features, [&](const auto &stage) { return widthOf(stage.second) != input.width; });
    return input;
}

/// From places of the mapped images to places of all that were scored; NaN: not on the map.
void spread(Places &places, const PerSet<std::size_t> &scored, std::int64_t seed)
{
    for (auto &[stage, sets] : places)
        for (auto &[set, values] : sets) {
            std::vector<float> all(2 * scored.at(set), std::nanf(""));
            std::size_t from = 0;
            for (const std::size_t image : compute::mappedImages(set, scored.at(set), seed)) {
                all[2 * image] = values.at(from++);
                all[2 * image + 1] = values.at(from++);
            }
            values = std::move(all);
        }
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
        const PerSet<std::size_t> scored = scoredCounts(runs, id);
        map = compute::embed(storedFeatures(runs, *run, scored), job);
        spread(map.principal, scored, run->seed);
        spread(map.neighbours, scored, run->seed);
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

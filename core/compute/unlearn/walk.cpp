// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/walk.h"

#include "core/compute/nn/batches.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace core::compute {

namespace {

const LabelledImages &images(const UnlearnInput &input, WalkedSet set)
{
    return set == WalkedSet::Retain ? input.retain : input.forget;
}

} // namespace

std::vector<Pass> passesOver(WalkedSet set, std::int64_t count, int phase)
{
    return std::vector<Pass>(static_cast<std::size_t>(count), Pass{set, phase, {}});
}

Walk::Walk(const UnlearnInput &input, std::vector<Pass> passes, std::int64_t batch) : m_input(input), m_batch(batch)
{
    if (input.retain.size() == 0)
        throw std::invalid_argument("retain: there is no image to keep the model right on");
    if (input.forget.size() == 0)
        throw std::invalid_argument("forget: there is no image to forget");
    std::array<std::int64_t, 2> walked{};
    for (const Pass &pass : passes) {
        const std::int64_t whole = perCycle(pass.over);
        const std::int64_t count = std::min(whole, pass.batches.value_or(whole));
        m_legs.push_back({pass, m_total, count, walked[static_cast<std::size_t>(pass.over)]++});
        m_total += count;
    }
}

std::int64_t Walk::perCycle(WalkedSet set) const
{
    return (compute::images(m_input, set).size() + m_batch - 1) / m_batch;
}

bool Walk::endsPass(std::int64_t done) const
{
    return std::ranges::any_of(m_legs, [done](const Leg &leg) { return leg.first + leg.count == done; });
}

std::vector<std::int64_t> Walk::indices(WalkedSet set, std::int64_t cycle, std::int64_t batch) const
{
    const char *purpose = set == WalkedSet::Retain ? "unlearn retain" : "unlearn forget";
    const auto order = shuffledOrder(compute::images(m_input, set).size(), m_input.seed, purpose, cycle);
    const auto first = order.begin() + batch * m_batch;
    return {first, order.end() - first > m_batch ? first + m_batch : order.end()};
}

ImageBatch Walk::images(const LabelledImages &set, std::vector<std::int64_t> indices, const ModelSpec &spec,
                        const torch::Device &device) const
{
    ImageBatch batch;
    batch.pixels = pixelBatch(set, indices, device);
    batch.labels = labelBatch(set, indices, spec.kind, static_cast<int>(spec.classes.size()), device);
    batch.indices = std::move(indices);
    return batch;
}

BatchPlace Walk::at(std::int64_t number, const ModelSpec &spec, const torch::Device &device, bool augments) const
{
    const auto leg = std::ranges::find_if(m_legs, [number](const Leg &l) { return number < l.first + l.count; });
    const std::int64_t within = number - leg->first;
    const auto indicesOf = [&](WalkedSet set) {
        if (set == leg->pass.over)
            return indices(set, leg->earlier, within);
        return indices(set, number / perCycle(set), number % perCycle(set));
    };
    BatchPlace place;
    place.number = number;
    place.total = m_total;
    place.pass = leg - m_legs.begin();
    place.phase = leg->pass.phase;
    place.isFirstOfPass = within == 0;
    place.isLastOfPass = within + 1 == leg->count;
    place.retain = images(m_input.retain, indicesOf(WalkedSet::Retain), spec, device);
    place.forget = images(m_input.forget, indicesOf(WalkedSet::Forget), spec, device);
    if (augments)
        place.retain.pixels = augmented(place.retain.pixels, m_input.seed, place.pass, within);
    return place;
}

} // namespace core::compute

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/image_measures.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace core::compute {

namespace {

/// Rows with a label by person, people in the order in which they first appear.
std::vector<std::pair<PersonId, std::vector<std::size_t>>> rowsByPerson(const SetScores &scores)
{
    std::map<PersonId, std::size_t> index;
    std::vector<std::pair<PersonId, std::vector<std::size_t>>> people;
    for (std::size_t row = 0; row < scores.labels.size(); ++row) {
        if (scores.labels[row] == kNoLabel)
            continue;
        const auto [it, isNew] = index.try_emplace(scores.people.at(row), people.size());
        if (isNew)
            people.emplace_back(scores.people[row], std::vector<std::size_t>());
        people[it->second].second.push_back(row);
    }
    return people;
}

void capRows(std::vector<std::size_t> &rows, PersonId person, std::int64_t seed)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "images_per_person", static_cast<std::uint64_t>(person));
    std::vector<std::size_t> kept = random.sample(rows.size(), kMostImagesPerPerson);
    std::ranges::sort(kept);
    std::ranges::transform(kept, kept.begin(), [&](std::size_t i) { return rows[i]; });
    rows = std::move(kept);
}

void measureClasses(const float *logits, std::size_t classes, Label label, ImageMeasures &out)
{
    const auto truth = static_cast<std::size_t>(label);
    const auto highest = static_cast<std::size_t>(std::max_element(logits, logits + classes) - logits);
    std::size_t above = 0;
    for (std::size_t k = 0; k < classes; ++k)
        above += logits[k] > logits[truth] || (logits[k] == logits[truth] && k < truth) ? 1 : 0;
    out.predicted.push_back(static_cast<Label>(highest));
    out.correct.push_back(highest == truth ? 1 : 0);
    if (classes > 2)
        out.second.push_back(above < 2 ? 1 : 0);
}

double classLoss(std::span<const float> logits, std::size_t truth)
{
    const double highest = static_cast<double>(std::ranges::max(logits));
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - highest);
    return std::log(sum) + highest - static_cast<double>(logits[truth]);
}

double labelsLoss(std::span<const float> logits, Label label)
{
    double loss = 0;
    for (std::size_t k = 0; k < logits.size(); ++k) {
        const double z = static_cast<double>(logits[k]);
        loss += std::max((label >> k & 1) != 0 ? -z : z, 0.0) + std::log1p(std::exp(-std::abs(z)));
    }
    return loss / static_cast<double>(logits.size());
}

void measureLabels(const float *logits, std::size_t labels, Label label, ImageMeasures &out)
{
    std::size_t right = 0;
    Label predicted = 0;
    for (std::size_t k = 0; k < labels; ++k) {
        const bool isSet = (label >> k & 1) != 0;
        right += (logits[k] > 0) == isSet ? 1 : 0;
        predicted |= logits[k] > 0 ? Label{1} << k : Label{0};
    }
    out.correct.push_back(static_cast<double>(right) / static_cast<double>(labels));
    out.exact.push_back(right == labels ? 1 : 0);
    out.predicted.push_back(predicted);
}

void requireShape(const SetScores &scores, const SetImages &images, std::size_t classes, const std::string &what)
{
    const auto count = static_cast<std::size_t>(scores.count);
    const bool fits = scores.labels.size() == count && scores.people.size() == count
        && scores.logits.size() == count * classes && static_cast<std::size_t>(scores.classes) == classes
        && scores.features.size() == count * static_cast<std::size_t>(std::max(0, scores.featureCount))
        && std::ranges::all_of(images.rows, [&](std::size_t row) { return row < count; });
    if (!fits)
        throw std::invalid_argument("audit: the scores of the " + what + " do not fit its images and task");
    for (std::size_t i = 0; i < images.images(); ++i)
        if (scores.labels[images.rows[i]] != images.labels[i] || scores.people[images.rows[i]] != images.ids[images.person[i]])
            throw std::invalid_argument("audit: the " + what + " is not scored on the same images as the other stages");
}

} // namespace

bool isMultiLabel(const Task &task)
{
    return task.kind == TaskKind::MultiLabel;
}

double imageLoss(std::span<const float> logits, Label label, TaskKind kind)
{
    return kind == TaskKind::MultiLabel ? labelsLoss(logits, label) : classLoss(logits, static_cast<std::size_t>(label));
}

std::vector<float> imageLosses(const SetScores &scores, TaskKind kind)
{
    const auto classes = static_cast<std::size_t>(scores.classes);
    std::vector<float> losses;
    for (std::size_t i = 0; i < scores.labels.size(); ++i)
        losses.push_back(static_cast<float>(imageLoss({scores.logits.data() + i * classes, classes}, scores.labels[i], kind)));
    return losses;
}

SetImages selectImages(const SetScores &scores, std::int64_t seed)
{
    SetImages images;
    images.first.push_back(0);
    for (auto &[id, rows] : rowsByPerson(scores)) {
        if (rows.size() > kMostImagesPerPerson) {
            capRows(rows, id, seed);
            ++images.cappedPeople;
        }
        for (const std::size_t row : rows) {
            images.rows.push_back(row);
            images.person.push_back(static_cast<std::uint32_t>(images.ids.size()));
            images.labels.push_back(scores.labels[row]);
        }
        images.ids.push_back(id);
        images.first.push_back(images.rows.size());
    }
    return images;
}

ImageMeasures measureImages(const SetScores &scores, const SetImages &images, const Task &task, const std::string &what)
{
    ImageMeasures out;
    if (images.images() == 0)
        return out;
    const std::size_t classes = task.classes.size();
    requireShape(scores, images, classes, what);
    out.featureCount = static_cast<std::size_t>(std::max(0, scores.featureCount));
    const auto isBroken = [](float v) { return !std::isfinite(v); };
    for (std::size_t i = 0; i < images.images(); ++i) {
        const std::size_t row = images.rows[i];
        const float *logits = scores.logits.data() + row * classes;
        const float *features = scores.features.data() + row * out.featureCount;
        if (std::any_of(logits, logits + classes, isBroken) || std::any_of(features, features + out.featureCount, isBroken))
            throw std::runtime_error("The model gives scores that are not numbers on the " + what + ": it has diverged.");
        const Label label = images.labels[i];
        if (label < 0 || (!isMultiLabel(task) && static_cast<std::size_t>(label) >= classes))
            throw std::invalid_argument("audit: a label of the " + what + " is outside the task's classes");
        out.loss.push_back(imageLoss({logits, classes}, label, task.kind));
        if (isMultiLabel(task))
            measureLabels(logits, classes, label, out);
        else
            measureClasses(logits, classes, label, out);
        const auto signals = isMultiLabel(task) ? labelSignals({logits, classes}, label)
                                                : classSignals({logits, classes}, static_cast<std::size_t>(label));
        for (std::size_t s = 0; s < signals.size(); ++s)
            out.signals[s].push_back(signals[s]);
        out.logits.insert(out.logits.end(), logits, logits + classes);
        out.features.insert(out.features.end(), features, features + out.featureCount);
    }
    return out;
}

} // namespace core::compute

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/image_sets.h"

#include "core/job/edge.h"
#include "core/store/data_set_repository.h"

#include <algorithm>
#include <iterator>

namespace core::job {

People without(const People &a, const People &b)
{
    People rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(rest, rest.end()));
    return rest;
}

People common(const People &a, const People &b)
{
    People both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
    return both;
}

DataSet neededDataSet(store::Database &database)
{
    std::optional<DataSet> dataSet = store::DataSetRepository(database).dataSet();
    if (!dataSet)
        throw Failure(ErrorCode::NotFound, "data set", "nothing was imported yet; run `import` first");
    return *std::move(dataSet);
}

Task neededTask(const DataSet &dataSet, const std::string &name)
{
    if (name.empty() && !dataSet.tasks.empty())
        return dataSet.tasks.front();
    std::string names;
    for (const Task &task : dataSet.tasks) {
        if (task.name == name)
            return task;
        names += (names.empty() ? "" : ", ") + task.name;
    }
    throw Failure(ErrorCode::NotFound, name.empty() ? "task" : name,
                  names.empty() ? "the data set has no task; import with a label column"
                                : "no such task; the data set has: " + names);
}

ImageSets::ImageSets(const store::Workspace &workspace, store::Database &database, TaskId task, int imageSize,
                     LostImages policy, const JobContext &job)
    : m_dataSet(neededDataSet(database))
{
    store::DataSetRepository repository(database);
    const auto found = std::find_if(m_dataSet.tasks.begin(), m_dataSet.tasks.end(),
                                    [&](const Task &candidate) { return candidate.id == task; });
    if (found == m_dataSet.tasks.end())
        throw Failure(ErrorCode::NotFound, "task " + std::to_string(task), "is not in the data set");
    m_task = *found;
    m_taskIndex = static_cast<std::size_t>(found - m_dataSet.tasks.begin());
    for (const SetKind set : kSetKinds)
        m_people[set];
    for (const Person &person : repository.people())
        m_people[person.set].insert(person.id);
    m_images = repository.images();
    m_count = m_images.size();
    Pixels pixels = openPixels(workspace, database, m_dataSet, m_images, imageSize > 0 ? imageSize : m_dataSet.imageSize, policy, job);
    m_pixels = std::move(pixels.cache);
    const auto lost = std::stable_partition(m_images.begin(), m_images.end(),
                                            [&](const Image &image) { return !pixels.lost.contains(image.id); });
    m_lost.assign(lost, m_images.end());
    m_images.erase(lost, m_images.end());
    People pictured;
    for (const Image &image : m_images)
        pictured.insert(image.person);
    m_isOneImageEach = !m_images.empty() && m_images.size() == pictured.size();
}

void ImageSets::leaveOut(const std::function<bool(const Image &)> &isOut)
{
    std::erase_if(m_images, [&](const Image &image) { return labelOf(image) != kNoLabel && isOut(image); });
}

std::string ImageSets::lostNote(const People &asked) const
{
    if (m_lost.empty())
        return {};
    const auto ofAsked = std::ranges::count_if(m_lost, [&](const Image &image) { return asked.contains(image.person); });
    return std::to_string(m_lost.size()) + " of " + std::to_string(m_count)
        + " images are in no set, because neither their files as imported nor their cached pixels are there any more"
        + (ofAsked > 0 ? " (" + std::to_string(ofAsked) + " of them of the request's people)" : "") + "; the first is image "
        + std::to_string(m_lost.front().id) + ".";
}

void ImageSets::append(compute::LabelledImages &set, const Image &image, Label label)
{
    set.rows.push_back(image.cacheRow);
    set.labels.push_back(label);
    set.people.push_back(image.person);
    set.images.push_back(image.id);
}

compute::LabelledImages ImageSets::of(const People &people) const
{
    compute::LabelledImages set;
    set.pixels = {m_pixels->data(), m_pixels->rows(), 3, m_pixels->imageSize()};
    for (const Image &image : m_images) { // by id already
        const Label label = labelOf(image);
        if (label != kNoLabel && people.contains(image.person))
            append(set, image, label);
    }
    return set;
}

compute::LabelledImages ImageSets::everything() const
{
    compute::LabelledImages set;
    set.pixels = {m_pixels->data(), m_pixels->rows(), 3, m_pixels->imageSize()};
    for (const Image &image : m_images)
        append(set, image, std::max(labelOf(image), Label{0}));
    return set;
}

Label ImageSets::labelOf(const Image &image) const
{
    return m_taskIndex < image.labels.size() ? image.labels[m_taskIndex] : kNoLabel;
}

} // namespace core::job

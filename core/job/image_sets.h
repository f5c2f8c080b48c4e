// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/domain/model.h"
#include "core/job/pixel_store.h"
#include "core/store/database.h"
#include "core/store/workspace.h"
#include "core/util/job_context.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace core::job {

using People = std::set<PersonId>;

/// `a` without `b`; what is in both.
People without(const People &a, const People &b);
People common(const People &a, const People &b);

/// The data set as one task's computations see it: pixels, labels and who is in which set.
class ImageSets final
{
public:
    /// Opens the cache at `imageSize` (0: the data set's), making it again if needed; images that are lost are in no set, if the
    /// policy allows. Throws Failure (NotFound: nothing imported, images lost), StoreFailure, Stopped.
    ImageSets(const store::Workspace &workspace, store::Database &database, TaskId task, int imageSize, LostImages policy,
              const JobContext &job);

    const DataSet &dataSet() const { return m_dataSet; }
    const Task &task() const { return m_task; }
    const People &people(SetKind set) const { return m_people.at(set); }

    /// Nobody has a second image, as where a data set names no people: then the image is the unit of every interval.
    bool isOneImageEach() const { return m_isOneImageEach; }

    std::size_t lostImages() const { return m_lost.size(); }
    /// A sentence about the images that are lost, how many of them of `asked` (the request's people); empty when none is.
    std::string lostNote(const People &asked = {}) const;

    /// Those of the images with a label for the task that `isOut` names are in no set from now on.
    void leaveOut(const std::function<bool(const Image &)> &isOut);

    /// Images of those people that have a label for the task, by image id. Valid while this lives.
    compute::LabelledImages of(const People &people) const;
    /// Every image, by image id, whether it has a label (its label is then 0) or not: to look at, not to learn from.
    compute::LabelledImages everything() const;

private:
    static void append(compute::LabelledImages &set, const Image &image, Label label);
    Label labelOf(const Image &image) const;

    DataSet m_dataSet;
    Task m_task;
    std::size_t m_taskIndex = 0;
    std::map<SetKind, People> m_people;
    std::vector<Image> m_images, m_lost;
    std::size_t m_count = 0; ///< of all images, lost ones too
    bool m_isOneImageEach = false;
    std::shared_ptr<const data::PixelCache> m_pixels;
};

/// The imported data set. Throws Failure NotFound.
DataSet neededDataSet(store::Database &database);
/// By name; empty: the first. Throws Failure NotFound naming those there are.
Task neededTask(const DataSet &dataSet, const std::string &name);

} // namespace core::job

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/shared_classes.h"

#include <cmath>
#include <map>

namespace core::compute {

namespace {

std::map<Label, std::vector<std::size_t>> imagesByClass(const SetImages &images)
{
    std::map<Label, std::vector<std::size_t>> byClass;
    for (std::size_t i = 0; i < images.images(); ++i)
        byClass[images.labels[i]].push_back(i);
    return byClass;
}

std::string className(const Task &task, Label label)
{
    if (!isMultiLabel(task))
        return task.classes[static_cast<std::size_t>(label)];
    std::string name;
    for (std::size_t k = 0; k < task.classes.size(); ++k)
        if ((label >> k & 1) != 0)
            name += (name.empty() ? "" : " + ") + task.classes[k];
    return name.empty() ? "no label" : name;
}

} // namespace

SharedClasses sharedClasses(const SetImages &forget, const SetImages &unseen, const Task &task)
{
    const auto forgetClasses = imagesByClass(forget);
    auto unseenClasses = imagesByClass(unseen);
    SharedClasses out;
    for (const auto &[label, images] : forgetClasses) {
        if (unseenClasses[label].size() < kLeastUnseenPerClass)
            out.dropped.push_back(className(task, label));
        else
            out.classes.push_back({images, unseenClasses[label]});
    }
    if (out.classes.empty())
        out.refused = forgetClasses.empty() ? "There are no forget images."
                                            : "No class of the forget people has at least 5 unseen images to compare with.";
    return out;
}

double classMixDifference(const SetImages &forget, const SetImages &unseen)
{
    if (forget.images() == 0 || unseen.images() == 0)
        return 0;
    std::map<Label, double> difference;
    for (const Label label : forget.labels)
        difference[label] += 1 / static_cast<double>(forget.images());
    for (const Label label : unseen.labels)
        difference[label] -= 1 / static_cast<double>(unseen.images());
    double sum = 0;
    for (const auto &[label, d] : difference)
        sum += std::abs(d);
    return sum / 2;
}

} // namespace core::compute

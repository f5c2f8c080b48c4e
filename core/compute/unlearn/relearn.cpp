// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relearn.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/device.h"
#include "core/compute/nn/evaluation.h"
#include "core/compute/nn/progress.h"
#include "core/compute/nn/sgd.h"
#include "core/compute/unlearn/optimiser_step.h"

#include <algorithm>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kBatch = 32, kCheckEvery = 5, kMostImages = 500;
constexpr double kShareOfOriginal = 0.95, kShareOfRate = 0.1;

/// Teaches one model after the other and counts the steps of all.
class Teacher final
{
public:
    Teacher(const RelearnInput &input, const JobContext &job)
        : m_input(input), m_job(job), m_device(resolveDevice(input.device)),
          m_checked(shuffledOrder(input.forget.size(), input.seed, "relearn check", 0))
    {
        m_checked.resize(static_cast<std::size_t>(std::min(input.forget.size(), kMostImages)));
    }

    double forgetAccuracy(Stage stage) const
    {
        const std::shared_ptr<Network> network = loadModel(m_input.models.at(stage), m_device);
        return accuracyOf(*network);
    }

    RelearnSteps teach(Stage stage, const LabelledImages &images, const char *purpose, double target)
    {
        const std::shared_ptr<Network> network = loadModel(m_input.models.at(stage), m_device);
        Sgd sgd(*network, 0, 0);
        const StepOptions options{m_input.trainingRate * kShareOfRate};
        RelearnSteps outcome;
        outcome.accuracy = accuracyOf(*network);
        for (std::int64_t step = 0; step < m_input.mostSteps && outcome.accuracy < target; step += kCheckEvery) {
            for (std::int64_t i = step; i < step + kCheckEvery; ++i)
                taskStep(*network, sgd, images, indices(images, purpose, i), options);
            outcome.accuracy = accuracyOf(*network);
            outcome.steps = step + kCheckEvery;
        }
        outcome.isCensored = outcome.accuracy < target;
        return outcome;
    }

    void announce(std::int64_t lessons) { m_total = lessons * m_input.mostSteps; }
    /// A model that needed fewer steps brings the end nearer.
    void finished() { m_done = ++m_lessons * m_input.mostSteps; }

private:
    double accuracyOf(Network &network) const
    {
        return accuracy(network, m_input.forget, m_checked, m_device, m_job.stop);
    }

    /// The images of step `step`, walking over the set in epochs, each in its own order; the last batch takes what is left.
    std::vector<std::int64_t> indices(const LabelledImages &images, const char *purpose, std::int64_t step) const
    {
        const std::int64_t batches = (images.size() + kBatch - 1) / kBatch;
        const auto order = shuffledOrder(images.size(), m_input.seed, purpose, step / batches);
        const auto begin = static_cast<std::size_t>(step % batches * kBatch);
        const auto end = std::min(begin + static_cast<std::size_t>(kBatch), order.size());
        return {order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    void taskStep(Network &network, Sgd &sgd, const LabelledImages &images, const std::vector<std::int64_t> &some,
                  const StepOptions &options)
    {
        m_job.throwIfStopped();
        const ModelSpec &spec = network.spec();
        network.eval();
        compute::taskStep(network, sgd, pixelBatch(images, some, m_device),
                          labelBatch(images, some, spec.kind, static_cast<int>(spec.classes.size()), m_device), options);
        ++m_done;
        if (m_throttle.isDue())
            m_job.progress({"relearn", m_done, m_total, {}, {}});
    }

    const RelearnInput &m_input;
    const JobContext &m_job;
    const torch::Device m_device;
    std::vector<std::int64_t> m_checked; ///< forget images accuracy is measured on
    ProgressThrottle m_throttle;
    std::int64_t m_done = 0, m_total = 0, m_lessons = 0;
};

} // namespace

Relearning relearn(const RelearnInput &input, const JobContext &job)
{
    if (!input.models.contains(Stage::Original) || !input.models.contains(Stage::Unlearned))
        throw std::invalid_argument("relearn: the original and the unlearned model must both be given");
    if (input.retain.size() == 0 || input.forget.size() == 0)
        throw std::invalid_argument("relearn: the retain or the forget set holds no images");
    Teacher teacher(input, job);
    Relearning out;
    out.mostSteps = input.mostSteps;
    out.learningRate = input.trainingRate * kShareOfRate;
    out.targetAccuracy = kShareOfOriginal * teacher.forgetAccuracy(Stage::Original);
    teacher.announce(2 * static_cast<std::int64_t>(input.models.size() - 1));
    for (const auto &[stage, model] : input.models) {
        if (stage == Stage::Original)
            continue;
        out.retainOnly[stage] = teacher.teach(stage, input.retain, "relearn retain", out.targetAccuracy);
        teacher.finished();
        out.forgetOnly[stage] = teacher.teach(stage, input.forget, "relearn forget", out.targetAccuracy);
        teacher.finished();
    }
    return out;
}

} // namespace core::compute

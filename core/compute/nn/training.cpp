// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/training.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/checkpoint.h"
#include "core/compute/nn/device.h"
#include "core/compute/nn/diverged.h"
#include "core/compute/nn/evaluation.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/progress.h"
#include "core/compute/nn/sgd.h"
#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kValidationImages = 500;
/// Epochs of a small set take less time than their checkpoint would.
constexpr std::chrono::seconds kBetweenEpochCheckpoints{5};

void check(const ModelSpec &spec, const TrainOptions &options, const LabelledImages &train)
{
    const auto require = [](bool holds, const char *sentence) {
        if (!holds)
            throw std::invalid_argument(sentence);
    };
    require(options.epochs >= 1, "epochs must be at least 1");
    require(options.batch >= 2, "batch must be at least 2: batch normalisation needs two images");
    require(std::isfinite(options.learningRate) && options.learningRate > 0, "the learning rate must be above 0");
    require(options.momentum >= 0 && options.momentum < 1, "momentum must be in [0, 1)");
    require(std::isfinite(options.weightDecay) && options.weightDecay >= 0, "weight decay must not be negative");
    require(!spec.classes.empty(), "the task has no classes");
    require(train.size() >= 2, "training needs at least two images");
    require(train.pixels.size == spec.imageSize, "the images are not of the model's size");
}

/// Everything the result depends on but the pixels themselves (the store's business) and the device.
std::string fingerprint(const ModelSpec &spec, const TrainOptions &options, const LabelledImages &train,
                        const LabelledImages &validation)
{
    std::uint64_t hash = 0;
    const auto mix = [&hash](const std::vector<std::int64_t> &values) {
        hash = splitmix64(hash ^ values.size());
        for (const std::int64_t value : values)
            hash = splitmix64(hash ^ static_cast<std::uint64_t>(value));
    };
    for (const LabelledImages *set : {&train, &validation}) {
        mix(set->rows);
        mix(set->labels);
        mix(set->images);
    }
    std::string text = "train 1|" + spec.arch + "|" + spec.task + "|" + std::to_string(static_cast<int>(spec.kind)) + "|"
        + std::to_string(spec.imageSize);
    for (const std::string &name : spec.classes)
        text += "|" + name;
    for (const double value : {static_cast<double>(options.epochs), static_cast<double>(options.batch), options.learningRate,
                               options.momentum, options.weightDecay})
        text += "|" + exactText(value);
    return text + "|" + std::to_string(options.seed) + "|" + std::to_string(hash);
}

/// One run of trainModel: the loop, its place, and how that is saved and found again.
class Training final
{
public:
    Training(const ModelSpec &spec, const TrainOptions &options, const LabelledImages &train, const LabelledImages &validation,
             const std::filesystem::path &checkpoint, const JobContext &job)
        : m_options(options)
        , m_train(train)
        , m_validation(validation)
        , m_job(job)
        , m_device(resolveDevice(options.device))
        , m_network(makeNetwork(spec, options.seed))
        , m_file(checkpoint, fingerprint(spec, options, train, validation))
        , m_batches(std::max<std::int64_t>(1, (train.size() + options.batch - 2) / options.batch))
    {
        m_network->to(m_device);
        m_optimiser.emplace(*m_network, options.momentum, options.weightDecay);
        const auto count = std::min(validation.size(), kValidationImages);
        m_validationSample = shuffledOrder(validation.size(), options.seed, "validation sample", 0);
        m_validationSample.resize(static_cast<std::size_t>(count));
    }

    TrainOutcome run(const std::filesystem::path &output)
    {
        resume();
        try {
            while (m_epoch < m_options.epochs)
                runEpoch();
        } catch (const Stopped &) {
            save();
            throw;
        }
        saveModel(*m_network, output);
        TrainOutcome outcome{seconds(), m_device.str(), "fp32", m_trainLoss, m_accuracy, m_right, {}, m_options.epochs};
        for (const std::int64_t image : m_validationSample)
            outcome.validationPeople.push_back(m_validation.people[static_cast<std::size_t>(image)]);
        return outcome;
    }

private:
    void runEpoch()
    {
        const auto order = shuffledOrder(m_train.size(), m_options.seed, "training order", m_epoch);
        while (m_batch < m_batches) {
            const auto begin = static_cast<std::size_t>(m_batch * m_options.batch);
            // The last batch takes what is left; a single image left over joins it, as batch statistics need two.
            const auto end = m_batch + 1 == m_batches ? order.size() : begin + static_cast<std::size_t>(m_options.batch);
            m_lossSum += trainStep(std::span(order).subspan(begin, end - begin)) * static_cast<double>(end - begin);
            m_seen += static_cast<std::int64_t>(end - begin);
            ++m_batch;
            if (m_batch < m_batches && m_throttle.isDue())
                m_job.progress({"train", m_epoch * m_batches + m_batch, m_options.epochs * m_batches, {}, {}});
            if (m_file.isDue())
                save();
        }
        finishEpoch();
    }

    double trainStep(std::span<const std::int64_t> indices)
    {
        m_job.throwIfStopped();
        const ModelSpec &spec = m_network->spec();
        m_network->train();
        m_network->setGenerator(tensorGenerator(m_options.seed, "dropout", m_epoch, m_batch));
        const BufferSnapshot statistics(*m_network);
        const torch::Tensor pixels = augmented(pixelBatch(m_train, indices, m_device), m_options.seed, m_epoch, m_batch);
        const torch::Tensor labels = labelBatch(m_train, indices, spec.kind, static_cast<int>(spec.classes.size()), m_device);
        m_optimiser->zeroGradients();
        torch::Tensor loss = taskLoss(m_network->forward(pixels).logits, labels, spec.kind);
        if (m_job.stop.stop_requested()) {
            statistics.restore(); // this batch will be done again
            throw Stopped();
        }
        loss.backward();
        m_optimiser->step(learningRate());
        const double value = loss.item<double>();
        if (!std::isfinite(value))
            throw Diverged("training diverged: the loss is no longer a number; lower the learning rate");
        return value;
    }

    /// Linear warm-up over one epoch (half of it if there is but one), then a cosine to 0, a value per batch.
    double learningRate() const
    {
        const auto step = static_cast<double>(m_epoch * m_batches + m_batch);
        const auto total = static_cast<double>(m_options.epochs * m_batches);
        const double warmUp = std::min(static_cast<double>(m_batches), total / 2);
        if (step < warmUp)
            return m_options.learningRate * std::min(1.0, (step + 1) / warmUp);
        return m_options.learningRate * 0.5 * (1 + std::cos(std::numbers::pi * (step - warmUp) / (total - warmUp)));
    }

    void finishEpoch()
    {
        m_trainLoss = m_lossSum / static_cast<double>(std::max<std::int64_t>(m_seen, 1));
        Progress progress{"train", (m_epoch + 1) * m_batches, m_options.epochs * m_batches, {}, {}};
        const auto x = static_cast<double>(m_epoch + 1);
        progress.points.push_back({"train_loss", x, m_trainLoss});
        if (!m_validationSample.empty()) {
            m_accuracy = accuracy(*m_network, m_validation, m_validationSample, m_device, m_job.stop, &m_right);
            progress.points.push_back({"validation_accuracy", x, m_accuracy});
        }
        ++m_epoch;
        m_batch = 0;
        m_seen = 0;
        m_lossSum = 0;
        m_job.progress(progress);
        if (m_epoch < m_options.epochs && m_file.isDue(kBetweenEpochCheckpoints))
            save();
    }

    void save()
    {
        Checkpoint checkpoint;
        for (const auto &[name, tensor] : stateDict(*m_network))
            checkpoint.tensors.emplace("model." + name, tensor);
        checkpoint.tensors.merge(m_optimiser->state());
        checkpoint.facts = {{"epoch", std::to_string(m_epoch)},       {"batch", std::to_string(m_batch)},
                            {"seen", std::to_string(m_seen)},         {"loss_sum", exactText(m_lossSum)},
                            {"train_loss", exactText(m_trainLoss)},   {"validation_accuracy", exactText(m_accuracy)},
                            {"seconds", exactText(seconds())}};
        m_file.save(checkpoint);
    }

    void resume()
    {
        const std::optional<Checkpoint> checkpoint = m_file.load();
        if (!checkpoint)
            return;
        std::vector<std::pair<std::string, torch::Tensor>> state;
        for (const auto &[name, tensor] : checkpoint->tensors)
            if (name.starts_with("model."))
                state.emplace_back(name.substr(6), tensor);
        loadStateDict(*m_network, state);
        m_optimiser->restore(checkpoint->tensors);
        m_epoch = std::stoll(checkpoint->facts.at("epoch"));
        m_batch = std::stoll(checkpoint->facts.at("batch"));
        m_seen = std::stoll(checkpoint->facts.at("seen"));
        m_lossSum = exactDouble(checkpoint->facts.at("loss_sum"));
        m_trainLoss = exactDouble(checkpoint->facts.at("train_loss"));
        m_accuracy = exactDouble(checkpoint->facts.at("validation_accuracy"));
        m_secondsBefore = exactDouble(checkpoint->facts.at("seconds"));
    }

    double seconds() const
    {
        return m_secondsBefore + std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    }

    const TrainOptions m_options;
    const LabelledImages &m_train, &m_validation;
    const JobContext &m_job;
    const torch::Device m_device;
    const std::shared_ptr<Network> m_network;
    CheckpointFile m_file;
    const std::int64_t m_batches;
    std::optional<Sgd> m_optimiser;
    std::vector<std::int64_t> m_validationSample;
    std::vector<double> m_right; ///< of that sample after the last epoch, which no checkpoint comes after
    ProgressThrottle m_throttle;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    double m_secondsBefore = 0;

    // The place in the data: batches of this epoch done, and their losses.
    std::int64_t m_epoch = 0, m_batch = 0, m_seen = 0;
    double m_lossSum = 0, m_trainLoss = 0, m_accuracy = 0;
};

} // namespace

TrainOutcome trainModel(const ModelSpec &spec, const TrainOptions &options, const LabelledImages &train,
                        const LabelledImages &validation, const std::filesystem::path &checkpoint,
                        const std::filesystem::path &output, const JobContext &job)
{
    check(spec, options, train);
    return Training(spec, options, train, validation, checkpoint, job).run(output);
}

} // namespace core::compute

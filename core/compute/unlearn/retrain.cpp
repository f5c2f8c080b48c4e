// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/network.h"
#include "core/compute/nn/scoring.h"
#include "core/compute/nn/training.h"
#include "core/compute/unlearn/method.h"
#include "core/compute/unlearn/selection.h"
#include "core/compute/unlearn/steering.h"

namespace core::compute {

namespace {

TrainOptions trainOptions(const MethodRun &run)
{
    const OptionValues &values = run.input.options;
    TrainOptions options;
    options.epochs = static_cast<int>(option<std::int64_t>(values, "epochs"));
    options.batch = static_cast<int>(option<std::int64_t>(values, "batch"));
    options.learningRate = option<double>(values, "learning_rate");
    options.momentum = option<double>(values, "momentum");
    options.weightDecay = option<double>(values, "weight_decay");
    options.seed = run.input.seed;
    options.device = run.device;
    return options;
}

/// The same work under the name this job goes by.
JobContext asUnlearning(const JobContext &job)
{
    return {job.stop, [&job](const Progress &progress) {
                Progress renamed = progress;
                renamed.stage = "unlearn";
                job.progress(renamed);
            }};
}

void noteMeasurement(MethodRun &run, const Steering &steering, const Measurement &measurement, double keepThreshold)
{
    run.outcome.notes = steering.notes(keepThreshold, keepThreshold);
    const double threshold = steering.threshold(keepThreshold);
    run.outcome.notes.push_back("Trained from scratch without the forget set; the weights after the last epoch were kept "
                                "(validation accuracy " + shortNumber(measurement.validationAccuracy) + ", forgetting score "
                                + shortNumber(measurement.score) + (measurement.score <= threshold ? ", at or under " : ", above ")
                                + shortNumber(threshold) + ").");
    const auto epochs = static_cast<double>(option<std::int64_t>(run.input.options, "epochs"));
    const auto done = static_cast<std::int64_t>(epochs);
    run.job.progress({"unlearn", done, done,
                      {{"forgetting_score", epochs, measurement.score}, {"forgetting_threshold", epochs, threshold}},
                      run.outcome.notes.back()});
}

void runRetrain(MethodRun &run)
{
    const UnlearnInput &input = run.input;
    const Steering steering(input.forget, input.validation, input.seed, Steering::Extent::Sample, run.job.stop);
    const TrainOutcome trained = trainModel(readModelSpec(input.model), trainOptions(run), input.retain, input.validation,
                                            input.checkpoint, input.output, asUnlearning(run.job));
    run.outcome.seconds = trained.seconds;
    run.outcome.precision = trained.precision;
    run.outcome.startsAnew = true;
    const std::shared_ptr<Network> network = loadModel(input.output, run.device);
    network->eval();
    // Training is done: a stop must not throw away what came after its last checkpoint, and this takes seconds.
    const Measurement measurement = steering.measure(*network, run.device, JobContext{});
    noteMeasurement(run, steering, measurement, option<double>(input.options, "keep_threshold"));
}

MethodSpec spec()
{
    const TrainOptions defaults;
    return {"retrain", "Retrain", "",
            "Trains from scratch on the retain set with the original's architecture and, unless set otherwise, its training "
            "settings: what the others are measured against, and the only one that forgets by construction. As slow as the first "
            "training.",
            {{"epochs", "Epochs", std::int64_t{defaults.epochs}, 1.0, 10000.0, "epochs",
              "Passes over the retain set. Take the original's for a fair comparison.", {}},
             {"batch", "Batch size", std::int64_t{defaults.batch}, 2.0, 4096.0, "images", "Images per step.", {}},
             {"learning_rate", "Learning rate", defaults.learningRate, 1e-6, 10.0, "",
              "Peak of the cosine schedule, reached after one epoch.", {}},
             {"momentum", "Momentum", defaults.momentum, 0.0, 0.999, "", "Share of the last step carried into the next.", {}},
             {"weight_decay", "Weight decay", defaults.weightDecay, 0.0, 0.1, "", "Pull of all weights towards zero.", {}},
             {"keep_threshold", "Keep threshold", 0.09, 0.0, 0.5, "",
              "Only reported: whether the forgetting score of the retrained model is at or under this.", {}}},
            {{"recommended", "Recommended", "The settings Expunge trains with.", {}, false}}};
}

} // namespace

Method retrainMethod()
{
    return {spec(), runRetrain};
}

} // namespace core::compute

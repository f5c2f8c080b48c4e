// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/batches.h"
#include "core/compute/nn/network.h"
#include "core/compute/unlearn/method.h"
#include "core/compute/unlearn/optimiser_step.h"
#include "core/util/random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>

/// What tests of unlearning methods share: a folder with a briefly trained original, and sets of tiny images to run a method on.

/// Pictures whose brightness tells their class, with enough noise to remember them by.
class ToyFaces
{
public:
    static constexpr int kSide = 16;
    static constexpr std::int64_t kImages = 76;
    static constexpr int kClasses = 3; ///< of the multi-class and the multi-label task

    explicit ToyFaces(core::TaskKind kind)
    {
        core::RandomStream random(1, "toy faces");
        for (std::int64_t image = 0; image < kImages; ++image) {
            const std::int64_t shade = image % (kind == core::TaskKind::Binary ? 2 : kClasses);
            m_labels.push_back(kind == core::TaskKind::MultiLabel ? static_cast<core::Label>(random.below(1 << kClasses)) : shade);
            for (int value = 0; value < 3 * kSide * kSide; ++value)
                m_bytes.push_back(static_cast<std::uint8_t>(random.below(100) + static_cast<std::uint64_t>(70 * shade)));
        }
    }
    ToyFaces(const ToyFaces &) = delete;
    ToyFaces &operator=(const ToyFaces &) = delete;

    core::compute::LabelledImages slice(std::int64_t first, std::int64_t count) const
    {
        core::compute::LabelledImages set;
        set.pixels = {m_bytes.data(), kImages, 3, kSide};
        for (std::int64_t row = first; row < first + count; ++row) {
            set.rows.push_back(row);
            set.labels.push_back(m_labels[static_cast<std::size_t>(row)]);
            set.people.push_back(row / 2);
            set.images.push_back(row + 1);
        }
        return set;
    }

private:
    std::vector<std::uint8_t> m_bytes;
    std::vector<core::Label> m_labels;
};

using Overrides = std::map<std::string, std::string>;

/// A folder with an original, and the sets around it: 20 retain, 6 forget, 24 validation images.
class UnlearningWorkplace
{
public:
    explicit UnlearningWorkplace(core::TaskKind kind = core::TaskKind::Binary) : faces(kind)
    {
        m_spec.task = "toy";
        m_spec.kind = kind;
        m_spec.classes = kind == core::TaskKind::Binary ? std::vector<std::string>{"dark", "light"}
                                                        : std::vector<std::string>{"a", "b", "c"};
        m_spec.imageSize = ToyFaces::kSide;
        core::compute::saveModel(*trained(), path("original.safetensors"));
    }

    std::filesystem::path path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

    core::compute::UnlearnInput input(const core::MethodSpec &method, const Overrides &overrides, const std::string &preset = {}) const
    {
        const core::Result<core::OptionValues> options = core::resolveOptions(method, preset, overrides);
        if (!options)
            qFatal("%s", core::describe(options.error()).c_str());
        core::compute::UnlearnInput input;
        input.method = method.name;
        input.options = *options;
        input.device = "cpu";
        input.model = path("original.safetensors");
        input.retain = faces.slice(0, 20);
        input.forget = faces.slice(20, 6);
        input.validation = faces.slice(26, 24);
        input.checkpoint = path("checkpoint");
        input.output = path("unlearned.safetensors");
        return input;
    }
    core::compute::UnlearnInput input(const std::string &method, const Overrides &overrides, const std::string &preset = {}) const
    {
        return input(*core::compute::findMethod(method), overrides, preset);
    }

    QByteArray output() const
    {
        QFile file(m_folder.filePath(QStringLiteral("unlearned.safetensors")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::shared_ptr<core::compute::Network> load(const char *name) const
    {
        const auto network = core::compute::loadModel(path(name), torch::kCPU);
        network->eval();
        return network;
    }
    /// A few steps on the retain and the forget images: an untrained network says the same of every image, so that no method
    /// would have anything to move.
    std::shared_ptr<core::compute::Network> trained() const
    {
        using namespace core::compute;
        static std::map<core::TaskKind, std::vector<std::pair<std::string, torch::Tensor>>> known;
        const auto network = makeNetwork(m_spec, 1);
        if (const auto found = known.find(m_spec.kind); found != known.end()) {
            loadStateDict(*network, found->second);
            return network;
        }
        const LabelledImages images = faces.slice(0, 26);
        std::vector<std::int64_t> all(26);
        std::iota(all.begin(), all.end(), 0);
        const torch::Tensor pixels = pixelBatch(images, all, torch::kCPU);
        const torch::Tensor labels = labelBatch(images, all, m_spec.kind, static_cast<int>(m_spec.classes.size()), torch::kCPU);
        Sgd sgd(*network, 0.9, 0);
        for (int step = 0; step < 10; ++step)
            taskStep(*network, sgd, pixels, labels, {0.02, true});
        for (const auto &[name, tensor] : stateDict(*network))
            known[m_spec.kind].emplace_back(name, tensor.detach().clone());
        return network;
    }
    std::shared_ptr<core::compute::Network> original() const { return load("original.safetensors"); }
    std::shared_ptr<core::compute::Network> unlearned() const { return load("unlearned.safetensors"); }

    const ToyFaces faces;

private:
    QTemporaryDir m_folder;
    core::compute::ModelSpec m_spec;
};

/// A run's outcome with the curves it reported.
struct WatchedRun
{
    core::compute::UnlearnOutcome outcome;
    std::map<std::string, std::vector<double>> series;
};

inline WatchedRun watch(const core::compute::UnlearnInput &input)
{
    WatchedRun run;
    core::JobContext job;
    job.report = [&](const core::Progress &progress) {
        for (const core::ProgressPoint &point : progress.points)
            run.series[point.series].push_back(point.y);
    };
    run.outcome = core::compute::unlearn(input, job);
    return run;
}

inline bool mentions(const std::vector<std::string> &notes, const std::string &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const std::string &note) { return note.find(words) != std::string::npos; });
}

/// Every image of a set as one batch.
struct WholeSet
{
    torch::Tensor pixels, labels;

    WholeSet(const core::compute::LabelledImages &set, const core::compute::ModelSpec &spec)
    {
        std::vector<std::int64_t> all(static_cast<std::size_t>(set.size()));
        std::iota(all.begin(), all.end(), std::int64_t{0});
        pixels = core::compute::pixelBatch(set, all, torch::kCPU);
        labels = core::compute::labelBatch(set, all, spec.kind, static_cast<int>(spec.classes.size()), torch::kCPU);
    }
};

inline double taskLossOn(core::compute::Network &network, const core::compute::LabelledImages &set)
{
    const torch::NoGradGuard noGradients;
    const WholeSet whole(set, network.spec());
    return core::compute::taskLoss(network.forward(whole.pixels).logits, whole.labels, network.spec().kind).item<double>();
}

/// State-dict entries in which two networks differ in any bit.
inline std::vector<std::string> changedEntries(const core::compute::Network &before, const core::compute::Network &after)
{
    std::vector<std::string> changed;
    const auto first = core::compute::stateDict(before), second = core::compute::stateDict(after);
    for (std::size_t i = 0; i < first.size(); ++i)
        if (!torch::equal(first[i].second, second[i].second))
            changed.push_back(first[i].first);
    return changed;
}

/// Stops a run at random moments, up to four times, and goes on: the output must be that of a run left alone, to the byte.
inline void verifyResumesToTheSameFile(const std::string &method, const Overrides &options,
                                       core::TaskKind kind = core::TaskKind::Binary)
{
    const UnlearningWorkplace whole(kind), stopped(kind);
    (void)core::compute::unlearn(whole.input(method, options), {});
    QVERIFY(!whole.output().isEmpty());

    core::RandomStream random(5, "stops");
    int stops = 0;
    for (bool finished = false; !finished;) {
        std::stop_source source;
        std::uint64_t left = stops == 0 ? 1 : 1 + random.below(3); // a short run has few reports
        const core::JobContext job{source.get_token(), [&](const core::Progress &) {
                                       if (--left == 0 && stops < 4)
                                           source.request_stop();
                                   }};
        try {
            (void)core::compute::unlearn(stopped.input(method, options), job);
            finished = true;
        } catch (const core::Stopped &) {
            ++stops;
            QVERIFY(std::filesystem::exists(stopped.path("checkpoint")));
            QVERIFY(!std::filesystem::exists(stopped.path("unlearned.safetensors")));
        }
    }
    QVERIFY(stops >= 1);
    QVERIFY(std::filesystem::exists(stopped.path("checkpoint"))); // until whoever called has recorded the model
    QVERIFY(stopped.output() == whole.output());
}

/// A run on a task of that kind moves the weights and leaves a network that answers in finite numbers.
inline void verifyRunsOn(core::TaskKind kind, const std::string &method, const Overrides &options)
{
    const UnlearningWorkplace place(kind);
    const auto input = place.input(method, options);
    (void)core::compute::unlearn(input, {});
    const auto unlearned = place.unlearned();
    QVERIFY(!changedEntries(*place.original(), *unlearned).empty());
    QVERIFY(std::isfinite(taskLossOn(*unlearned, input.forget)));
}

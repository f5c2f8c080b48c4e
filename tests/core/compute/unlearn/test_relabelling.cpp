// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relabelling.h"
#include "core/compute/unlearn/saliency_mask.h"
#include "tests/support/toy_unlearning.h"

#include <set>

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "1"}, {"measure_every", "2"}};

ModelSpec task(TaskKind kind, int classes)
{
    ModelSpec spec;
    spec.kind = kind;
    for (int i = 0; i < classes; ++i)
        spec.classes.push_back(std::to_string(i));
    return spec;
}

} // namespace

class TestRelabelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRandomLabelIsNeverTheTrueOne_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("values");
        QTest::newRow("multi-class") << static_cast<int>(TaskKind::MultiClass) << 3 << 3;
        QTest::newRow("binary") << static_cast<int>(TaskKind::Binary) << 2 << 2;
        QTest::newRow("multi-label") << static_cast<int>(TaskKind::MultiLabel) << 3 << 8;
        QTest::newRow("one label") << static_cast<int>(TaskKind::MultiLabel) << 1 << 2;
    }

    void aRandomLabelIsNeverTheTrueOne()
    {
        QFETCH(int, kind);
        QFETCH(int, classes);
        QFETCH(int, values);
        LabelledImages set;
        for (int i = 0; i < 800; ++i)
            set.labels.push_back(i % values);
        const ModelSpec spec = task(static_cast<TaskKind>(kind), classes);
        const std::vector<Label> drawn = randomLabels(set, spec, 1);
        std::map<Label, std::set<Label>> seen;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            QVERIFY(drawn[i] >= 0 && drawn[i] < values);
            QVERIFY(drawn[i] != set.labels[i]);
            seen[set.labels[i]].insert(drawn[i]);
        }
        for (const auto &[label, others] : seen)
            QCOMPARE(others.size(), static_cast<std::size_t>(values - 1)); // every other one is drawn
        QVERIFY(randomLabels(set, spec, 1) == drawn);
        QVERIFY(values == 2 || randomLabels(set, spec, 2) != drawn);
    }

    void thereMustBeAnotherLabel()
    {
        LabelledImages set;
        set.labels = {0};
        QVERIFY_EXCEPTION_THROWN((void)randomLabels(set, task(TaskKind::MultiClass, 1), 1), std::invalid_argument);
    }

    void randomLabelsRaiseTheTrueLabelsLoss()
    {
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["epochs"] = "4";
        options["retain_weight"] = "0";
        const auto input = place.input("random_labels", options);
        (void)unlearn(input, {});
        QVERIFY(taskLossOn(*place.unlearned(), input.forget) > taskLossOn(*place.original(), input.forget));
    }

    void theMaskHoldsTheLargestGradients()
    {
        const UnlearningWorkplace place;
        const auto input = place.input("salun", kSmall);
        const auto network = place.original();
        const std::vector<torch::Tensor> mask = saliencyMask(*network, input.forget, 0.05, {});
        const WholeSet whole(input.forget, network->spec());
        taskLoss(network->forward(whole.pixels).logits, whole.labels, network->spec().kind).backward();
        double smallestIn = 1e9, largestOut = 0;
        std::int64_t in = 0, all = 0;
        for (std::size_t i = 0; i < mask.size(); ++i) {
            const torch::Tensor magnitude = network->parameters()[i].grad().abs();
            const torch::Tensor chosen = magnitude.masked_select(mask[i]), others = magnitude.masked_select(mask[i].logical_not());
            if (chosen.numel() > 0)
                smallestIn = std::min(smallestIn, chosen.min().item<double>());
            if (others.numel() > 0)
                largestOut = std::max(largestOut, others.max().item<double>());
            in += chosen.numel();
            all += magnitude.numel();
        }
        QVERIFY(largestOut <= smallestIn * (1 + 1e-3)); // the mask's sums were taken in another order
        QVERIFY(std::abs(static_cast<double>(in) / static_cast<double>(all) - 0.05) < 1e-3);
    }

    void salunLeavesOtherWeightsToTheBit()
    {
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["saliency_share"] = "0.3";
        const auto input = place.input("salun", options);
        const WatchedRun run = watch(input);
        const auto before = place.original(), after = place.unlearned();
        const std::vector<torch::Tensor> mask = saliencyMask(*before, input.forget, 0.3, {});
        std::int64_t moved = 0;
        for (std::size_t i = 0; i < mask.size(); ++i) {
            const torch::Tensor same = before->parameters()[i].eq(after->parameters()[i]);
            QVERIFY(same.logical_or(mask[i]).all().item<bool>());
            moved += same.logical_not().sum().item<std::int64_t>();
        }
        QVERIFY(moved > 0);
        QVERIFY(mentions(run.outcome.notes, "weights were salient"));
    }

    void salunOfAllWeightsIsRandomLabels()
    {
        const UnlearningWorkplace first, second;
        auto options = kSmall;
        options["weight_decay"] = "0"; // it would move the weights without a gradient, which no mask holds
        (void)unlearn(first.input("random_labels", options), {});
        options["saliency_share"] = "1";
        (void)unlearn(second.input("salun", options), {});
        const auto one = first.unlearned()->named_parameters(), other = second.unlearned()->named_parameters();
        const torch::Tensor before = first.original()->named_parameters()["features.6.weight"];
        const double moved = (one["features.6.weight"] - before).norm().item<double>();
        // Not to the bit: a weight whose gradient was zero at the start is in no mask and stands still.
        QVERIFY((one["features.6.weight"] - other["features.6.weight"]).norm().item<double>() < 0.05 * moved);
    }

    void resumesToTheSameFile_data() { methodRows(); }
    void resumesToTheSameFile()
    {
        QFETCH(QString, method);
        verifyResumesToTheSameFile(method.toStdString(), kSmall);
    }

    void runsOnMultiLabel_data() { methodRows(); }
    void runsOnMultiLabel()
    {
        QFETCH(QString, method);
        verifyRunsOn(TaskKind::MultiLabel, method.toStdString(), kSmall);
    }

private:
    static void methodRows()
    {
        QTest::addColumn<QString>("method");
        for (const char *name : {"random_labels", "salun"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
};

QTEST_GUILESS_MAIN(TestRelabelling)
#include "test_relabelling.moc"

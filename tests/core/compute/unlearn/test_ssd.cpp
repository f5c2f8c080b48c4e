// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dampening.h"
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"retain_images", "16"}, {"alpha", "1.2"}};

/// One linear layer on the three channels of one-pixel images: small enough to work by hand.
class TinyNetwork final : public Network
{
public:
    explicit TinyNetwork(const ModelSpec &spec) : Network(spec)
    {
        const auto last = register_module("last", std::make_shared<torch::nn::Module>());
        m_weight = last->register_parameter("weight", torch::zeros({2, 3}));
    }
    NetworkOutput forward(const torch::Tensor &pixels) override
    {
        const torch::Tensor features = pixels.flatten(1);
        return {at::linear(features, m_weight), features};
    }
    std::vector<Block> blocks() const override { return {{"last", {"last."}}}; }
    void fold() override {}
    void unfold() override {}

private:
    torch::Tensor m_weight;
};

} // namespace

class TestSsd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dampensTheSelectedByTheFormula()
    {
        const torch::Tensor weights = torch::tensor({1.0F, 2.0F, 3.0F, 4.0F, -5.0F});
        const torch::Tensor all = torch::tensor({1.0F, 1.0F, 1.0F, 0.0F, 2.0F}), forget = torch::tensor({1.5F, 2.0F, 8.0F, 3.0F, 4.0F});
        // α = 1.5 selects all but the first (1.5 is not above 1.5·1); factors ½, ⅛, 0, ½.
        QCOMPARE(dampen(weights, all, forget, 1.5, 1.0), std::int64_t{4});
        QVERIFY(torch::equal(weights, torch::tensor({1.0F, 1.0F, 0.375F, 0.0F, -2.5F})));
        // λ = 4: factors min(4/2, 1), min(4/8, 1), 0, min(8/4, 1).
        const torch::Tensor again = torch::tensor({1.0F, 2.0F, 3.0F, 4.0F, -5.0F});
        (void)dampen(again, all, forget, 1.5, 4.0);
        QVERIFY(torch::equal(again, torch::tensor({1.0F, 2.0F, 1.5F, 0.0F, -5.0F})));
        // Nothing matters to either: nothing is selected, nothing becomes a NaN.
        const torch::Tensor dead = torch::tensor({7.0F});
        QCOMPARE(dampen(dead, torch::zeros({1}), torch::zeros({1}), 1.5, 1.0), std::int64_t{0});
        QVERIFY(torch::equal(dead, torch::tensor({7.0F})));
    }

    void importanceIsTheMeanOfSquaredGradientsByHand()
    {
        ModelSpec spec;
        spec.classes = {"a", "b"};
        TinyNetwork network(spec);
        const torch::Tensor pixels = torch::tensor({{1.0F, 2.0F, 0.0F}, {0.0F, 1.0F, 3.0F}}).view({2, 3, 1, 1});
        std::vector<torch::Tensor> sums{torch::zeros({2, 3})};
        addSquaredGradients(network, pixels, torch::tensor(std::vector<std::int64_t>{0, 1}), sums);
        // At W = 0 the gradient of an image is (p − onehot)·xᵀ = ±½·x, its square ¼·x²; the square of the batch's gradient,
        // (½x₁ − ½x₂)², would be another.
        const torch::Tensor row = torch::tensor({0.25F, 1.25F, 2.25F});
        QVERIFY(torch::allclose(sums[0], torch::stack({row, row})));
    }

    void theWholeMethodIsThoseTwoSteps()
    {
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["retain_images"] = "1000"; // all 20
        const auto input = place.input("ssd", options);
        const WatchedRun run = watch(input);

        const auto network = place.original(), unlearned = place.unlearned();
        const auto importance = [&](const LabelledImages &set) {
            std::vector<torch::Tensor> sums;
            for (const torch::Tensor &parameter : network->parameters())
                sums.push_back(torch::zeros_like(parameter).detach());
            const WholeSet whole(set, network->spec());
            addSquaredGradients(*network, whole.pixels, whole.labels, sums);
            return sums;
        };
        const auto retain = importance(input.retain), forget = importance(input.forget);
        std::int64_t selected = 0;
        for (std::size_t i = 0; i < retain.size(); ++i) {
            const torch::Tensor weights = network->parameters()[i];
            selected += dampen(weights, (retain[i] + forget[i]) / 26, forget[i] / 6, 1.2, 1.0);
            const torch::Tensor gap = (weights - unlearned->parameters()[i]).abs().detach();
            // Sums in another order select another weight where I_f is α·I_D to the last digit.
            QVERIFY(gap.gt(1e-4 * weights.detach().abs() + 1e-9).to(torch::kFloat64).mean().item<double>() < 1e-4);
        }
        QVERIFY(selected > 0);
        QVERIFY(mentions(run.outcome.notes, " weights were dampened"));
        QVERIFY(mentions(run.outcome.notes, "20 retain and 6 forget images"));
        QVERIFY(mentions(run.outcome.notes, "Of 1 candidate") || mentions(run.outcome.notes, "None of 1 candidate"));
    }

    void anAlphaThatCanSelectNothingIsRefused()
    {
        const UnlearningWorkplace place;
        try {
            (void)unlearn(place.input("ssd", {{"alpha", "4.4"}}), {});
            QFAIL("a run that would do nothing was accepted");
        } catch (const std::invalid_argument &refusal) {
            QVERIFY2(std::string(refusal.what()).starts_with("alpha:"), refusal.what());
            QVERIFY2(std::string(refusal.what()).find("below 4.33") != std::string::npos, refusal.what()); // 26 / 6
        }
    }

    void resumesToTheSameFile() { verifyResumesToTheSameFile("ssd", kSmall); }
    void runsOnMultiLabel() { verifyRunsOn(TaskKind::MultiLabel, "ssd", kSmall); }
};

QTEST_GUILESS_MAIN(TestSsd)
#include "test_ssd.moc"

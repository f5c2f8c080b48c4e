// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/objectives.h"

#include <torch/csrc/autograd/autograd.h>

#include <QTest>

#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

bool isNear(double got, double wanted)
{
    if (std::abs(got - wanted) <= 1e-6)
        return true;
    qWarning("%.9g instead of %.9g", got, wanted);
    return false;
}

} // namespace

class TestObjectives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lossesOfImages()
    {
        // softmax(ln 3, 0) = (¾, ¼)
        const torch::Tensor logits = torch::tensor({{std::log(3.0), 0.0}, {std::log(3.0), 0.0}});
        const torch::Tensor losses = imageLosses(logits, torch::tensor(std::vector<std::int64_t>{0, 1}), TaskKind::MultiClass);
        QVERIFY(isNear(losses[0].item<double>(), std::log(4.0 / 3)));
        QVERIFY(isNear(losses[1].item<double>(), std::log(4.0)));
        // sigmoid(ln 3) = ¾, sigmoid(0) = ½
        const torch::Tensor both = imageLosses(logits, torch::tensor({{1.0, 0.0}, {0.0, 1.0}}), TaskKind::MultiLabel);
        QVERIFY(isNear(both[0].item<double>(), 0.5 * (std::log(4.0 / 3) + std::log(2.0))));
        QVERIFY(isNear(both[1].item<double>(), 0.5 * (std::log(4.0) + std::log(2.0))));
    }

    void aboveTheCeilingThereIsNoGradient()
    {
        torch::Tensor logits = torch::tensor({{std::log(3.0), 0.0}, {std::log(3.0), 0.0}});
        logits.set_requires_grad(true);
        const torch::Tensor labels = torch::tensor(std::vector<std::int64_t>{0, 1}); // losses 0.288 and 1.386
        const torch::Tensor loss = ceiledLoss(logits, labels, TaskKind::MultiClass, 1.0);
        QVERIFY(isNear(loss.item<double>(), 0.5 * (std::log(4.0 / 3) + 1.0)));
        const torch::Tensor gradient = torch::autograd::grad({loss}, {logits}).front();
        QVERIFY(isNear(gradient[0][0].item<double>(), 0.5 * (0.75 - 1)));
        QCOMPARE(gradient[1].abs().sum().item<double>(), 0.0);
    }

    void divergenceByHand()
    {
        const torch::Tensor even = torch::zeros({1, 2}, torch::kFloat64), skewed = torch::tensor({{std::log(3.0), 0.0}});
        // KL((½, ½) ‖ (¾, ¼)) = ½ ln ⅔ + ½ ln 2
        QVERIFY(isNear(divergences(even, skewed, TaskKind::MultiClass, 1)[0].item<double>(),
                       0.5 * std::log(2.0 / 3) + 0.5 * std::log(2.0)));
        // KL((¾, ¼) ‖ (½, ½)) = ¾ ln 3⁄2 + ¼ ln ½: the order matters
        QVERIFY(isNear(divergences(skewed, even, TaskKind::MultiClass, 1)[0].item<double>(),
                       0.75 * std::log(1.5) + 0.25 * std::log(0.5)));
        // At temperature 2 the skewed one is softmax(ln √3, 0).
        const double p = std::sqrt(3.0) / (1 + std::sqrt(3.0));
        QVERIFY(isNear(divergences(skewed, even, TaskKind::MultiClass, 2)[0].item<double>(),
                       p * std::log(2 * p) + (1 - p) * std::log(2 * (1 - p))));
        QVERIFY(isNear(divergences(skewed, skewed, TaskKind::MultiClass, 4)[0].item<double>(), 0));
    }

    void divergenceOfLabelsByHand()
    {
        // Bernoulli(½) against Bernoulli(¾), and a label on which both agree: the mean over two labels.
        const torch::Tensor even = torch::zeros({1, 2}, torch::kFloat64), other = torch::tensor({{std::log(3.0), 0.0}});
        QVERIFY(isNear(divergences(even, other, TaskKind::MultiLabel, 1)[0].item<double>(),
                       0.5 * (0.5 * std::log(2.0 / 3) + 0.5 * std::log(2.0))));
        QVERIFY(isNear(divergences(other, other, TaskKind::MultiLabel, 3)[0].item<double>(), 0));
        // Far out there is no infinity.
        const torch::Tensor sure = torch::full({1, 1}, 200.0), opposite = torch::full({1, 1}, -200.0);
        QVERIFY(isNear(divergences(sure, opposite, TaskKind::MultiLabel, 1)[0].item<double>(), 200));
    }
};

QTEST_GUILESS_MAIN(TestObjectives)
#include "test_objectives.moc"

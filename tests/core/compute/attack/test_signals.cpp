// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/signals.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace core;
using namespace core::compute;

namespace {

enum Index { MaxProbability, Entropy, ModifiedEntropy, Margin };

void compare(const std::array<double, 4> &signals, const std::array<double, 4> &expected)
{
    for (std::size_t s = 0; s < 4; ++s)
        QVERIFY2(std::abs(signals[s] - expected[s]) < 1e-6, kSignals[s]); // logits are float32
}

/// Logits with those probabilities.
std::vector<float> logits(const std::vector<double> &probabilities)
{
    std::vector<float> out;
    for (const double p : probabilities)
        out.push_back(static_cast<float>(std::log(p) + 3)); // softmax does not see the 3
    return out;
}

} // namespace

class TestSignals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handWorkedClasses()
    {
        const std::vector<float> z = logits({0.7, 0.2, 0.1});
        const double entropy = -(0.7 * std::log(0.7) + 0.2 * std::log(0.2) + 0.1 * std::log(0.1));
        compare(classSignals(z, 0), {0.3, entropy, -0.3 * std::log(0.7) - 0.2 * std::log(0.8) - 0.1 * std::log(0.9),
                                     std::log(0.2) - std::log(0.7)});
        // The wrong class may be as sure as it likes: only the last two know the label.
        compare(classSignals(z, 2), {0.3, entropy, -0.9 * std::log(0.1) - 0.7 * std::log(0.3) - 0.2 * std::log(0.8),
                                     std::log(0.7) - std::log(0.1)});
    }

    void handWorkedLabels()
    {
        // p = 0.75 of a label that is set, p = 0.2 of one that is not, p = 0.6 of one that is not.
        const auto logit = [](double p) { return static_cast<float>(std::log(p / (1 - p))); };
        const std::vector<float> z{logit(0.75), logit(0.2), logit(0.6)};
        const auto entropy = [](double p) { return -p * std::log(p) - (1 - p) * std::log(1 - p); };
        // With two classes, both terms of Mentr are the same: 2 (1 − p_y)(−log p_y).
        const auto modified = [](double py) { return -2 * (1 - py) * std::log(py); };
        compare(labelSignals(z, 0b001), {(0.25 + 0.2 + 0.4) / 3, (entropy(0.75) + entropy(0.2) + entropy(0.6)) / 3,
                                         (modified(0.75) + modified(0.8) + modified(0.4)) / 3,
                                         (-std::log(3.0) - std::log(4.0) + std::log(1.5)) / 3});
    }

    void sureModelsAreStillToldApart()
    {
        // p = 1 − e⁻⁵⁰ is 1 in double precision; its complement is not 0.
        const std::vector<float> sure{50, 0}, surer{60, 0};
        const auto a = classSignals(sure, 0), b = classSignals(surer, 0);
        QVERIFY(std::abs(a[MaxProbability] / std::exp(-50.0) - 1) < 1e-9);
        for (const Index s : {MaxProbability, Entropy, ModifiedEntropy, Margin})
            QVERIFY2(b[s] < a[s], kSignals[s]);
        const auto wrong = classSignals(std::vector<float>{2000, 0}, 1);
        for (const double value : wrong)
            QVERIFY(std::isfinite(value));
    }

    void nothingToChooseBetweenIsCertain()
    {
        compare(classSignals(std::vector<float>{1.5F}, 0), {0, 0, 0, -1.5});
    }
};

QTEST_GUILESS_MAIN(TestSignals)
#include "test_signals.moc"

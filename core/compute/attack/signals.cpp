// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/signals.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core::compute {

namespace {

/// Softmax whose complements keep their digits: 1 − p is a sum of the other terms, never a difference from 1.
class Softmax final
{
public:
    explicit Softmax(std::span<const float> logits)
    {
        const double top = *std::ranges::max_element(logits);
        for (const float logit : logits) {
            m_terms.push_back(std::exp(static_cast<double>(logit) - top));
            m_sum += m_terms.back();
        }
        m_logSum = std::log(m_sum);
        for (const float logit : logits)
            m_logs.push_back(static_cast<double>(logit) - top - m_logSum);
    }

    std::size_t size() const { return m_terms.size(); }
    double p(std::size_t k) const { return m_terms[k] / m_sum; }
    double log(std::size_t k) const
    {
        return p(k) > 0.5 ? std::log1p(-complement(k)) : m_logs[k]; // near 0 the difference above has lost its digits
    }
    double complement(std::size_t k) const
    {
        double others = 0;
        for (std::size_t j = 0; j < m_terms.size(); ++j)
            others += j == k ? 0 : m_terms[j];
        return others / m_sum;
    }
    std::size_t highest() const
    {
        return static_cast<std::size_t>(std::ranges::max_element(m_terms) - m_terms.begin());
    }

private:
    std::vector<double> m_terms, m_logs;
    double m_sum = 0, m_logSum = 0;
};

/// −x log y, 0 where x is 0.
double information(double x, double logY)
{
    return x > 0 ? -x * logY : 0;
}

} // namespace

std::array<double, kSignals.size()> classSignals(std::span<const float> logits, std::size_t truth)
{
    const Softmax softmax(logits);
    double entropy = 0, modified = information(softmax.complement(truth), softmax.log(truth));
    double rival = -HUGE_VAL;
    for (std::size_t k = 0; k < logits.size(); ++k) {
        entropy += information(softmax.p(k), softmax.log(k));
        if (k == truth)
            continue;
        // A complement that underflows would be −∞; the smallest double stands in for it.
        modified += information(softmax.p(k), std::log(std::max(softmax.complement(k), 1e-308)));
        rival = std::max(rival, static_cast<double>(logits[k]));
    }
    if (logits.size() < 2)
        rival = 0;
    return {softmax.complement(softmax.highest()), entropy, modified, rival - static_cast<double>(logits[truth])};
}

std::array<double, kSignals.size()> labelSignals(std::span<const float> logits, Label truth)
{
    std::array<double, kSignals.size()> mean{};
    for (std::size_t k = 0; k < logits.size(); ++k) {
        const std::array<float, 2> bernoulli{logits[k], 0.0F};
        const std::array<double, kSignals.size()> label = classSignals(bernoulli, (truth >> k & 1) != 0 ? 0 : 1);
        for (std::size_t s = 0; s < mean.size(); ++s)
            mean[s] += label[s] / static_cast<double>(logits.size());
    }
    return mean;
}

} // namespace core::compute

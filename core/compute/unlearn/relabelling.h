// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/unlearn/optimiser_step.h"
#include "core/compute/unlearn/steered_run.h"

namespace core::compute {

/// The set's labels, each replaced by another one: uniform among the other classes; multi-label: uniform among the other
/// label vectors (a random non-empty choice of bits flipped). Never the true label; a function of (seed, position in the set).
/// Throws std::invalid_argument if there is no other class.
std::vector<Label> randomLabels(const LabelledImages &set, const ModelSpec &spec, std::int64_t seed);

/// The step of random labels and of SalUn: CE(f(x_f), y′) + w·CE(f(x_r), y_r), y′ drawn once for the whole run.
class RelabellingStep : public BatchStep
{
public:
    RelabellingStep(const MethodRun &run, const SteeredRunOptions &options, double retainWeight);

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) override;

private:
    LabelledImages m_relabelled;
    StepOptions m_step;
    double m_retainWeight;
};

/// The form's row for w.
OptionSpec retainWeightSpec();

} // namespace core::compute

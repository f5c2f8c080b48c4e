// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/relabelling.h"

namespace core::compute {

namespace {

void runRandomLabels(MethodRun &run)
{
    const SteeredRunOptions options = steeredRunOptions(run.input.options);
    RelabellingStep step(run, options, option<double>(run.input.options, "retain_weight"));
    runSteered(run, options, step);
}

MethodSpec spec()
{
    SteeredRunOptions defaults;
    defaults.epochs = 2;
    defaults.learningRate = 0.003;
    return {"random_labels", "Random labels", "Graves et al., Amnesiac Machine Learning, AAAI 2021, arXiv 2010.10981",
            "Trains the forget images on wrong labels, drawn once for each, and the retain images on their own.",
            steeredRunOptionSpecs(defaults, {retainWeightSpec()}),
            {{"recommended", "Recommended", "Relabelled forget images and retain images count alike.", {}, false}}};
}

} // namespace

Method randomLabelsMethod()
{
    return {spec(), runRandomLabels};
}

} // namespace core::compute

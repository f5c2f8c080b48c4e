// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dlfd.h"

#include <stdexcept>

namespace core::compute {

namespace {

constexpr char kReleasedCode[] = "released_code";

SteeredRunOptions runDefaults()
{
    SteeredRunOptions defaults;
    defaults.stopThreshold = 0.15;
    defaults.learningRate = 0.008; // the paper's; at 0.003 and one epoch a few hundred images give too few steps to forget
    defaults.epochs = 3;
    return defaults;
}

std::vector<OptionSpec> optionSpecs()
{
    std::vector<OptionSpec> own{
        {"variant", "Variant", std::string("perturbed"), {}, {}, "",
         "perturbed: the method as described. released_code: the authors' script, in which optimal transport is measured "
         "between unperturbed images, so that it never moves the noise and the forget weight has no effect.",
         {"perturbed", kReleasedCode}},
        {"feature", "Features compared", std::string("penultimate"), {}, {}, "",
         "What optimal transport compares: the input of the last linear layer, or the logits.", {"penultimate", "logits"}},
        {"solver", "Transport solver", std::string("stable"), {}, {}, "",
         "stable: exact, in double. reference: the arithmetic of the released code.", {"stable", "reference"}},
        {"epsilon", "Transport regularisation ε", 0.01, 1e-3, 10.0, "",
         "Entropy of the transport plan. Higher blurs who is matched with whom and converges sooner.", {}},
        {"steps", "Noise steps K", std::int64_t{5}, 1.0, 1000.0, "steps",
         "Steps by which the noise is found, each a pass forward and back. More moves features further and takes longer.", {}},
        {"step_size", "Noise step α", 1.0 / 255, 1e-6, 10.0, "pixel",
         "Length of a noise step per pixel, of a range of 0 to 1; released_code: in units of the normalised image.", {}},
        {"max_perturbation", "Largest perturbation", 8.0 / 255, 1e-6, 1.0, "pixel",
         "Bound on the noise per pixel, of a range of 0 to 1. released_code has none.", {}},
        {"forget_weight", "Forget weight w_f", 3.0, 0.0, 1000.0, "",
         "Weight of moving away from the forget set's features. Higher forgets more and costs accuracy. No effect in "
         "released_code.", {}},
        {"retain_weight_initial", "Retain weight w_r, first batch", 0.0, 0.0, 1000.0, "",
         "Weight of keeping perturbed images easy to classify, at the start.", {}},
        {"retain_weight_final", "Retain weight w_r, last batch", 1.0, 0.0, 1000.0, "",
         "The same at the end; in between it changes linearly.", {}}};
    return steeredRunOptionSpecs(runDefaults(), std::move(own));
}

Preset releasedCode(std::string name, std::string title, std::string help, OptionValues own)
{
    OptionValues values{{"variant", std::string(kReleasedCode)}, {"feature", std::string("logits")},
                        {"solver", std::string("reference")},    {"measure_every", std::int64_t{1}},
                        {"retain_weight_final", 1.0},            {"momentum", 0.9},
                        {"weight_decay", 5e-4},                  {"stop_threshold", 0.15},
                        {"keep_threshold", 0.09},                {"epsilon", 0.01},
                        {"epochs", std::int64_t{1}},             {"augment", false}};
    values.merge(own);
    return {std::move(name), std::move(title),
            help + " Follows the authors' script where it differs from the paper: optimal transport does not move the noise "
                   "and the forget weight has no effect.",
            std::move(values), true};
}

std::vector<Preset> presets()
{
    // 0.4 in units of an image normalised by ImageNet's deviations (about 0.225) is 0.09 of the pixel range.
    const OptionValues asDescribed{{"steps", std::int64_t{15}}, {"step_size", 0.09},       {"max_perturbation", 1.0},
                                   {"learning_rate", 0.008},    {"epsilon", 0.01},         {"forget_weight", 3.0},
                                   {"epochs", std::int64_t{1}},
                                   {"stop_threshold", 0.15},    {"keep_threshold", 0.09}};
    return {{"recommended", "Recommended",
             "Five noise steps of 1/255 on penultimate features, three epochs: images stay faces, and accuracy is kept.", {}, false},
            {"as_described", "As described in the paper",
             "The published age settings with optimal transport on perturbed images; the noise is bounded by the pixel range only.",
             asDescribed, false},
            releasedCode("released_code_age", "Released code, age", "The published script's settings for age groups.",
                         {{"learning_rate", 0.008}, {"forget_weight", 3.0}, {"retain_weight_initial", 0.0},
                          {"steps", std::int64_t{15}}, {"step_size", 0.4}, {"batch", std::int64_t{32}}}),
            releasedCode("released_code_emotion", "Released code, expression",
                         "The published script's settings for expressions, its thresholds corrected: 0.23 is what an "
                         "unbalanced attack scores by its imbalance alone.",
                         {{"learning_rate", 0.006}, {"forget_weight", 7.0}, {"retain_weight_initial", 0.5},
                          {"steps", std::int64_t{20}}, {"step_size", 2.0}, {"batch", std::int64_t{64}}})};
}

} // namespace

const MethodSpec &dlfdSpec()
{
    static const MethodSpec spec{
        "dlfd", "DLFD", "Choi & Na, Distribution-Level Feature Distancing for Machine Unlearning, AAAI 2025, arXiv 2409.14747",
        "Perturbs retain images so that their features move away from the forget set's, and fine-tunes on them until a "
        "membership attack no longer tells forget people from people never trained on.",
        optionSpecs(), presets()};
    return spec;
}

DlfdOptions dlfdOptions(const OptionValues &values)
{
    DlfdOptions options;
    options.run = steeredRunOptions(values);
    options.isReleasedCode = option<std::string>(values, "variant") == kReleasedCode;
    options.retainWeightInitial = option<double>(values, "retain_weight_initial");
    options.retainWeightFinal = option<double>(values, "retain_weight_final");
    PerturbationOptions &noise = options.noise;
    const bool isLogits = option<std::string>(values, "feature") == "logits";
    noise.feature = isLogits ? DlfdFeature::Logits : DlfdFeature::Penultimate;
    noise.transport.solver = option<std::string>(values, "solver") == "stable" ? OtSolver::Stable : OtSolver::Reference;
    noise.transport.epsilon = option<double>(values, "epsilon");
    noise.steps = static_cast<int>(option<std::int64_t>(values, "steps"));
    noise.stepSize = option<double>(values, "step_size");
    noise.maxPerturbation = option<double>(values, "max_perturbation");
    noise.forgetWeight = option<double>(values, "forget_weight");
    if (!options.isReleasedCode)
        return options;
    if (!isLogits)
        throw std::invalid_argument("feature: the released code compares logits; set feature=logits with variant=released_code");
    noise.transportOf = TransportOf::Unperturbed;
    noise.clampSpace = ClampSpace::Normalised;
    noise.project = false;
    options.run.extent = Steering::Extent::WholeSets;
    options.run.measuresFirst = false;
    return options;
}

double retainWeightAt(const DlfdOptions &options, std::int64_t batch, std::int64_t batches)
{
    if (batches <= 1)
        return options.retainWeightFinal;
    const double progress = static_cast<double>(batch) / static_cast<double>(batches - 1);
    return options.retainWeightInitial + (options.retainWeightFinal - options.retainWeightInitial) * progress;
}

} // namespace core::compute

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

/// A made-up run with every field filled, for tests of what shows or writes findings. Numbers are drawn from a fixed seed and
/// mean nothing; they only have the shape of a good run: the original is attackable, the unlearned and retrained are not.
namespace sample {

inline core::Metric metric(double value, double low, double high, std::int64_t n, core::Direction direction,
                           std::optional<double> chance = {})
{
    core::Metric m;
    m.value = value;
    m.low = low;
    m.high = high;
    m.n = n;
    m.direction = direction;
    m.chance = chance;
    return m;
}

inline core::Metric refused(const std::string &reason, std::int64_t n = 0)
{
    core::Metric m;
    m.refused = reason;
    m.n = n;
    return m;
}

inline core::Metric attack(double value, double width, double target)
{
    core::Metric m = metric(value, value - width, std::min(1.0, value + width), 5346, core::Direction::Target, target);
    m.target = target;
    m.pValue = value > target + width ? 0.0004 : 0.43;
    m.nMembers = 1204;
    m.nNonMembers = 4142;
    return m;
}

/// The ROC of two unit normals `separation` apart, on 201 points.
inline core::RocCurve roc(double separation)
{
    core::RocCurve curve;
    for (int i = 0; i <= 200; ++i) {
        const double z = 5.0 - 10.0 * i / 200.0;
        const auto above = [](double threshold) { return 0.5 * std::erfc(threshold / std::sqrt(2.0)); };
        curve.fpr.push_back(i == 0 ? 0 : i == 200 ? 1 : above(z));
        curve.tpr.push_back(i == 0 ? 0 : i == 200 ? 1 : above(z - separation));
    }
    return curve;
}

/// Gamma-like loss shares over 24 bins of [0, 4] nats.
inline std::vector<double> losses(double mode)
{
    std::vector<double> shares;
    double sum = 0;
    for (int i = 0; i < 24; ++i) {
        const double x = (i + 0.5) / 6.0, k = 2.2;
        shares.push_back(std::pow(x / mode, k - 1) * std::exp(-(k - 1) * x / mode) / mode);
        sum += shares.back();
    }
    for (double &share : shares)
        share /= sum;
    return shares;
}

inline core::Correlation correlation(int features, int classes, double strength, unsigned seed)
{
    core::Correlation c;
    c.features = features;
    c.classes = classes;
    std::mt19937 fixed(7), noise(seed);
    std::normal_distribution<float> normal(0, 1);
    std::uniform_int_distribution<int> pick(0, classes - 1);
    for (int f = 0; f < features; ++f) {
        const int home = pick(fixed);
        const bool isDead = f % 41 == 40;
        float eta = 0;
        for (int k = 0; k < classes; ++k) {
            const float distance = static_cast<float>(std::abs(k - home));
            float r = static_cast<float>(strength) * 0.7F * std::cos(0.8F * distance) + 0.12F * normal(fixed) + 0.05F * normal(noise);
            r = isDead ? 0.0F : std::clamp(r, -0.95F, 0.95F);
            c.pearson.push_back(r);
            eta += r * r / static_cast<float>(classes);
        }
        c.etaSquared.push_back(eta);
        c.deadFeatures += isDead ? 1 : 0;
    }
    const double eta = 0.42 * strength;
    c.meanEtaSquared = metric(eta, eta - 0.03, eta + 0.03, 4142, core::Direction::Higher, 0.004);
    c.meanAbsPearson = metric(0.33 * strength, 0.33 * strength - 0.02, 0.33 * strength + 0.02, 4142, core::Direction::Higher, 0.011);
    c.probeAccuracy = metric(0.58 * strength, 0.58 * strength - 0.024, 0.58 * strength + 0.024, 4142, core::Direction::Higher, 0.19);
    c.betweenClassShare = metric(0.38 * strength, 0.38 * strength - 0.03, 0.38 * strength + 0.03, 4142, core::Direction::Higher, 0.004);
    const double collapse = 1 - strength;
    c.collapseIndex = metric(collapse, std::max(0.0, collapse - 0.03), collapse + 0.04, 4142, core::Direction::Lower, 0.0);
    return c;
}

inline core::StageFindings stage(core::Stage which, const std::vector<std::string> &classes)
{
    using namespace core;
    const bool isOriginal = which == Stage::Original;
    const double forget = isOriginal ? 0.942 : 0.617, retain = isOriginal ? 0.931 : 0.874, unseen = isOriginal ? 0.619 : 0.611;
    StageFindings s;
    s.accuracy = {{AuditSet::Retain, metric(retain, retain - 0.006, retain + 0.006, 12840, Direction::Higher, 0.19)},
                  {AuditSet::Forget, metric(forget, forget - 0.041, std::min(1.0, forget + 0.035), 1204, Direction::Target, 0.19)},
                  {AuditSet::Validation, metric(0.612, 0.584, 0.639, 2610, Direction::Higher, 0.19)},
                  {AuditSet::Unseen, metric(unseen, unseen - 0.022, unseen + 0.022, 4142, Direction::Higher, 0.19)}};
    for (const auto &[set, m] : s.accuracy) {
        Metric top2 = m;
        top2.value = std::min(0.99, *m.value + 0.16);
        top2.low = *top2.value - 0.02;
        top2.high = std::min(1.0, *top2.value + 0.01);
        s.top2Accuracy[set] = top2;
        std::vector<Metric> perClass;
        Confusion confusion(classes.size(), std::vector<std::int64_t>(classes.size()));
        for (std::size_t k = 0; k < classes.size(); ++k) {
            const double value = std::clamp(*m.value + 0.05 * std::sin(static_cast<double>(k) * 1.7), 0.0, 1.0);
            perClass.push_back(k + 1 == classes.size() && set == AuditSet::Forget
                                   ? refused("Only 3 images of this class are in the forget set; at least 5 are needed.", 3)
                                   : metric(value, value - 0.06, std::min(1.0, value + 0.055), m.n / static_cast<int>(classes.size()),
                                            Direction::Higher));
            for (std::size_t j = 0; j < classes.size(); ++j) {
                const auto distance = static_cast<double>(k > j ? k - j : j - k);
                confusion[k][j] = static_cast<std::int64_t>(static_cast<double>(m.n) / static_cast<double>(classes.size()) *
                                                            (distance == 0 ? value : (1 - value) * 0.5 / (distance * distance)));
            }
        }
        s.perClass[set] = perClass;
        s.confusion[set] = {confusion};
    }

    const double auc = isOriginal ? 0.78 : which == Stage::Unlearned ? 0.512 : 0.498;
    Membership &m = s.membership;
    m.cvAccuracy = attack(isOriginal ? 0.71 : 0.52, 0.03, 0.5);
    m.forgettingScore = attack(isOriginal ? 0.21 : 0.02, 0.03, 0.0);
    m.auc = attack(auc + 0.01, 0.045, 0.5);
    m.aucClassMatched = attack(auc, 0.048, 0.5);
    m.advantage = attack(isOriginal ? 0.43 : 0.06, 0.05, 0.0);
    m.twoSidedAdvantage = attack(isOriginal ? 0.45 : 0.08, 0.05, 0.0);
    m.twoSidedAdvantageClassMatched = attack(isOriginal ? 0.44 : 0.07, 0.05, 0.0);
    m.tprAtFpr = {{"0.1", attack(isOriginal ? 0.41 : 0.11, 0.04, 0.1)},
                  {"0.05", attack(isOriginal ? 0.27 : 0.06, 0.03, 0.05)},
                  {"0.01", attack(isOriginal ? 0.09 : 0.012, 0.008, 0.01)},
                  {"0.001", refused("0.001 of 4,142 unseen images is 4.1 false positives; at least 5 are needed.")}};
    m.roc = roc(isOriginal ? 1.1 : which == Stage::Unlearned ? 0.05 : -0.01);
    for (int i = 0; i <= 24; ++i)
        m.losses.edges.push_back(i / 6.0);
    m.losses.forget = losses(isOriginal ? 0.35 : which == Stage::Unlearned ? 1.25 : 1.32);
    m.losses.unseen = losses(1.3);
    m.rmia = core::ReferenceAttack{{attack(auc + 0.02, 0.05, 0.5), attack(auc + 0.015, 0.05, 0.5)}, 2, 1000};
    m.classMixDifference = 0.04;
    s.nomus = metric(isOriginal ? 0.599 : 0.785, isOriginal ? 0.57 : 0.76, isOriginal ? 0.63 : 0.81, 5346, Direction::Higher, 0.6);
    if (which != Stage::Retrained)
        s.distanceToRetrained = metric(isOriginal ? -0.19 : 0.004, isOriginal ? -0.23 : -0.02, isOriginal ? -0.15 : 0.03, 5346, Direction::Target);
    s.correlation = correlation(128, static_cast<int>(classes.size()),
                                isOriginal ? 1.0 : which == Stage::Unlearned ? 0.97 : 0.98, static_cast<unsigned>(which) + 1);

    std::mt19937 random(11);
    std::normal_distribution<double> normal(0, 0.12);
    const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for (int i = 0; i < 94; ++i) {
        PersonFinding p;
        p.id = i + 1;
        p.person = "P-";
        for (int k = 0; k < 10; ++k)
            p.person += letters[(static_cast<unsigned>(i) * 2654435761U >> (k + 4)) % 32];
        p.images = 3 + (i * 7) % 29;
        const double before = 0.7 + normal(random), after = i < 6 ? 0.24 + 0.03 * i : 0.03 + normal(random);
        p.score = isOriginal ? before : after;
        p.pHigh = isOriginal ? 0.004 : i < 6 ? 0.01 + 0.01 * i : 0.4 + 0.005 * i;
        p.pLow = 1 - *p.pHigh;
        p.qValue = isOriginal ? 0.006 : i < 6 ? 0.07 + 0.02 * i : 0.55 + 0.003 * i;
        if (which == Stage::Unlearned) {
            p.verdict = i < 6 ? "inconclusive" : "forgotten";
            p.reason = i < 6 ? "Still among the higher scores of unseen people, though not beyond chance." : "";
        }
        s.people.push_back(p);
    }
    return s;
}

/// Beside the retrained model, from the input on: the deeper a block, the less alike.
inline core::Agreement agreement(double divergence, double deepest)
{
    using core::Direction;
    core::Agreement a;
    a.divergenceForget = metric(divergence, 0.8 * divergence, 1.3 * divergence, 1204, Direction::Lower);
    a.divergenceUnseen = metric(0.6 * divergence, 0.5 * divergence, 0.7 * divergence, 4142, Direction::Lower);
    a.predictions = metric(0.9 - divergence, 0.88 - divergence, 0.915 - divergence, 4142, Direction::Higher, 0.231);
    const std::vector<std::string> blocks = {"stem",     "layer1.0", "layer1.1", "layer2.0", "layer2.1",
                                             "layer3.0", "layer3.1", "layer4.0", "layer4.1", core::kPenultimate};
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const double cka = 0.99 + (deepest - 0.99) * static_cast<double>(i) / static_cast<double>(blocks.size() - 1);
        a.similarity.push_back({blocks[i], metric(cka, cka - 0.02, cka + 0.01, 500, Direction::Higher, 0.03)});
    }
    return a;
}

/// A run that went well: forgotten, kept, six people inconclusive, everything filled.
inline core::Findings findings()
{
    using namespace core;
    Findings f;
    f.run.id = 12;
    f.run.request = 4;
    f.run.requestReference = "R-2026-014";
    f.run.method = "dlfd";
    f.run.preset = "recommended";
    f.run.parameters = {{"epochs", std::int64_t{10}}, {"batch", std::int64_t{64}}, {"learning_rate", 0.008},
                        {"forget_weight", 3.0}, {"retain_weight", 0.5}, {"steering", std::string("validation")},
                        {"keep_best", true}};
    f.run.changed = {"forget_weight"};
    f.run.seed = 3;
    f.run.device = "cpu";
    f.run.precision = "bf16";
    f.run.seconds = 252;
    f.run.status = RunStatus::Done;
    f.run.modelIn = 1;
    f.run.modelOut = 3;
    f.run.retrained = 2;
    f.run.modelInSha256 = "0d6ef2f3bd2ae87bcea6ec1ac0cb0d9b6c9f4b9f8f1f64d7e36f5f3a2f2b7c11";
    f.run.modelOutSha256 = "5e1a8fd7ad9b4b8e1d8ac0e7c7b8d0e2bd6a1f77b40a4b7f2f37c9b0b0a7d922";
    f.run.retrainedSha256 = "93cf0ba1e58a4a52a8f76a1c7f1b6d10f7d2f5a4b19f5e1a0ed24a3f6c4e8b33";
    f.run.arch = "resnet18";
    f.run.task = "age group";
    f.run.classes = {"0–9", "10s", "20s", "30s", "40s", "50s", "60s", "70+"};
    f.run.dataSetFingerprint = "a3d2c1b0f9e8d7c6b5a493827160f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4";
    f.run.started = "2026-11-20T09:12:04.120Z";
    f.run.finished = "2026-11-20T09:16:16.480Z";
    f.run.versions = {{"expunge", "0.1.0"}, {"libtorch", "1.13.0"}, {"opencv", "4.6.0"}, {"qt", "6.4.2"}};
    f.sets = {{AuditSet::Retain, {1746, 12840}}, {AuditSet::Forget, {94, 1204}}, {AuditSet::Validation, {246, 2610}},
              {AuditSet::Unseen, {410, 4142}}};
    for (Stage s : kStages)
        f.stages[s] = stage(s, f.run.classes);
    f.agreement = {{Stage::Original, agreement(0.121, 0.71)}, {Stage::Unlearned, agreement(0.052, 0.87)}};
    f.relearning = Relearning{500, 0.895, 0.005, {{Stage::Unlearned, {185, false, 0.901}}, {Stage::Retrained, {230, false, 0.897}}},
                              {{Stage::Unlearned, {40, false, 0.912}}, {Stage::Retrained, {500, true, 0.874}}}};
    f.verdict.forgetting = ForgettingVerdict::Forgotten;
    f.verdict.utility = UtilityVerdict::Kept;
    f.verdict.originalShown = true;
    f.verdict.reasons = {{"The interval of the class-matched AUC, 0.46 to 0.56, lies within 0.40 to 0.60.", Concern::Forgetting},
                         {"The losses of forgotten and unseen images do not differ in shape (Kuiper p = 0.43).", Concern::Forgetting},
                         {"Accuracy on unseen people fell by at most 1.8 points; the policy allows 2.0, the estimate is 0.8.",
                          Concern::Accuracy}};
    f.verdict.wouldSettle = {{"Six people are inconclusive: about 240 more unseen people would tell them from chance.", Concern::People}};
    f.verdict.accuracyDrop = metric(0.008, -0.006, 0.018, 4142, Direction::Lower, 0.0);
    f.verdict.aucChange = metric(-0.268, -0.31, -0.22, 5346, Direction::Target, 0.0);
    f.verdict.aucChange.target = -0.282;
    f.verdict.aucToRetrained = metric(0.014, -0.03, 0.058, 5346, Direction::Target, 0.0);
    return f;
}

/// What a foreign model audited for one person with few images gives: no original, no retrained, most things refused.
inline core::Findings sparseFindings()
{
    core::Findings f = findings();
    f.run.method.clear();
    f.run.preset.clear();
    f.run.parameters.clear();
    f.run.changed.clear();
    f.run.retrained.reset();
    f.run.retrainedSha256.clear();
    f.run.experiment = true;
    f.stages.erase(core::Stage::Original);
    f.stages.erase(core::Stage::Retrained);
    f.sets[core::AuditSet::Forget] = {1, 5};
    core::StageFindings &s = f.stages.at(core::Stage::Unlearned);
    const std::string few = "1 person on the forget side; set-level intervals need at least 5.";
    for (core::Metric *m : {&s.membership.cvAccuracy, &s.membership.forgettingScore, &s.membership.aucClassMatched,
                            &s.membership.advantage, &s.membership.twoSidedAdvantage,
                            &s.membership.twoSidedAdvantageClassMatched, &s.nomus, &s.correlation.collapseIndex})
        *m = refused(few);
    for (auto &[key, m] : s.membership.tprAtFpr)
        m = refused(few);
    s.membership.rmia.reset();
    f.agreement.clear();
    f.relearning.reset();
    f.run.modelIn = 0;
    s.distanceToRetrained.reset();
    s.people.resize(1);
    s.people[0].verdict = "inconclusive";
    s.people[0].reason = "With 410 unseen people and one person there is no original to compare with.";
    f.verdict.forgetting = core::ForgettingVerdict::Inconclusive;
    f.verdict.utility = core::UtilityVerdict::Inconclusive;
    f.verdict.originalShown.reset();
    f.verdict.reasons = {{few, core::Concern::Forgetting}};
    f.verdict.wouldSettle = {{"At least 4 more forget people are needed.", core::Concern::Forgetting},
                             {"Audit again with the original model.", core::Concern::Accuracy},
                             {"More unseen people would tell of a single one.", core::Concern::People}};
    f.verdict.accuracyDrop = refused("There is no original model to compare with.");
    f.verdict.aucChange = refused("There is no original model to compare with.");
    f.verdict.aucToRetrained.reset();
    f.warnings = {"The model was made elsewhere; who it was trained on is declared, not known."};
    return f;
}

} // namespace sample

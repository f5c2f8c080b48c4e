// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dlfd.h"
#include "core/compute/unlearn/unlearn.h"

#include <QTest>

using namespace core;
using namespace core::compute;

namespace {

DlfdOptions preset(const std::string &name, const std::map<std::string, std::string> &overrides = {})
{
    return dlfdOptions(*resolveOptions(dlfdSpec(), name, overrides));
}

} // namespace

class TestDlfdOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodDescribesItself()
    {
        std::vector<std::string> names;
        for (const MethodSpec &method : methods()) {
            names.push_back(method.name);
            QVERIFY(!method.title.empty() && !method.help.empty() && !method.presets.empty());
            for (const OptionSpec &option : method.options) {
                QVERIFY2(!option.title.empty() && !option.help.empty(), option.key.c_str());
                // A default must pass its own range.
                QVERIFY2(resolveOptions(method, {}, {{option.key, optionText(option.defaultValue)}}).has_value(), option.key.c_str());
            }
            for (const Preset &each : method.presets)
                for (const auto &[key, value] : each.values)
                    QVERIFY2(resolveOptions(method, {}, {{key, optionText(value)}}).has_value(), key.c_str());
        }
        QCOMPARE(names, (std::vector<std::string>{"dlfd", "fine_tune", "retrain", "neg_grad", "advanced_neg_grad", "random_labels", "cf_k",
                                                  "eu_k", "unsir", "bad_teacher", "scrub", "salun", "ssd"}));
        QCOMPARE(findMethod("dlfd"), &methods().front());
        QCOMPARE(dlfdSpec().presets.front().name, std::string("recommended"));
    }

    void releasedCodePresetsCarryThePublishedNumbers()
    {
        for (const char *name : {"released_code_age", "released_code_emotion"}) {
            QVERIFY(dlfdSpec().preset(name)->reproduction);
            const DlfdOptions options = preset(name);
            QVERIFY(options.isReleasedCode);
            QCOMPARE(options.noise.feature, DlfdFeature::Logits);
            QCOMPARE(options.noise.transport.solver, OtSolver::Reference);
            QCOMPARE(options.noise.transportOf, TransportOf::Unperturbed);
            QCOMPARE(options.noise.clampSpace, ClampSpace::Normalised);
            QVERIFY(!options.noise.project && !options.run.augments && !options.run.measuresFirst);
            QCOMPARE(options.run.extent, Steering::Extent::WholeSets);
            QCOMPARE(options.run.measureEvery, std::int64_t{1});
            QCOMPARE(*options.run.stopThreshold, 0.15);
            QCOMPARE(options.run.keepThreshold, 0.09);
            QCOMPARE(options.run.momentum, 0.9);
            QCOMPARE(options.run.weightDecay, 5e-4);
            QCOMPARE(options.retainWeightFinal, 1.0);
        }
        const DlfdOptions age = preset("released_code_age"), emotion = preset("released_code_emotion");
        QCOMPARE(age.run.learningRate, 0.008);
        QCOMPARE(age.noise.forgetWeight, 3.0);
        QCOMPARE(age.retainWeightInitial, 0.0);
        QCOMPARE(age.noise.steps, 15);
        QCOMPARE(age.noise.stepSize, 0.4);
        QCOMPARE(age.run.batch, std::int64_t{32});
        QCOMPARE(emotion.run.learningRate, 0.006);
        QCOMPARE(emotion.noise.forgetWeight, 7.0);
        QCOMPARE(emotion.retainWeightInitial, 0.5);
        QCOMPARE(emotion.noise.steps, 20);
        QCOMPARE(emotion.noise.stepSize, 2.0);
        QCOMPARE(emotion.run.batch, std::int64_t{64});
    }

    void describedVariantsPerturbWhatTransportSees()
    {
        for (const char *name : {"recommended", "as_described"}) {
            const DlfdOptions options = preset(name);
            QVERIFY(!options.isReleasedCode && options.noise.project && options.run.measuresFirst);
            QCOMPARE(options.noise.transportOf, TransportOf::Perturbed);
            QCOMPARE(options.noise.clampSpace, ClampSpace::Pixels);
            QCOMPARE(options.noise.feature, DlfdFeature::Penultimate);
        }
        QVERIFY(!dlfdSpec().preset("as_described")->reproduction);
    }

    void retainWeightGoesLinearlyOverTheRun()
    {
        DlfdOptions options;
        options.retainWeightInitial = 0.5;
        options.retainWeightFinal = 1;
        QCOMPARE(retainWeightAt(options, 0, 11), 0.5);
        QCOMPARE(retainWeightAt(options, 5, 11), 0.75);
        QCOMPARE(retainWeightAt(options, 10, 11), 1.0);
        QCOMPARE(retainWeightAt(options, 0, 1), 1.0);
    }

    void refusalsNameTheOption()
    {
        try {
            (void)preset("", {{"variant", "released_code"}});
            QFAIL("penultimate features of the released code were accepted");
        } catch (const std::invalid_argument &refusal) {
            QVERIFY(std::string(refusal.what()).starts_with("feature:"));
        }
        QCOMPARE(resolveOptions(dlfdSpec(), {}, {{"steps", "0"}}).error().subject, std::string("steps"));
    }
};

QTEST_GUILESS_MAIN(TestDlfdOptions)
#include "test_dlfd_options.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"

#include <QTest>

using namespace core;

class TestPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreThoseOfTheSpecification()
    {
        const OptionValues values = policyValues({});
        QCOMPARE(values.size(), std::size_t{5});
        QCOMPARE(option<double>(values, "max_auc"), 0.60);
        QCOMPARE(option<double>(values, "max_accuracy_drop"), 0.02);
        QCOMPARE(option<double>(values, "max_collapse"), 0.25);
        QCOMPARE(option<double>(values, "alpha"), 0.05);
        QCOMPARE(option<bool>(values, "around_retrained"), false);
        for (const OptionSpec &spec : policySpecs())
            QVERIFY(values.at(spec.key) == spec.defaultValue && !spec.help.empty());
    }

    void oneSettingChangesNothingElse()
    {
        for (const OptionSpec &spec : policySpecs()) {
            const std::string text = std::holds_alternative<bool>(spec.defaultValue) ? "true" : "0.5125";
            const bool isAlpha = spec.key == "alpha";
            const auto changed = withSetting({}, spec.key, isAlpha ? "0.0125" : text);
            QVERIFY2(changed.has_value(), spec.key.c_str());
            const OptionValues before = policyValues({}), after = policyValues(*changed);
            for (const auto &[key, value] : after)
                QCOMPARE(value != before.at(key), key == spec.key);
        }
    }

    void whatIsNoSettingIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown") << "max_auk" << "0.6" << int(ErrorCode::Usage);
        QTest::newRow("no number") << "max_auc" << "high" << int(ErrorCode::Usage);
        QTest::newRow("not a number") << "alpha" << "nan" << int(ErrorCode::Usage);
        QTest::newRow("neither true nor false") << "around_retrained" << "0.05" << int(ErrorCode::Usage);
        QTest::newRow("nothing could be forgotten") << "max_auc" << "0.5" << int(ErrorCode::Invalid);
        QTest::newRow("everything would be") << "max_auc" << "1" << int(ErrorCode::Invalid);
        QTest::newRow("negative") << "max_accuracy_drop" << "-0.01" << int(ErrorCode::Invalid);
        QTest::newRow("in percent") << "max_accuracy_drop" << "2" << int(ErrorCode::Invalid);
        QTest::newRow("all of it twice") << "max_collapse" << "1.1" << int(ErrorCode::Invalid);
        QTest::newRow("no level") << "alpha" << "0" << int(ErrorCode::Invalid);
    }
    void whatIsNoSettingIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(int, code);
        const auto changed = withSetting({}, key.toStdString(), text.toStdString());
        QVERIFY(!changed);
        QCOMPARE(int(changed.error().code), code);
        QCOMPARE(changed.error().subject, key.toStdString());
    }

    void boundsComeFromThePolicyOrTheRetrainedModel()
    {
        Policy policy;
        AucBounds bounds = aucBounds(policy, 0.55);
        QCOMPARE(bounds.low, 0.4);
        QCOMPARE(bounds.high, 0.6);
        QVERIFY(!bounds.aroundRetrained);
        policy.aroundRetrained = true;
        bounds = aucBounds(policy, 0.55);
        QCOMPARE(bounds.low, 0.5);
        QCOMPARE(bounds.high, 0.6);
        QVERIFY(bounds.aroundRetrained);
        QVERIFY(!aucBounds(policy, std::nullopt).aroundRetrained);
        QCOMPARE(aucBounds(policy, 0.97).high, 1.0);
        QCOMPARE(aucBounds(policy, 0.02).low, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"

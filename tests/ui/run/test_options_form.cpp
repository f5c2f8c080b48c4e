// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/options_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace ui;

namespace {

core::MethodSpec toyMethod()
{
    core::MethodSpec method;
    method.name = "toy";
    method.options = {
        {"steps", "Steps", std::int64_t{5}, 1.0, 50.0, "", "How many.", {}},
        {"rate", "Rate", 0.003, 0.0, 1.0, "", "How fast.", {}},
        {"solver", "Solver", std::string("stable"), {}, {}, "", "Which.", {"stable", "reference"}},
        {"flip", "Flip", false, {}, {}, "", "Whether.", {}},
    };
    method.presets = {{"recommended", "Recommended", "", {}, false},
                      {"slow", "Slow", "", {{"steps", std::int64_t{20}}}, false}};
    return method;
}

} // namespace

class TestOptionsForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePresetAndReportsOnlyChanges();
    void setsBackWithOneClick();
    void readsChangesBack();
    void sameNumberOtherwiseWrittenIsNoChange();
};

void TestOptionsForm::showsThePresetAndReportsOnlyChanges()
{
    OptionsForm form;
    form.setMethod(toyMethod(), "slow");
    auto *steps = form.findChild<QSpinBox *>(QStringLiteral("option_steps"));
    QVERIFY(steps);
    QCOMPARE(steps->value(), 20);
    QVERIFY(form.changes().empty());

    QSignalSpy spy(&form, &OptionsForm::changed);
    steps->setValue(7);
    form.findChild<QLineEdit *>(QStringLiteral("option_rate"))->setText(QStringLiteral("0.01"));
    form.findChild<QComboBox *>(QStringLiteral("option_solver"))->setCurrentText(QStringLiteral("reference"));
    form.findChild<QCheckBox *>(QStringLiteral("option_flip"))->setChecked(true);
    QCOMPARE(spy.size(), 4);
    const std::map<std::string, std::string> expected{
        {"flip", "true"}, {"rate", "0.01"}, {"solver", "reference"}, {"steps", "7"}};
    QVERIFY(form.changes() == expected);
    QVERIFY(core::resolveOptions(toyMethod(), "slow", form.changes()));
}

void TestOptionsForm::setsBackWithOneClick()
{
    OptionsForm form;
    form.setMethod(toyMethod(), "recommended");
    form.show();
    auto *steps = form.findChild<QSpinBox *>(QStringLiteral("option_steps"));
    steps->setValue(9);
    QToolButton *visible = nullptr;
    for (auto *button : form.findChildren<QToolButton *>()) {
        if (button->isVisible() && button->accessibleName().contains(QStringLiteral("Steps")))
            visible = button;
    }
    QVERIFY(visible);
    QTest::mouseClick(visible, Qt::LeftButton);
    QCOMPARE(steps->value(), 5);
    QVERIFY(form.changes().empty());
    QVERIFY(!visible->isVisible());
}

void TestOptionsForm::readsChangesBack()
{
    OptionsForm form;
    form.setMethod(toyMethod(), "recommended");
    const std::map<std::string, std::string> changes{{"rate", "0.5"}, {"flip", "true"}};
    form.setChanges(changes);
    QVERIFY(form.changes() == changes);
    form.setChanges({});
    QVERIFY(form.changes().empty());
}

void TestOptionsForm::sameNumberOtherwiseWrittenIsNoChange()
{
    OptionsForm form;
    form.setMethod(toyMethod(), "recommended");
    form.findChild<QLineEdit *>(QStringLiteral("option_rate"))->setText(QStringLiteral("3e-3"));
    QVERIFY(form.changes().empty());
}

QTEST_MAIN(TestOptionsForm)
#include "test_options_form.moc"

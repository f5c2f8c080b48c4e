// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

class TestWheelGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBoxWithoutFocusLeavesTheWheelToTheForm();
    void aBoxWithFocusTurns();

private:
    QTemporaryDir m_settings;
};

namespace {

/// A form longer than its window, under the application's guard.
struct LongForm
{
    QScrollArea area;
    QComboBox *choice = new QComboBox;
    QSpinBox *number = new QSpinBox;

    LongForm()
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        choice->addItems({QStringLiteral("DLFD"), QStringLiteral("NegGrad")});
        column->addWidget(choice);
        column->addWidget(number);
        content->setMinimumHeight(2000);
        area.setWidget(content);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        area.setFocus();
    }
};

/// Whether the widget took the turn; what it does not take goes on to its parent (Qt passes on only what comes from a real wheel).
bool takesATurnDown(QWidget *widget)
{
    const QPointF place = QRectF(widget->rect()).center();
    QWheelEvent wheel(place, widget->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &wheel);
    return wheel.isAccepted();
}

} // namespace

void TestWheelGuard::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestWheelGuard::aBoxWithoutFocusLeavesTheWheelToTheForm()
{
    const ui::MainWindow window; // brings the guard
    LongForm form;
    QVERIFY(QTest::qWaitForWindowExposed(&form.area));
    for (QWidget *box : {static_cast<QWidget *>(form.choice), static_cast<QWidget *>(form.number)}) {
        QCOMPARE(box->focusPolicy(), Qt::StrongFocus); // the wheel gives none
        QVERIFY(!takesATurnDown(box));
    }
    QCOMPARE(form.choice->currentIndex(), 0);
    QCOMPARE(form.number->value(), 0);
}

void TestWheelGuard::aBoxWithFocusTurns()
{
    const ui::MainWindow window;
    LongForm form;
    QVERIFY(QTest::qWaitForWindowActive(&form.area));
    form.choice->setFocus();
    QVERIFY(takesATurnDown(form.choice));
    QCOMPARE(form.choice->currentIndex(), 1);
}

QTEST_MAIN(TestWheelGuard)
#include "test_wheel_guard.moc"

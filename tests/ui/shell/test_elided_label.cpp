// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_label.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using ui::ElidedLabel;

class TestElidedLabel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsWhatDoesNotFitAndKeepsTheText()
    {
        ElidedLabel label;
        label.setText(reference());
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(label.sizeHint().width() / 2, label.height());
        QVERIFY(label.isElided());
        QCOMPARE(label.text(), reference());
    }

    void givesWayDownToItsLeastWidth()
    {
        ElidedLabel label(80);
        label.setText(reference());
        QCOMPARE(label.minimumSizeHint().width(), 80);
        label.setText(QStringLiteral("R-1"));
        QCOMPARE(label.minimumSizeHint().width(), label.sizeHint().width());
    }

    void saysTheRestInAToolTip()
    {
        ElidedLabel label;
        label.setText(reference());
        label.resize(label.sizeHint().width() / 2, label.height());
        label.show();
        ask(label);
        QTRY_COMPARE(QToolTip::text(), reference());
        label.resize(label.sizeHint());
        ask(label);
        QTRY_VERIFY(QToolTip::text().isEmpty());
    }

private:
    static QString reference() { return QStringLiteral("Request R-2026-014, the Keller family of four, second letter"); }
    static void ask(QWidget &widget)
    {
        QHelpEvent event(QEvent::ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&widget, &event);
    }
};

QTEST_MAIN(TestElidedLabel)
#include "test_elided_label.moc"

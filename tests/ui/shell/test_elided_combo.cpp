// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elided_combo.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using ui::ElidedCombo;

class TestElidedCombo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(*qApp, ui::theme::Scheme::Light); }

    void paintsWhatFitsAndThreeDots()
    {
        // Painted as a box that holds just that text is.
        ElidedCombo combo, shorter;
        combo.addItem(title());
        for (ElidedCombo *box : {&combo, &shorter}) {
            box->resize(kNarrow, box->sizeHint().height());
            box->ensurePolished();
        }
        QVERIFY(combo.isElided());
        QString cut = title();
        do {
            cut.chop(1);
            shorter.clear();
            shorter.addItem(cut + QChar(0x2026));
        } while (shorter.isElided());
        QCOMPARE(combo.grab().toImage(), shorter.grab().toImage());
        QCOMPARE(combo.currentText(), title());
        combo.resize(combo.sizeHint());
        QVERIFY(!combo.isElided());
    }

    void saysTheRestInAToolTip()
    {
        ElidedCombo combo;
        combo.addItem(title());
        combo.resize(kNarrow, combo.sizeHint().height());
        combo.show();
        ask(combo);
        QTRY_COMPARE(QToolTip::text(), title());
        combo.resize(combo.sizeHint());
        ask(combo);
        QTRY_VERIFY(QToolTip::text().isEmpty());
    }

    void itsListIsAsWideAsTheLongestEntry()
    {
        ElidedCombo combo;
        combo.addItems({QStringLiteral("short"), title()});
        combo.resize(kNarrow, combo.sizeHint().height());
        combo.show();
        combo.showPopup();
        QTRY_VERIFY(combo.view()->isVisible());
        QVERIFY(combo.view()->viewport()->width() >= combo.fontMetrics().horizontalAdvance(title()));
        combo.hidePopup();
    }

private:
    static constexpr int kNarrow = 160;
    static QString title() { return QString::fromUtf8("Model 12 · unlearned from model 3 · 8f38a047 · 2026-11-21"); }
    static void ask(QWidget &widget)
    {
        QHelpEvent event(QEvent::ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&widget, &event);
    }
};

QTEST_MAIN(TestElidedCombo)
#include "test_elided_combo.moc"

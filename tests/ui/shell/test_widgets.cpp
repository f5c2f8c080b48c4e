// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bar.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/widgets.h"

#include <QTest>
#include <QTextDocumentFragment>

#include <memory>

using namespace ui;

/// What people are called, notes, file names and errors come from outside: a tag in them is shown, not obeyed.
class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsShowTextAsItIs()
    {
        const QString name = QStringLiteral("<h1>Ada</h1>");
        const std::unique_ptr<QLabel> tagged(label(name, theme::Type::Body)), bare(label(QStringLiteral("x"), theme::Type::Body));
        QCOMPARE(tagged->textFormat(), Qt::PlainText);
        QCOMPARE(tagged->sizeHint().height(), bare->sizeHint().height()); // no heading
        QCOMPARE(Pill(name).textFormat(), Qt::PlainText);
        NoticeBar notices;
        notices.post(QStringLiteral("<a href='x'>Ada</a>: cannot be read"), true);
        QCOMPARE(notices.findChild<QLabel *>(QStringLiteral("noticeText"))->textFormat(), Qt::PlainText);
    }

    void toolTipsShowTextAsItIs()
    {
        const QString usual = QStringLiteral("Ada & Bo: 1 < 2\nsecond line"), tagged = QStringLiteral("<img src='file:///etc/x'>Ada & Bo");
        QVERIFY(!Qt::mightBeRichText(usual));
        QCOMPARE(plainToolTip(usual), usual);
        QVERIFY(Qt::mightBeRichText(tagged));
        QCOMPARE(QTextDocumentFragment::fromHtml(plainToolTip(tagged)).toPlainText(), tagged);
    }
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/utf8.h"

#include <QTest>

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequencesHaveTheirLength()
    {
        QCOMPARE(core::utf8Length("a", 0), std::size_t{1});
        QCOMPARE(core::utf8Length("ß", 0), std::size_t{2});
        QCOMPARE(core::utf8Length("x中", 1), std::size_t{3});
        QCOMPARE(core::utf8Length("😀", 0), std::size_t{4});
        QVERIFY(core::isUtf8("größe 中 😀"));
        QVERIFY(core::isUtf8(""));
    }

    void whatIsNoUtf8IsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a lone continuation") << QByteArray("\x80");
        QTest::newRow("an overlong slash") << QByteArray("\xc0\xaf");
        QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80");
        QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("cut short") << QByteArray("\xe4\xb8");
        QTest::newRow("never a lead") << QByteArray("\xff");
    }

    void whatIsNoUtf8IsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!core::isUtf8(bytes.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

/// Qt's own dialogs, answered by a timer as a person would.
class TestDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesUnderTheFiltersSuffix_data();
    void savesUnderTheFiltersSuffix();
    void theOtherButtonSaysWhatItDoes();

private:
    QString save(const QString &typed);

    QTemporaryDir m_folder;
    int m_questions = 0; ///< about a file that is there; answered with no
};

/// What the dialog gives for a name that is typed into it.
QString TestDialogs::save(const QString &typed)
{
    bool hasTyped = false;
    QTimer user;
    connect(&user, &QTimer::timeout, this, [&] {
        if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            ++m_questions;
            question->reject();
        } else if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            if (hasTyped) {
                dialog->reject();
                return;
            }
            hasTyped = true;
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(typed);
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        }
    });
    user.start(20);
    return ui::Dialogs::instance().saveFile(nullptr, QStringLiteral("Save"), m_folder.filePath(QStringLiteral("proposal.pdf")),
                                            QStringLiteral("PDF file (*.pdf)"));
}

void TestDialogs::savesUnderTheFiltersSuffix_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("saved");
    QTest::newRow("whole") << QStringLiteral("a.pdf") << QStringLiteral("a.pdf");
    QTest::newRow("without") << QStringLiteral("b") << QStringLiteral("b.pdf");
    QTest::newRow("with a dot") << QStringLiteral("R-2026.014") << QStringLiteral("R-2026.014.pdf");
}

void TestDialogs::savesUnderTheFiltersSuffix()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, saved);
    m_questions = 0;
    QCOMPARE(save(typed), m_folder.filePath(saved));
    QCOMPARE(m_questions, 0);
    QFile there(m_folder.filePath(saved));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(save(typed), QString());
    QCOMPARE(m_questions, 1);
}

/// "Give the job up?" answered with "Cancel" would leave open what is cancelled.
void TestDialogs::theOtherButtonSaysWhatItDoes()
{
    const auto otherButton = [](const QString &no) {
        QString text;
        QTimer::singleShot(0, qApp, [&text] {
            if (auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                text = question->button(QMessageBox::Cancel)->text().remove(QLatin1Char('&'));
                question->button(QMessageBox::Cancel)->click();
            }
        });
        const bool isYes = ui::Dialogs::instance().confirm(nullptr, QStringLiteral("Give the job up?"), {}, QStringLiteral("Give up"), no);
        return isYes ? QString() : text;
    };
    QCOMPARE(otherButton(QStringLiteral("Keep running")), QStringLiteral("Keep running"));
    QCOMPARE(otherButton({}), QStringLiteral("Cancel"));
}

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"

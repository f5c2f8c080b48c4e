// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_faces.h"
#include "core/job/jobs.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using ui::ImportDialog;
using ui::Session;

class TestImportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void previewsWhatIsThere();
    void saysWhatIsWrong();
    void guessesTheLayout();
    void everyLayoutSaysWhatFolderToChoose();
    void choosingFewerLabelsNamesThem();
    void importsWhatItPreviewed();
    void reportsSkippedFilesAndWarnings();
    void reasonsForSkippingAreWhole();

private:
    QString faces() const { return m_folder.filePath(QStringLiteral("gesichter ü")); }
    QTemporaryDir m_folder;
};

void TestImportDialog::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    ui::theme::apply(*qApp, ui::theme::Scheme::Light);
    core::data::SyntheticOptions options;
    options.people = 6;
    options.imagesPerPersonMin = 2;
    options.imagesPerPersonMax = 3;
    options.size = 32;
    QVERIFY(core::data::writeSyntheticFaces(faces().toStdString(), options, {}));
}

void TestImportDialog::previewsWhatIsThere()
{
    Session session;
    ImportDialog dialog(session);
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("importNow"))->isEnabled());
    dialog.setRoot(faces());
    QTRY_VERIFY(dialog.findChild<QPushButton *>(QStringLiteral("importNow"))->isEnabled());
    const auto preview = dialog.findChild<QLabel *>(QStringLiteral("importPreview"))->text();
    QVERIFY2(preview.contains(QStringLiteral("6 people")), qPrintable(preview));
    QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("task_age_group")));
    QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("task_expression")));
}

void TestImportDialog::saysWhatIsWrong()
{
    Session session;
    ImportDialog dialog(session);
    dialog.setRoot(QStringLiteral("/nowhere/at/all"));
    auto *preview = dialog.findChild<QLabel *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->text().contains(QStringLiteral("not there")));
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("importNow"))->isEnabled());
}

void TestImportDialog::guessesTheLayout()
{
    Session session;
    ImportDialog dialog(session);
    dialog.setRoot(m_folder.path()); // no list in it
    QCOMPARE(dialog.options().format, std::string("folders"));
    dialog.setRoot(faces());
    QCOMPARE(dialog.options().format, std::string("manifest"));
}

void TestImportDialog::everyLayoutSaysWhatFolderToChoose()
{
    Session session;
    ImportDialog dialog(session);
    auto *layouts = dialog.findChild<QComboBox *>(QStringLiteral("importFormat"));
    const auto *hint = dialog.findChild<QLabel *>(QStringLiteral("importHint"));
    QCOMPARE(layouts->count(), int(core::data::importFormats().size()));
    QStringList hints;
    for (int i = 0; i < layouts->count(); ++i) {
        layouts->setCurrentIndex(i);
        QVERIFY2(layouts->itemText(i) != layouts->itemData(i).toString(), qPrintable(layouts->itemText(i)));
        QVERIFY(hint->text().contains(QStringLiteral("folder"), Qt::CaseInsensitive));
        hints << hint->text();
    }
    QCOMPARE(hints.removeDuplicates(), 0);
    layouts->setCurrentIndex(layouts->findData(QStringLiteral("celeba")));
    QVERIFY(hint->text().contains(QStringLiteral("identity_CelebA.txt")));
}

void TestImportDialog::choosingFewerLabelsNamesThem()
{
    Session session;
    ImportDialog dialog(session);
    dialog.setRoot(faces());
    QTRY_VERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("task_expression")));
    QVERIFY(dialog.options().labelColumns.empty());
    dialog.findChild<QCheckBox *>(QStringLiteral("task_expression"))->setChecked(false);
    QCOMPARE(dialog.options().labelColumns, std::vector<std::string>{"age_group"});
    dialog.findChild<QCheckBox *>(QStringLiteral("task_age_group"))->setChecked(false);
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("importNow"))->isEnabled());
}

void TestImportDialog::importsWhatItPreviewed()
{
    const QTemporaryDir folder;
    Session session;
    QVERIFY(session.create(folder.filePath(QStringLiteral("w")).toStdString()));
    core::data::ImportOptions options;
    {
        ImportDialog dialog(session);
        dialog.setRoot(faces());
        dialog.findChild<QSpinBox *>(QStringLiteral("importImageSize"))->setValue(32);
        options = dialog.options();
    }
    QCOMPARE(options.imageSize, 32);
    const auto report = core::job::importDataSet(session.workspace(), options, {});
    QVERIFY2(report.has_value(), report ? "" : core::describe(report.error()).c_str());
    session.notifyChanged();
    QVERIFY(session.pixels());
    QCOMPARE(session.pixels()->rows(), report->imported);
    ImportDialog again(session); // an update takes over what was used
    QCOMPARE(again.options().imageSize, 32);
    QCOMPARE(again.options().root, options.root);
}

void TestImportDialog::reportsSkippedFilesAndWarnings()
{
    core::job::ImportReport report;
    report.imported = 12;
    report.sets[core::SetKind::Train] = {3, 12};
    report.skipped = {{"a/b.png", "truncated"}, {"c.jpg", "missing"}};
    report.warnings = {"too few unseen people"};
    const ui::ImportReportDialog dialog(report);
    QCOMPARE(dialog.findChild<QTreeView *>(QStringLiteral("skippedFiles"))->model()->rowCount(), 2);
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("trainNext"))); // nothing to train on
    bool isWarned = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isWarned |= label->text().contains(QStringLiteral("too few unseen"));
    QVERIFY(isWarned);
}

void TestImportDialog::reasonsForSkippingAreWhole()
{
    core::job::ImportReport report;
    const std::string reason = "not a JPEG, PNG, BMP, PGM, WebP or TIFF by its name";
    report.skipped.assign(1234, {"a folder of a person with a long name/and another/picture of the person.heic", reason});
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::ImportReportDialog dialog(report);
    QLocale::setDefault(before);
    dialog.show();
    auto *files = dialog.findChild<QTreeView *>(QStringLiteral("skippedFiles"));
    QTRY_VERIFY(files->isVisible());
    QVERIFY(files->columnWidth(1) >= files->fontMetrics().horizontalAdvance(QString::fromStdString(reason)));
    QVERIFY(files->columnWidth(0) > 20 * ui::theme::kGrid);
    QVERIFY(files->columnWidth(0) + files->columnWidth(1) <= files->viewport()->width());
    bool isGrouped = false;
    for (const auto *label : dialog.findChildren<QLabel *>())
        isGrouped |= label->text() == QStringLiteral("1,234 files skipped");
    QVERIFY(isGrouped);
}

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"

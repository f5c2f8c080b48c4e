// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "tests/support/pdf_bytes.h"
#include "tests/support/sample_findings.h"
#include "ui/printing/pdf_report.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <thread>

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Translates everything to itself in brackets, so that what stays English shows.
class Brackets final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'[' + QString::fromUtf8(source) + u']'; }
    bool isEmpty() const override { return false; }
};

ui::PdfContext context()
{
    ui::PdfContext c;
    c.softwareVersion = "Expunge 0.1.0 (abc123)";
    c.written = "2026-11-21T10:00:00.000Z";
    c.reference = "R-2026-014";
    c.state = core::RequestState::Approved;
    c.received = "2026-11-03";
    c.due = "2026-12-03";
    c.basis = "17-1-b";
    c.createdBy = "A. Keller";
    c.created = "2026-11-03T09:00:00.000Z";
    c.decidedBy = "王小明";
    c.decided = "2026-11-05T09:00:00.000Z";
    c.decisionReason = "Consent withdrawn; nothing in Art. 17(3) stands against it.";
    c.notFound = 2;
    c.methodTitle = "DLFD";
    c.methodPaper = "Choi et al., Distribution-Level Feature Distancing for Machine Unlearning, AAAI 2025";
    c.presetTitle = "Recommended";
    c.parameters = {{"Epochs", "10", "epochs"}, {"Forget weight w_f", "3", "", true}, {"Learning rate", "0.008", ""}};
    const core::RunInfo run = sample::findings().run;
    c.models = {{core::Stage::Original, 1, run.modelInSha256, "resnet18", core::ModelOrigin::Trained, "2026-11-01T08:00:00Z", "epochs 12, batch 32, lr 0.05"},
                {core::Stage::Unlearned, 3, run.modelOutSha256, "resnet18", core::ModelOrigin::Unlearned, "2026-11-20T09:16:00Z", ""},
                {core::Stage::Retrained, 2, run.retrainedSha256, "resnet18", core::ModelOrigin::Imported, "2026-11-02T08:00:00Z", "epochs 12, batch 32, lr 0.05"}};
    c.dataSetFingerprint = run.dataSetFingerprint;
    c.findingsDigest = "feedc0de00112233445566778899aabbccddeeff00112233445566778899aabb";
    c.trailHead = "0badcafe00112233445566778899aabbccddeeff00112233445566778899aabb";
    c.trailEvents = 57;
    return c;
}

QString write(const QTemporaryDir &folder, const core::Findings &findings, const ui::PdfContext &context)
{
    const QString file = folder.filePath(s("berichtü.pdf"));
    QFile saved(file);
    const QByteArray pdf = ui::pdfReport(findings, context);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(pdf) != pdf.size())
        qWarning("%s", qPrintable(saved.errorString()));
    saved.close();
    const QString shots = qEnvironmentVariable("EXPUNGE_SHOTS");
    if (!shots.isEmpty()) {
        const QString copy = shots + s("/") + QString::fromUtf8(QTest::currentTestFunction()) + s(".pdf");
        QFile::remove(copy);
        QFile::copy(file, copy);
    }
    return file;
}

// The text of the pages, by poppler where it is installed.
QString textOf(const QString &file)
{
    const QString tool = QStandardPaths::findExecutable(s("pdftotext"));
    if (tool.isEmpty())
        return {};
    QProcess process;
    process.start(tool, {s("-layout"), file, s("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

qsizetype pages(const QByteArray &pdf)
{
    return QString::fromLatin1(pdf).count(QRegularExpression(s("/Type /Page\\b")));
}

} // namespace

class TestPdfReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFileAnOfficerCouldFile()
    {
        const QTemporaryDir folder;
        const core::Findings findings = sample::findings();
        const QString file = write(folder, findings, context());
        const QByteArray bytes = sample::readAll(file);
        QVERIFY(bytes.startsWith("%PDF-1.4"));
        QVERIFY(bytes.contains("pdfaid:part"));
        QCOMPARE(sample::transparencyIn(bytes), QString());
        QVERIFY2(!bytes.contains("/Subtype /Image"), "a raster picture");
        QVERIFY(!bytes.contains("/EmbeddedFile"));
        const qsizetype count = pages(bytes);
        QVERIFY2(count >= 4 && count <= 12, qPrintable(QString::number(count)));

        const QString text = textOf(file);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        for (const char *expected : {"R-2026-014", "feedc0de", "0badcafe", "Evidence, not proof", "王", "declared, not authenticated",
                                     "Were they forgotten?", "matched AUC", "Refused: ", "not signed", "pseudonym", "2026-12-03",
                                     "5e1a8fd7ad9b4b8e", "Recommended, but for 1 marked *", "Forget weight w_f *"})
            QVERIFY2(text.contains(s(expected)), expected);
        QVERIFY(text.contains(s("%1 of %1").arg(count)));
        for (const core::PersonFinding &person : findings.stages.at(core::Stage::Unlearned).people)
            QVERIFY2(text.contains(QString::fromStdString(person.person)), person.person.c_str());
    }

    void printsAgreementWhereItWasMeasured()
    {
        const QTemporaryDir folder;
        core::Findings findings = sample::findings();
        const QString text = textOf(write(folder, findings, context())).simplified();
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        const core::Agreement &unlearned = findings.agreement.at(core::Stage::Unlearned);
        for (const core::Metric *metric : {&unlearned.divergenceForget, &unlearned.similarity.back().cka})
            QVERIFY2(text.contains(QString::fromStdString(core::report::formatMetric(*metric, false))), qPrintable(text));
        for (const char *expected : {"Agreement with the retrained model", "JS divergence, forget (nats)", "same prediction, unseen", "23.1 %",
                                     "CKA, penultimate", "relearn steps, from retain images 185 230 0.80",
                                     "relearn steps, from forget images 40 > 500 –", "RMIA compares with 2 reference models",
                                     "(RMIA)"})
            QVERIFY2(text.contains(s(expected)), expected);

        findings.agreement.clear();
        findings.relearning.reset();
        for (auto &[stage, found] : findings.stages)
            found.membership.rmia.reset();
        const QString without = textOf(write(folder, findings, context())).simplified();
        for (const char *absent : {"Agreement with", "JS divergence", "CKA", "relearn", "RMIA"})
            QVERIFY2(!without.contains(s(absent), Qt::CaseInsensitive), absent);
    }

    /// Everybody's p is their own: the reason is printed once, not once a person.
    void foldsTheNotesOnPeople()
    {
        const QTemporaryDir folder;
        core::Findings findings = sample::findings();
        int i = 0;
        for (core::PersonFinding &person : findings.stages.at(core::Stage::Unlearned).people)
            person.reason = "This person did not stand out in the original model either (p = 0." + std::to_string(100 + ++i)
                            + "), so that the comparison cannot show that anything was forgotten.";
        const QString text = textOf(write(folder, findings, context()));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        QCOMPARE(text.count(s("did not stand out")), 1);
        QVERIFY(text.contains(s("original model either, so that")));
    }

    /// Who asked, and who decided, are read together.
    void theRequestIsOnOnePage()
    {
        const QTemporaryDir folder;
        core::Findings findings = sample::findings();
        for (int reasons = 0; reasons < 15; reasons += 3) { // wherever the page ends
            findings.verdict.reasons.insert(findings.verdict.reasons.end(), 3, {"Another reason that takes a line.", {}});
            const QString text = textOf(write(folder, findings, context()));
            if (text.isEmpty())
                QSKIP("pdftotext is not installed: the text of the pages was not looked at");
            for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts))
                QVERIFY2(page.contains(s("Legal basis")) == page.contains(s("declared, not authenticated")), qPrintable(QString::number(reasons)));
        }
    }

    void signsBesideWhatVerifies()
    {
        const QTemporaryDir folder;
        const QString text = textOf(write(folder, sample::findings(), context()));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        const QString last = text.split(u'\f', Qt::SkipEmptyParts).last();
        QVERIFY(last.contains(s("How to verify")) && last.contains(s("feedc0de")));
        QVERIFY(last.contains(s("Carried out by")) && last.contains(s("Data protection")));
    }

    void readsWellWithLittle()
    {
        const QTemporaryDir folder;
        ui::PdfContext c = context();
        c.experiment = true;
        c.methodTitle.clear();
        c.parameters.clear();
        c.models.resize(2);
        const QString file = write(folder, sample::sparseFindings(), c);
        const QString text = textOf(file);
        QCOMPARE(sample::transparencyIn(sample::readAll(file)), QString());
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        QVERIFY(text.contains(s("EXPERIMENT")));
        QVERIFY(text.contains(s("1 person on the forget side")));
        QVERIFY(!text.contains(s("retrained: model")));
    }

    void drawsInOneThreadAndWritesInAnother()
    {
        const core::Findings findings = sample::findings();
        const ui::PdfFigures figures = ui::pdfFigures(findings);
        QByteArray pdf;
        std::thread([&] { pdf = ui::pdfReport(findings, context(), figures); }).join();
        QVERIFY(pages(pdf) >= 4);
    }

    /// What core worded in English, and what stands for an enum, in the language of the rest.
    void speaksOneLanguage()
    {
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        const QTemporaryDir folder;
        core::Findings findings = sample::findings();
        findings.warnings = {"There are no unseen images."};
        findings.run.notes = {"The first 3 batches were perturbed all the same."};
        const QString text = textOf(write(folder, findings, context())).simplified();
        QCoreApplication::removeTranslator(&brackets);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the text of the pages was not looked at");
        for (const char *words : {"[There are no unseen images.]", "3 batches were perturbed all the same.]", "Approved]", "[[retrained]: model",
                                  "[imported]", "Art. 17(1)(b): consent withdrawn]"})
            QVERIFY2(text.contains(s(words)), words);
    }
};

QTEST_MAIN(TestPdfReport)
#include "test_pdf_report.moc"

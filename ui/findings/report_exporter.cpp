// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/report_exporter.h"

#include "core/job/reports.h"
#include "ui/printing/pdf_report.h"
#include "ui/report/findings_words.h"
#include "ui/shell/session.h"

#include <QDir>
#include <QFuture>
#include <QRegularExpression>
#include <QtConcurrent>

namespace ui {

namespace {

using Outcome = std::shared_ptr<const core::Result<core::job::ReportFile>>;

core::Result<core::job::ReportFile> write(core::store::Workspace &workspace, const core::Findings &findings,
                                          const PdfFigures *figures, const std::filesystem::path &file)
{
    constexpr auto kReplace = core::job::Replace::Anything; // the dialog has asked
    if (figures == nullptr)
        return core::job::writeReport(workspace, findings.run.id, file, kReplace);
    const auto context = pdfContext(workspace, findings);
    if (!context)
        return context.error();
    const QByteArray pdf = pdfReport(findings, *context, *figures);
    return core::job::writeReport(workspace, findings.run.id, file, {pdf.data(), std::size_t(pdf.size())}, kReplace);
}

} // namespace

ReportExporter::ReportExporter(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

ReportExporter::~ReportExporter() = default;

QString ReportExporter::proposal(const core::Findings &findings, const QString &suffix) const
{
    QString name = words::text(findings.run.requestReference);
    name.replace(QRegularExpression(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption), QStringLiteral("-"));
    const QString folder = m_session.isOpen() ? QString::fromStdString(m_session.workspace().reportsFolder().string()) : QString();
    return QDir(folder).filePath(QStringLiteral("%1-run-%2.%3").arg(name).arg(findings.run.id).arg(suffix));
}

bool ReportExporter::save(const core::Findings &findings, const QString &file)
{
    if (m_isBusy || !m_session.isOpen())
        return false;
    m_isBusy = true;
    std::shared_ptr<PdfFigures> figures;
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        figures = std::make_shared<PdfFigures>(pdfFigures(findings));
    auto future = QtConcurrent::run([workspace = m_session.sharedWorkspace(), findings, figures, file]() -> Outcome {
        return std::make_shared<const core::Result<core::job::ReportFile>>(
            write(*workspace, findings, figures.get(), std::filesystem::path(file.toStdString())));
    });
    future.then(this, [this, file](const Outcome &outcome) {
        m_isBusy = false;
        const bool isOk = outcome->has_value();
        if (isOk) {
            m_session.notifyChanged();
            Q_EMIT m_session.notice(tr("Report saved: %1").arg(QDir::toNativeSeparators(file)), false);
        } else {
            Q_EMIT m_session.notice(errorSentence(outcome->error()), true);
        }
        Q_EMIT finished(file, isOk);
    });
    return true;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/store/workspace.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QPicture>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A model named in the report.
struct PdfModel
{
    core::Stage role = core::Stage::Original;
    core::ModelId id = 0;
    std::string sha256, arch;
    std::optional<core::ModelOrigin> origin; ///< nothing: the model is not in the store any more
    std::string created;
    std::string training; ///< "12 epochs, batch 32, …", or empty
};

struct PdfParameter
{
    std::string title, value, unit;
    bool isChanged = false; ///< not the preset's value
};

/// What the report says beyond the findings, read from the store. Empty texts are printed as "not recorded".
struct PdfContext
{
    std::string softwareVersion;      ///< "Expunge 0.1.0 (abc123)"
    std::string written;              ///< ISO 8601, UTC
    std::string reference;
    std::optional<core::RequestState> state;
    std::string received, due, basis;
    std::string createdBy, created, decidedBy, decided, decisionReason; ///< declared names, not authenticated
    bool experiment = false;
    std::int64_t notFound = 0;        ///< names asked for that the data set does not hold
    std::string methodTitle, methodPaper, presetTitle;
    bool reproduction = false;        ///< the preset follows released code rather than the paper
    std::vector<PdfParameter> parameters;
    std::vector<PdfModel> models;
    std::string dataSetFingerprint;
    std::string findingsDigest;       ///< SHA-256 of report.json, that is of `show RUN --json`
    std::string trailHead;            ///< hash of the newest event when this was written
    std::int64_t trailEvents = 0;
    std::string keyFingerprint;       ///< of the signing key; empty: not signed
};

/// Reads the store with a connection of its own. Errors: NotFound (the run's request is gone), or what the store said.
core::Result<PdfContext> pdfContext(const core::store::Workspace &workspace, const core::Findings &findings);

/// The plots of a report as vector pictures. QCustomPlot is a widget, so this needs the window's thread and a QApplication
/// (offscreen will do); everything after it may run anywhere.
struct PdfFigures
{
    QPicture accuracy, roc, rocLog, losses, heatMaps; ///< null where the findings hold nothing to draw
};
PdfFigures pdfFigures(const core::Findings &findings);

/// The report as a file's bytes: A4, PDF/A-1b, vectors, no transparency.
QByteArray pdfReport(const core::Findings &findings, const PdfContext &context, const PdfFigures &figures);
/// The same in one go, in the window's thread: what the command line calls.
QByteArray pdfReport(const core::Findings &findings, const PdfContext &context);

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/store/workspace.h"

#include <memory>
#include <string>

class QCoreApplication;

/// The PDF report, as far as this build has it: pdf.cpp with the window's library, no_pdf.cpp without.
namespace app {

bool hasPdf();
/// A QApplication, offscreen unless QT_QPA_PLATFORM says otherwise; without the window's library a QCoreApplication.
std::unique_ptr<QCoreApplication> makePdfApplication(int &argc, char **argv);
/// Needs makePdfApplication(). Throws Failure; Unsupported in a build without the window's library.
std::string pdfBytes(const core::store::Workspace &workspace, const core::Findings &findings);

} // namespace app

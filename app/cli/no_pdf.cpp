// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pdf.h"
#include "core/job/edge.h"

#include <QCoreApplication>

namespace app {

bool hasPdf()
{
    return false;
}

std::unique_ptr<QCoreApplication> makePdfApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

std::string pdfBytes(const core::store::Workspace &, const core::Findings &findings)
{
    throw core::job::Failure(core::ErrorCode::Unsupported, "run " + std::to_string(findings.run.id),
                             "has no PDF report in this build; write F.json or F.csv instead");
}

} // namespace app

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

void writePdf(const core::store::Workspace &, const core::Findings &, const std::filesystem::path &file)
{
    throw core::job::Failure(core::ErrorCode::Unsupported, file.string(),
                             "this build has no PDF; write F.json or F.csv instead");
}

} // namespace app

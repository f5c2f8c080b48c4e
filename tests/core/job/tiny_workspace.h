// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/synthetic_faces.h"
#include "core/job/edge.h"
#include "core/job/image_sets.h"
#include "core/job/jobs.h"
#include "core/job/pixel_store.h"
#include "core/job/requests.h"
#include "core/store/data_set_repository.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace tests {

template <class T>
T must(core::Result<T> result)
{
    if (!result)
        throw std::runtime_error(describe(result.error()));
    return *std::move(result);
}
inline void must(const core::Status &status)
{
    if (!status)
        throw std::runtime_error(describe(status.error()));
}

/// The pixels of what was imported, made again if need be.
inline core::Result<core::job::Pixels> openPixels(core::store::Workspace &workspace)
{
    return core::job::atEdge([&]() -> core::Result<core::job::Pixels> {
        core::store::Database database = workspace.database();
        const core::DataSet dataSet = core::job::neededDataSet(database);
        return core::job::openPixels(workspace, database, dataSet, core::store::DataSetRepository(database).images(),
                                     static_cast<int>(dataSet.imageSize), core::job::LostImages::LeaveOut, {});
    });
}

/// A workspace beside a folder of tiny synthetic faces, both gone with it.
class TinyWorkspace
{
public:
    explicit TinyWorkspace(int people = 16)
    {
        core::data::SyntheticOptions faces;
        faces.people = people;
        faces.size = 32;
        faces.imagesPerPersonMin = 3;
        faces.imagesPerPersonMax = 5;
        must(core::data::writeSyntheticFaces(this->faces(), faces, {}));
        workspace = must(core::store::Workspace::create(folder() / "ws"));
    }

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    std::filesystem::path faces() const { return folder() / "faces"; }
    core::data::ImportOptions importOptions() const
    {
        core::data::ImportOptions options;
        options.root = faces();
        options.imageSize = 32;
        return options;
    }
    core::job::ImportReport import(const core::JobContext &job = {})
    {
        return must(core::job::importDataSet(*workspace, importOptions(), job));
    }
    std::vector<std::string> identities(core::SetKind set, std::size_t count) const
    {
        core::store::Database database = workspace->database();
        core::store::PeopleFilter filter;
        filter.set = set;
        std::vector<std::string> names;
        for (const core::Person &person : core::store::DataSetRepository(database).people(filter)) {
            if (names.size() < count)
                names.push_back(person.identity);
        }
        return names;
    }
    core::Request approvedRequest(const std::string &reference, const std::vector<std::string> &people)
    {
        core::job::NewRequest wanted;
        wanted.reference = reference;
        wanted.people = people;
        wanted.by = "officer";
        const core::Request made = must(core::job::createRequest(*workspace, wanted));
        return must(core::job::approveRequest(*workspace, made.id, "reviewer", ""));
    }
    core::Model train(int epochs)
    {
        core::job::TrainJob options;
        options.epochs = epochs;
        options.batch = 16;
        options.device = "cpu";
        return must(core::job::train(*workspace, options, {}));
    }

private:
    QTemporaryDir m_folder;

public:
    std::shared_ptr<core::store::Workspace> workspace;
};

} // namespace tests

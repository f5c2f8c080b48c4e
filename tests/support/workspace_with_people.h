// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/data_set_repository.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

/// A workspace in a temporary folder with people and image rows, but no pixels: enough for requests, lists and the trail.
class WorkspaceWithPeople final
{
public:
    /// `train` people named "Ada 0", "Ada 1", … with `images` images each, then as many unseen ones as `unseen`.
    WorkspaceWithPeople(int train, int unseen, int images)
    {
        auto made = core::store::Workspace::create(folder());
        if (!made)
            qFatal("%s", core::describe(made.error()).c_str());
        const auto workspace = *made;
        core::store::Database database = workspace->database();
        core::store::DataSetRepository repository(database);
        core::DataSet dataSet;
        dataSet.root = "/nowhere";
        dataSet.format = "manifest";
        dataSet.imageSize = 32;
        dataSet.tasks.push_back({0, "age", core::TaskKind::Binary, {"young", "old"}});
        core::store::Transaction transaction(database);
        repository.save(dataSet);
        for (int person = 0; person < train + unseen; ++person) {
            const core::SetKind set = person < train ? core::SetKind::Train : core::SetKind::Unseen;
            const core::PersonId id = repository.upsertPerson("Ada " + std::to_string(person), set);
            people.push_back(id);
            for (int image = 0; image < images; ++image) {
                core::Image row;
                row.person = id;
                row.path = "images/" + std::to_string(person) + "_" + std::to_string(image) + ".png";
                row.bytes = 1;
                row.sha256 = std::string(64, '0');
                row.cacheRow = person * images + image;
                row.labels = {image % 2};
                repository.upsertImage(row, {dataSet.tasks.front().id});
            }
        }
        transaction.commit();
    }

    std::filesystem::path folder() const { return m_folder.filePath(QStringLiteral("work space")).toStdString(); }

    std::vector<core::PersonId> people;

private:
    QTemporaryDir m_folder;
};

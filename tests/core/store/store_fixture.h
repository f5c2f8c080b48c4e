// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace core::test {

/// A fresh workspace in a folder whose name is not ASCII, with one connection.
struct StoreFixture
{
    QTemporaryDir temporary;
    std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "Gesichter 顔 é";
    std::shared_ptr<store::Workspace> workspace = make(folder);
    store::Database database = workspace->database();

    static std::shared_ptr<store::Workspace> make(const std::filesystem::path &folder)
    {
        auto made = store::Workspace::create(folder);
        if (!made)
            throw std::runtime_error(describe(made.error()));
        return *made;
    }

    /// Data set with a three-class task and a multi-label one.
    DataSet addDataSet()
    {
        DataSet dataSet;
        dataSet.root = "/data/faces";
        dataSet.format = "manifest";
        dataSet.imageSize = 64;
        dataSet.splitSeed = 5;
        dataSet.tasks = {{0, "age", TaskKind::MultiClass, {"young", "middle", "old"}},
                         {0, "marks", TaskKind::MultiLabel, {"smile", "glasses"}}};
        store::DataSetRepository(database).save(dataSet);
        return dataSet;
    }

    Image image(PersonId person, const std::string &path, Label age, Label marks = kNoLabel)
    {
        return {0, person, path, 100, std::string(64, 'a'), m_row++, {age, marks}};
    }

private:
    std::int64_t m_row = 0;
};

} // namespace core::test

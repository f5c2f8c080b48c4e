// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/util/result.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace core::store {

/// A workspace folder (docs/contract.md "Workspace"). With Access::Write it holds the flock on `lock` for as long as it lives.
/// Thread-safe; each thread opens its own Database.
class Workspace final
{
public:
    /// Makes the folder (mode 0700) and an empty database, and opens it for writing. Errors: AlreadyExists (not empty), ReadOnly.
    static Result<std::shared_ptr<Workspace>> create(const std::filesystem::path &folder);
    /// Errors: NotFound (no workspace.sqlite there), Locked ("open in process N since …"), ReadOnly, Corrupt, Unsupported.
    /// Access::Write migrates an older schema; Access::Read refuses one.
    static Result<std::shared_ptr<Workspace>> open(const std::filesystem::path &folder, Access access);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    Access access() const { return m_access; }
    const std::filesystem::path &folder() const { return m_folder; }
    std::filesystem::path databaseFile() const { return m_folder / "workspace.sqlite"; }
    std::filesystem::path modelsFolder() const { return m_folder / "models"; }
    std::filesystem::path modelFile(const std::string &sha256) const;
    std::filesystem::path cacheFolder() const { return m_folder / "cache"; }
    std::filesystem::path pixelCacheFile(int imageSize) const;
    std::filesystem::path checkpointsFolder() const { return m_folder / "checkpoints"; }
    std::filesystem::path reportsFolder() const { return m_folder / "reports"; }

    /// A connection for the calling thread; throws StoreFailure.
    Database database() const;

    /// Whoever sits here: connections opened from now on record events under this declared name (Database::actor).
    void actAs(const std::string &name);

private:
    Workspace() = default;
    std::filesystem::path m_folder;
    Access m_access = Access::Read;
    int m_lock = -1;
    mutable std::mutex m_actorMutex; ///< guards m_actor: jobs open connections in their own threads
    std::string m_actor;
};

} // namespace core::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/store/leftovers.h"
#include "core/store/workspace_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace core::store {

namespace fs = std::filesystem;

namespace {

/// What create() has made so far; taken away again, newest first, unless it is kept.
class Made final
{
public:
    ~Made()
    {
        std::error_code ignored;
        for (auto path = m_paths.rbegin(); path != m_paths.rend(); ++path)
            fs::remove(*path, ignored);
    }
    void add(const fs::path &path) { m_paths.push_back(path); }
    void keep() { m_paths.clear(); }

private:
    std::vector<fs::path> m_paths;
};

Status makeFolder(const fs::path &folder, Made &made)
{
    if (::mkdir(folder.c_str(), 0700) != 0)
        return fileError(errno, folder);
    made.add(folder);
    return {};
}

/// The folder itself and those above it that are missing; an empty one that is there is taken over.
Status makeWorkspaceFolder(const fs::path &folder, Made &made)
{
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (fs::exists(status)) {
        if (!fs::is_directory(status))
            return Error{ErrorCode::AlreadyExists, folder.string(), "is a file; name a folder that does not exist or is empty"};
        if (!fs::is_empty(folder, error) && !error)
            return Error{ErrorCode::AlreadyExists, folder.string(), "is not empty; name a folder that does not exist or is empty"};
        if (error)
            return fileError(error.value(), folder);
        return ::chmod(folder.c_str(), 0700) == 0 ? Status() : Status(fileError(errno, folder));
    }
    std::vector<fs::path> missing;
    for (fs::path path = folder; !path.empty() && !fs::exists(path, error); path = path.parent_path())
        missing.push_back(path);
    for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
        if (Status status = makeFolder(*path, made); !status)
            return fs::exists(path->parent_path(), error) && status.error().code == ErrorCode::NotFound
                ? Error{ErrorCode::ReadOnly, path->string(), "cannot be made there; choose another place"} // /proc and the like
                : status.error();
    }
    return {};
}

Status makeEmptyFile(const fs::path &file, Made &made)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fileError(errno, file);
    ::close(descriptor);
    made.add(file);
    return {};
}

fs::path cleanPath(const fs::path &folder)
{
    fs::path path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path(); // "name/" as "name"
}

Status makeDatabase(const fs::path &file)
{
    Result<Database> database = Database::open(file, Access::Write);
    return database ? migrate(*database) : Status(database.error());
}

Status checkSchema(const fs::path &file, Access access)
{
    std::error_code ignored;
    if (fs::file_size(file, ignored) == 0)
        return Error{ErrorCode::Corrupt, file.string(), "is empty; restore the workspace from a copy"};
    Result<Database> database = Database::open(file, access);
    if (!database)
        return database.error();
    try {
        const int version = schemaVersion(*database);
        if (version == 0)
            return Error{ErrorCode::Corrupt, file.string(), "is not a workspace of Expunge"};
        if (access == Access::Write)
            return migrate(*database);
        if (version < currentSchemaVersion())
            return Error{ErrorCode::Unsupported, file.string(),
                         "was made by an older version of Expunge; open it once for writing to bring it up to date"};
    } catch (const StoreFailure &failure) {
        return failure.error();
    }
    return {};
}

} // namespace

Workspace::~Workspace()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<std::shared_ptr<Workspace>> Workspace::create(const fs::path &folder)
{
    std::shared_ptr<Workspace> workspace(new Workspace);
    workspace->m_folder = cleanPath(folder);
    workspace->m_access = Access::Write;
    Made made;
    if (Status status = makeWorkspaceFolder(workspace->m_folder, made); !status)
        return status.error();
    const fs::path lockFile = workspace->m_folder / "lock";
    Result<int> lock = takeLock(lockFile);
    if (lock || lock.error().code != ErrorCode::Locked) // else somebody else is making a workspace here
        made.add(lockFile);
    if (!lock)
        return lock.error();
    workspace->m_lock = *lock;

    const fs::path file = workspace->databaseFile();
    for (const char *suffix : {"-wal", "-shm"}) // SQLite's own, should it fail half-way
        made.add(fs::path(file) += suffix);
    Status status = makeEmptyFile(file, made);
    for (const fs::path &subfolder : {workspace->modelsFolder(), workspace->cacheFolder(), workspace->checkpointsFolder(),
                                      workspace->reportsFolder()}) {
        if (status)
            status = makeFolder(subfolder, made);
    }
    if (status)
        status = makeDatabase(file);
    if (!status)
        return status.error();
    made.keep();
    return workspace;
}

Result<std::shared_ptr<Workspace>> Workspace::open(const fs::path &folder, Access access)
{
    std::shared_ptr<Workspace> workspace(new Workspace);
    workspace->m_folder = cleanPath(folder);
    workspace->m_access = access;
    std::error_code ignored;
    if (!fs::is_regular_file(workspace->databaseFile(), ignored))
        return Error{ErrorCode::NotFound, workspace->m_folder.string(),
                     "is not a workspace (no workspace.sqlite in it); make one with `expunge-cli init`"};
    if (access == Access::Write) {
        if (::access(workspace->m_folder.c_str(), W_OK) != 0)
            return fileError(errno, workspace->m_folder);
        Result<int> lock = takeLock(workspace->m_folder / "lock");
        if (!lock)
            return lock.error();
        workspace->m_lock = *lock;
        const std::vector<fs::path> subfolders{workspace->modelsFolder(), workspace->cacheFolder(), workspace->checkpointsFolder(),
                                               workspace->reportsFolder()};
        for (const fs::path &subfolder : subfolders) {
            if (::mkdir(subfolder.c_str(), 0700) != 0 && errno != EEXIST)
                return fileError(errno, subfolder);
        }
        removeLeftovers(subfolders);
    }
    if (Status status = checkSchema(workspace->databaseFile(), access); !status)
        return status.error();
    if (access == Access::Write) {
        try {
            Database database = workspace->database();
            removeStrayModels(workspace->modelsFolder(), database);
        } catch (const StoreFailure &failure) {
            return failure.error();
        }
    }
    return workspace;
}

fs::path Workspace::modelFile(const std::string &sha256) const
{
    return modelsFolder() / (sha256 + ".safetensors");
}

fs::path Workspace::pixelCacheFile(int imageSize) const
{
    return cacheFolder() / ("pixels-" + std::to_string(imageSize) + ".bin");
}

Database Workspace::database() const
{
    Result<Database> database = Database::open(databaseFile(), m_access);
    if (!database)
        throw StoreFailure(database.error());
    const std::lock_guard guard(m_actorMutex);
    database->setActor(m_actor);
    return *std::move(database);
}

void Workspace::actAs(const std::string &name)
{
    const std::lock_guard guard(m_actorMutex);
    m_actor = name;
}

} // namespace core::store

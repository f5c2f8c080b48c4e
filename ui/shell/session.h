// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"
#include "core/job/edge.h"
#include "core/store/workspace.h"

#include <QObject>

#include <memory>
#include <utility>

namespace ui {

/// The open workspace, shared by the pages: who owns what, and who is told when it changes. Lives in the window's thread.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Opens for writing; on failure the session stays as it was and the error is returned. Opening what is open does nothing.
    core::Status open(const std::filesystem::path &folder);
    core::Status create(const std::filesystem::path &folder);
    void close();

    bool isOpen() const { return m_workspace != nullptr; }
    core::store::Workspace &workspace() const { return *m_workspace; }       ///< only when open
    std::shared_ptr<core::store::Workspace> sharedWorkspace() const { return m_workspace; } ///< for a worker thread
    core::store::Database &database() const { return *m_database; }           ///< the window thread's connection
    /// The pixel cache, mapped on first use; null when nothing was imported.
    std::shared_ptr<const core::data::PixelCache> pixels() const;

    /// Runs `read`, which reads the store, for a slot: whatever it throws becomes a notice, since no exception may leave a slot.
    /// False when it threw.
    template <class Read>
    bool guarded(Read &&read)
    {
        const core::Status done = core::job::atEdge([&]() -> core::Status {
            std::forward<Read>(read)();
            return {};
        });
        if (!done)
            postError(done.error());
        return static_cast<bool>(done);
    }

    QString declaredName() const; ///< who acts: from settings, else the login name
    /// The same for a field that asks for it: nothing while nobody declared one and the login names a machine's account ("root").
    QString proposedName() const;
    void setDeclaredName(const QString &name);

public Q_SLOTS:
    /// After a job or an action wrote: tells everybody to read again. Coarse on purpose; reads are quick.
    void notifyChanged();

Q_SIGNALS:
    void opened();
    void closed();
    void changed();          ///< people, models, requests, runs or events may differ
    /// Pages ask the shell to go elsewhere: "people", "request", "run", "findings", "trail"; `id`: request or run, 0 none.
    void navigationRequested(const QString &page, qint64 id);
    /// A line for the shell's notice bar; `isError` keeps it until dismissed.
    void notice(const QString &text, bool isError);

private:
    void postError(const core::Error &error);
    core::Status adopt(std::shared_ptr<core::store::Workspace> workspace);

    std::shared_ptr<core::store::Workspace> m_workspace;
    std::unique_ptr<core::store::Database> m_database;
    mutable std::shared_ptr<const core::data::PixelCache> m_pixels;
    mutable std::filesystem::path m_pixelsFile;
    mutable std::filesystem::file_time_type m_pixelsStamp;
};

/// "Sentence for people" from an Error: what happened, and the remedy that belongs to its code.
QString errorSentence(const core::Error &error);

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/session.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class ElidedLabel;
class OutlookLabel;

/// What the five pages share: a header (title, subtitle, actions at the right) with a body under it, and when they read. A page
/// that is seen reads again when a workspace opens or changes; one that is not is stale until the shell activates it, since
/// what grows with the workspace must not be read five times over.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Session &session, JobRunner &jobs, const QString &title, QWidget *parent = nullptr);

    /// Called when the page is shown by the shell; `id`: request or run to show, 0 none.
    virtual void activate(qint64 id) = 0;

protected:
    virtual void reload() = 0; ///< reads again what is shown; a workspace is open
    virtual void clear() = 0;  ///< the workspace was closed: nothing of it stays, nor what was typed for it
    void refresh();            ///< reload(), if a workspace is open
    bool isStale() const { return m_isStale; }

    /// Runs `read(const core::store::Workspace &)`, which gives a Result, off the window's thread; `shown` hears of it in the
    /// window's, unless the workspace was closed meanwhile. The reader opens the folder for reading, without its lock: a
    /// workspace that is closed is free at once, however long the reading takes.
    template <class Read, class Shown>
    void readThen(Read read, Shown shown)
    {
        using Outcome = std::invoke_result_t<Read, const core::store::Workspace &>;
        auto outcome = std::make_shared<std::optional<Outcome>>();
        workThen(
            [read, outcome, folder = m_session.workspace().folder()] {
                outcome->emplace(core::job::atEdge([&]() -> Outcome {
                    const auto workspace = core::store::Workspace::open(folder, core::store::Access::Read);
                    if (!workspace)
                        return workspace.error();
                    return read(**workspace);
                }));
            },
            [shown, outcome] { shown(std::as_const(**outcome)); });
    }

    void answer(OutlookLabel *label); ///< reads what it wants to know; a child of this page

    Session &session() const { return m_session; }
    JobRunner &jobs() const { return m_jobs; }
    void setSubtitle(const QString &text);
    QHBoxLayout *headerActions() const { return m_actions; }
    QVBoxLayout *body() const { return m_body; }

private:
    void workThen(std::function<void()> work, std::function<void()> shown);

    Session &m_session;
    JobRunner &m_jobs;
    bool m_isStale = true;
    int m_closings = 0; ///< of workspaces: an answer from before the last one is nobody's
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_body;
};

} // namespace ui

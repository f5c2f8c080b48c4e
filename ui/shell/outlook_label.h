// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/outlook.h"

#include <QLabel>

#include <optional>
#include <utility>

class QTimer;

namespace ui {

/// What a run for a request will not be able to show (core::job::outlook()), told before it is asked for; hidden while there is nothing
/// to tell. Counting takes a second over a hundred thousand people, so whoever shows it reads what wanted() asks for off the window's
/// thread and hands it to tell().
class OutlookLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit OutlookLabel(QWidget *parent = nullptr);

    /// Of this request (and model, if one is chosen); asked again, it keeps what it says until the answer comes.
    void ask(core::RequestId request, std::optional<core::ModelId> model = {});
    void forget(); ///< there is nothing to tell any more, whatever was asked
    void tell(int question, const core::Result<core::job::Outlook> &outlook); ///< an answer to any question but the last is dropped

Q_SIGNALS:
    void wanted(int question, core::RequestId request, std::optional<core::ModelId> model);

private:
    std::pair<core::RequestId, std::optional<core::ModelId>> m_about; ///< request 0: nothing
    int m_question = 0;
    QTimer *m_soon;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QQueue>

class QLabel;
class QTimer;

namespace ui {

/// One message at a time above the page. An error stays until dismissed and those behind it wait; anything else goes by
/// itself after some seconds, or when the next one comes.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void post(const QString &text, bool isError);
    void dismiss(); ///< the next one waiting, or none
    void clear();

private:
    struct Notice
    {
        QString text;
        bool isError = false;
    };
    void present(const Notice &notice);

    QLabel *m_mark, *m_text;
    QTimer *m_timer;
    QQueue<Notice> m_waiting;
    bool m_isError = false;
};

} // namespace ui

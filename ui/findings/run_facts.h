// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QList>
#include <QWidget>

namespace ui {

class Pill;

/// How the run shown was made, as pills: a mark where it is no ordinary run, method, seed, device, time. Where the window is
/// narrow the last ones give way, then the method's name is shortened; the tool tip always says all of it.
class RunFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit RunFacts(QWidget *parent = nullptr);

    void show(const core::RunInfo &run);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the mark and the beginning of the method's name

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int widthOf(const QList<Pill *> &pills) const;

    QString m_methodName;
    QList<Pill *> m_details; ///< what gives way, the last first
    Pill *m_mark, *m_method, *m_seed, *m_device, *m_time;
};

} // namespace ui

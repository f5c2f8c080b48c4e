// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

/// RFC 4180 lines for what plots export.
class PlotCsv final
{
public:
    void row(const QStringList &cells);
    const QString &text() const { return m_text; }

    static QString number(double value); ///< shortest text that reads back the same
    static QString number(const std::optional<double> &value);

private:
    QString m_text;
};

} // namespace ui

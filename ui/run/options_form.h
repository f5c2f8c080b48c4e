// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/options.h"

#include <QWidget>

#include <map>
#include <string>

class QFormLayout;
class QLabel;

namespace ui {

/// A method's parameters as a form made from its option specs: title, editor by type, unit, range and help. It displays;
/// core::resolveOptions() validates. A parameter that differs from the preset is marked and can be set back.
class OptionsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsForm(QWidget *parent = nullptr);

    /// `instead`: values that take the place of the preset's, as `--set` takes them (the original's training, of a method that repeats it).
    void setMethod(const core::MethodSpec &method, const std::string &preset, const std::map<std::string, std::string> &instead = {});
    /// Only what differs from the preset and what took its place, as `--set` takes it.
    std::map<std::string, std::string> changes() const;
    void setChanges(const std::map<std::string, std::string> &changes);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        std::string key;
        core::OptionValue preset;
        QWidget *editor = nullptr;
        QWidget *reset = nullptr;
        QLabel *title = nullptr;
    };
    QWidget *makeEditor(const core::OptionSpec &spec, const core::OptionValue &value);
    void addRow(const core::OptionSpec &spec, const core::OptionValue &value);
    void updateMarks();
    static std::string text(const Row &row);
    static void setText(const Row &row, const std::string &text);

    QFormLayout *m_form;
    std::vector<Row> m_rows;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "ui/shell/widgets.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>

class QComboBox;
class QFormLayout;

namespace ui {

class OptionsForm;

/// A row of the form with a box to choose from, no wider than the form wants it.
QComboBox *addChoice(QFormLayout *form, const QString &title, const QString &name);

/// How to forget: method and preset as rows of a form, what is to be known of them below, and their parameters in `options`.
class MethodChoice final : public QObject
{
    Q_OBJECT

public:
    MethodChoice(QFormLayout *form, OptionsForm *options, QObject *parent = nullptr);

    std::string method() const; ///< "dlfd"
    std::string preset() const; ///< empty: the method has none
    /// The model to unlearn from, and the one whose training it goes back to (nothing: nobody knows how it was trained): a method that
    /// trains anew does so with that training's values, so the form begins with them.
    void setOriginal(core::ModelId original, const std::optional<core::Model> &trained);

private:
    const core::MethodSpec &spec() const; ///< of the chosen method
    QString trainingHelp() const;         ///< of a method that trains anew: whose values are shown
    void showMethod();
    void showPreset();

    core::ModelId m_original = 0;
    std::optional<core::Model> m_trained;
    OptionsForm *m_options;
    QComboBox *m_method, *m_preset;
    Pill *m_reproduction;
    QLabel *m_help;
};

} // namespace ui

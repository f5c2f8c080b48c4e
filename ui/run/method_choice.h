// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/widgets.h"

#include <QObject>

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

private:
    void showMethod();
    void showPreset();

    OptionsForm *m_options;
    QComboBox *m_method, *m_preset;
    Pill *m_reproduction;
    QLabel *m_help;
};

} // namespace ui

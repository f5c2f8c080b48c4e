// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/options_form.h"

#include "ui/shell/core_words.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <limits>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

QString rangeText(const core::OptionSpec &spec)
{
    const auto number = [](double value) { return QString::fromStdString(core::optionText(value)); };
    if (spec.min && spec.max)
        return OptionsForm::tr("%1 to %2").arg(number(*spec.min), number(*spec.max));
    if (spec.min)
        return OptionsForm::tr("%1 or more").arg(number(*spec.min));
    if (spec.max)
        return OptionsForm::tr("%1 or less").arg(number(*spec.max));
    return {};
}

/// The value as text in the editor's own terms; equal texts mean equal values.
std::string canonical(const core::OptionValue &like, const std::string &text)
{
    if (std::holds_alternative<double>(like)) {
        bool ok = false;
        const double number = QString::fromStdString(text).toDouble(&ok);
        return ok ? core::optionText(number) : text;
    }
    return text;
}

/// A preset's number as its field shows it: 1/255 in four digits, not in seventeen. Left untouched, the preset's own value counts.
QString shown(const core::OptionValue &value)
{
    constexpr qsizetype kLongest = 10;
    const QString full = QString::fromStdString(core::optionText(value));
    const auto *number = std::get_if<double>(&value);
    return number && full.size() > kLongest ? QString::number(*number, 'g', 4) : full;
}

} // namespace

OptionsForm::OptionsForm(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("optionsForm"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(theme::kGrid / 2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void OptionsForm::setMethod(const core::MethodSpec &method, const std::string &preset, const std::map<std::string, std::string> &instead)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_rows.clear();
    const core::Result<core::OptionValues> values = core::resolveOptions(method, preset, instead);
    if (!values)
        return;
    for (const core::OptionSpec &spec : method.options)
        addRow(spec, values->at(spec.key));
    updateMarks();
    Q_EMIT changed();
}

void OptionsForm::addRow(const core::OptionSpec &spec, const core::OptionValue &value)
{
    Row row{spec.key, value, makeEditor(spec, value), nullptr, nullptr};
    row.editor->setObjectName(QStringLiteral("option_") + QString::fromStdString(spec.key));
    row.editor->setAccessibleName(translated(spec.title));
    const QString help = translated(spec.help);
    const QString range = rangeText(spec);
    const QString tip = range.isEmpty() ? help : tr("%1\nRange: %2").arg(help, range);
    row.editor->setToolTip(tip);

    row.title = label(translated(spec.title), Type::Body);
    row.title->setToolTip(tip);
    row.title->setBuddy(row.editor);

    auto *reset = new QToolButton;
    reset->setText(QStringLiteral("↺"));
    reset->setAutoRaise(true);
    reset->setToolTip(tr("Back to %1").arg(QString::fromStdString(core::optionText(value))));
    reset->setAccessibleName(tr("Reset %1").arg(translated(spec.title)));
    QSizePolicy keepsSpace = reset->sizePolicy();
    keepsSpace.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(keepsSpace);
    row.reset = reset;

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::kGrid / 2);
    line->addWidget(row.editor, 1);
    if (!spec.unit.empty())
        line->addWidget(label(translated(spec.unit), Type::Caption, Surface::MutedText));
    line->addWidget(reset);
    m_form->addRow(row.title, line);
    m_rows.push_back(row);
    connect(reset, &QToolButton::clicked, this, [this, index = m_rows.size() - 1] {
        setText(m_rows[index], core::optionText(m_rows[index].preset));
    });
}

QWidget *OptionsForm::makeEditor(const core::OptionSpec &spec, const core::OptionValue &value)
{
    const auto notify = [this] {
        updateMarks();
        Q_EMIT changed();
    };
    if (const auto *flag = std::get_if<bool>(&value)) {
        auto *box = new QCheckBox;
        box->setChecked(*flag);
        connect(box, &QCheckBox::toggled, this, notify);
        return box;
    }
    if (const auto *integer = std::get_if<std::int64_t>(&value)) {
        auto *box = new QSpinBox;
        box->setRange(static_cast<int>(spec.min.value_or(0)),
                      static_cast<int>(spec.max.value_or(std::numeric_limits<int>::max())));
        box->setValue(static_cast<int>(*integer));
        connect(box, &QSpinBox::valueChanged, this, notify);
        return box;
    }
    if (const auto *text = std::get_if<std::string>(&value); text && !spec.choices.empty()) {
        auto *box = new QComboBox;
        for (const std::string &choice : spec.choices)
            box->addItem(QString::fromStdString(choice));
        box->setCurrentText(QString::fromStdString(*text));
        connect(box, &QComboBox::currentTextChanged, this, notify);
        return box;
    }
    auto *edit = new QLineEdit(shown(value));
    if (std::holds_alternative<double>(value)) {
        auto *validator = new QDoubleValidator(spec.min.value_or(-1e300), spec.max.value_or(1e300), 12, edit);
        validator->setLocale(QLocale::c());
        edit->setValidator(validator);
    }
    connect(edit, &QLineEdit::textChanged, this, notify);
    return edit;
}

std::string OptionsForm::text(const Row &row)
{
    if (const auto *box = qobject_cast<const QCheckBox *>(row.editor))
        return box->isChecked() ? "true" : "false";
    if (const auto *box = qobject_cast<const QSpinBox *>(row.editor))
        return std::to_string(box->value());
    if (const auto *box = qobject_cast<const QComboBox *>(row.editor))
        return box->currentText().toStdString();
    return qobject_cast<const QLineEdit *>(row.editor)->text().trimmed().toStdString();
}

void OptionsForm::setText(const Row &row, const std::string &text)
{
    const QString value = QString::fromStdString(text);
    if (auto *check = qobject_cast<QCheckBox *>(row.editor))
        check->setChecked(value == QStringLiteral("true"));
    else if (auto *spin = qobject_cast<QSpinBox *>(row.editor))
        spin->setValue(value.toInt());
    else if (auto *combo = qobject_cast<QComboBox *>(row.editor))
        combo->setCurrentText(value);
    else if (auto *edit = qobject_cast<QLineEdit *>(row.editor))
        edit->setText(text == core::optionText(row.preset) ? shown(row.preset) : value);
}

std::map<std::string, std::string> OptionsForm::changes() const
{
    std::map<std::string, std::string> changes;
    for (const Row &row : m_rows) {
        const std::string now = canonical(row.preset, text(row));
        if (now != core::optionText(row.preset) && text(row) != shown(row.preset).toStdString())
            changes[row.key] = now;
    }
    return changes;
}

void OptionsForm::setChanges(const std::map<std::string, std::string> &changes)
{
    for (const Row &row : m_rows) {
        const auto found = changes.find(row.key);
        setText(row, found == changes.end() ? core::optionText(row.preset) : found->second);
    }
}

void OptionsForm::updateMarks()
{
    const auto changed = changes();
    for (const Row &row : m_rows) {
        const bool differs = changed.contains(row.key);
        row.reset->setVisible(differs);
        theme::style(row.title, differs ? Type::Strong : Type::Body);
    }
}

} // namespace ui

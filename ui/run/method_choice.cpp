// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/method_choice.h"

#include "core/job/jobs.h"
#include "core/job/original_training.h"
#include "ui/run/options_form.h"
#include "ui/shell/core_words.h"
#include "ui/shell/elided_combo.h"

#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

using theme::Surface;
using theme::Type;

QComboBox *addChoice(QFormLayout *form, const QString &title, const QString &name)
{
    auto *combo = new ElidedCombo;
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(14);
    form->addRow(title, combo);
    return combo;
}

MethodChoice::MethodChoice(QFormLayout *form, OptionsForm *options, QObject *parent) : QObject(parent), m_options(options)
{
    m_method = addChoice(form, tr("Metho&d"), QStringLiteral("methodCombo"));
    for (const core::MethodSpec &method : core::job::methods())
        m_method->addItem(translated(method.title), QString::fromStdString(method.name));
    m_preset = addChoice(form, tr("&Preset"), QStringLiteral("presetCombo"));
    m_reproduction = new Pill(tr("Released code: differs from the paper"), Pill::Tone::Unsure);
    m_help = label({}, Type::Caption, Surface::MutedText);
    m_help->setWordWrap(true);
    form->addRow(QString(), m_reproduction);
    form->addRow(QString(), m_help);
    connect(m_method, &QComboBox::currentIndexChanged, this, &MethodChoice::showMethod);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &MethodChoice::showPreset);
    showMethod();
}

std::string MethodChoice::method() const
{
    return m_method->currentData().toString().toStdString();
}

std::string MethodChoice::preset() const
{
    return m_preset->currentData().toString().toStdString();
}

const core::MethodSpec &MethodChoice::spec() const
{
    return *std::ranges::find(core::job::methods(), method(), &core::MethodSpec::name);
}

void MethodChoice::setOriginal(core::ModelId original, const std::optional<core::Model> &trained)
{
    const bool isSame = original == m_original;
    m_original = original;
    m_trained = trained;
    if (!isSame && core::job::trainsAnew(spec())) // of the others what was typed stays
        showPreset();
}

void MethodChoice::showMethod()
{
    const QSignalBlocker blocked(m_preset);
    m_preset->clear();
    for (const core::Preset &preset : spec().presets)
        m_preset->addItem(translated(preset.title), QString::fromStdString(preset.name));
    if (m_preset->count() == 0)
        m_preset->addItem(tr("Defaults"), QString());
    m_preset->setEnabled(m_preset->count() > 1);
    showPreset();
}

void MethodChoice::showPreset()
{
    const core::MethodSpec &spec = this->spec();
    const core::Preset *chosen = spec.preset(preset());
    m_options->setMethod(spec, preset(), m_trained ? core::job::sameTraining(spec, *m_trained) : std::map<std::string, std::string>());
    m_reproduction->setVisible(chosen && chosen->reproduction);
    QString help = translated(chosen && !chosen->help.empty() ? chosen->help : spec.help);
    if (!spec.paper.empty())
        help = tr("%1 Source: %2").arg(help, QString::fromStdString(spec.paper));
    m_help->setText(core::job::trainsAnew(spec) ? trainingHelp() : help);
}

QString MethodChoice::trainingHelp() const
{
    if (m_original == 0)
        return translated(spec().help);
    return m_trained ? tr("As model %1 was trained, unless changed below. As slow as the first training.").arg(m_trained->id)
                     : tr("How model %1 was trained is not known here: below is what Expunge trains with.").arg(m_original);
}

} // namespace ui

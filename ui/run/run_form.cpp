// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_form.h"

#include "core/job/original_training.h"
#include "core/store/model_repository.h"
#include "core/store/request_repository.h"
#include "ui/jobs/progress_text.h"
#include "ui/run/method_choice.h"
#include "ui/run/options_form.h"
#include "ui/shell/down_scroll_area.h"
#include "ui/shell/outlook_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

QString modelTitle(const core::Model &model)
{
    const QString hash = QString::fromStdString(model.sha256).left(8);
    if (model.origin == core::ModelOrigin::Unlearned)
        return RunForm::tr("Model %1 · unlearned from model %2 · %3 · %4")
            .arg(model.id)
            .arg(model.parent.value_or(0))
            .arg(hash, QString::fromStdString(model.created).left(10));
    return RunForm::tr("Model %1 · %2 · %3 · %4")
        .arg(model.id)
        .arg(QString::fromStdString(model.arch), hash, QString::fromStdString(model.created).left(10));
}

bool isRunnable(const core::Request &request)
{
    return request.experiment || request.state == core::RequestState::Approved || request.state == core::RequestState::Done;
}

void restore(QComboBox *combo, const QVariant &wanted)
{
    if (const int index = combo->findData(wanted); index >= 0)
        combo->setCurrentIndex(index);
}

} // namespace

RunForm::RunForm(Session &session, QWidget *parent) : Card(parent), m_session(session)
{
    setObjectName(QStringLiteral("runForm"));
    content()->addWidget(label(tr("What to run"), Type::Heading));

    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, theme::kGrid, 0);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme::kGrid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    m_request = addChoice(form, tr("&Request"), QStringLiteral("requestCombo"));
    m_model = addChoice(form, tr("&Model"), QStringLiteral("modelCombo"));
    m_reference = addChoice(form, tr("Re&trained"), QStringLiteral("referenceCombo"));
    m_makeReference = new QPushButton(tr("Train the reference…"));
    m_makeReference->setObjectName(QStringLiteral("trainReferenceButton"));
    m_makeReference->setToolTip(tr("Trains a model from scratch without the people of this request: what perfect "
                                   "forgetting would look like. Takes as long as training did."));
    connect(m_makeReference, &QPushButton::clicked, this, &RunForm::referenceRequested);
    form->addRow(QString(), m_makeReference);
    m_options = new OptionsForm;
    m_method = new MethodChoice(form, m_options, this);
    addDeviceAndSeed(form);
    column->addWidget(label(tr("Parameters"), Type::Strong));
    column->addWidget(m_options);
    column->addStretch(1);

    content()->addWidget(new DownScrollArea(panel), 1);

    m_outlook = new OutlookLabel;
    m_outlook->setObjectName(QStringLiteral("runOutlook"));
    content()->addWidget(m_outlook);
    m_hint = label({}, Type::Body, Surface::MutedText);
    m_hint->setObjectName(QStringLiteral("runHint"));
    m_hint->setWordWrap(true);
    content()->addWidget(m_hint);
    m_start = primaryButton(tr("Unlearn and audit"));
    m_start->setObjectName(QStringLiteral("startRunButton"));
    connect(m_start, &QPushButton::clicked, this, &RunForm::startRequested);
    content()->addWidget(m_start);

    connect(m_model, &QComboBox::activated, this, [this] { m_modelPicked = true; });
    connect(m_reference, &QComboBox::activated, this, [this] { m_referencePicked = true; });
    connect(m_reference, &QComboBox::currentIndexChanged, this, &RunForm::updateState);
    connect(m_request, &QComboBox::currentIndexChanged, this, [this] {
        m_referencePicked = false;
        proposeModel();
        reloadReferences();
        showOutlook();
        updateState();
    });
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        showOriginal();
        reloadReferences();
        showOutlook();
        updateState();
    });
}

void RunForm::addDeviceAndSeed(QFormLayout *form)
{
    m_device = addChoice(form, tr("De&vice"), QStringLiteral("deviceCombo"));
    m_device->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const core::job::Device &device : core::job::devices())
        m_device->addItem(tr("%1 (%2, %3)")
                              .arg(QString::fromStdString(device.id), QString::fromStdString(device.title),
                                   QLocale().formattedDataSize(device.memoryBytes, 0)),
                          QString::fromStdString(device.id));
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("seedSpin"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same seed, data and device give the same model."));
    form->addRow(tr("&Seed"), m_seed);
}

void RunForm::reload()
{
    const QVariant request = m_request->currentData();
    const QVariant model = m_model->currentData();
    m_requests.clear();
    m_models.clear();
    if (m_session.isOpen())
        m_session.guarded([this] {
            m_requests = core::store::RequestRepository(m_session.database()).requests();
            m_models = core::store::ModelRepository(m_session.database()).models();
        });
    {
        const QSignalBlocker blockedRequest(m_request);
        const QSignalBlocker blockedModel(m_model);
        m_request->clear();
        for (auto it = m_requests.rbegin(); it != m_requests.rend(); ++it) {
            if (!isRunnable(*it))
                continue;
            const QString people = tr("%n person(s)", nullptr, static_cast<int>(it->people.size()));
            m_request->addItem(it->experiment ? tr("%1 · EXPERIMENT · %2").arg(QString::fromStdString(it->reference), people)
                                              : tr("%1 · %2").arg(QString::fromStdString(it->reference), people),
                               QVariant::fromValue<qint64>(it->id));
        }
        m_model->clear();
        for (auto it = m_models.rbegin(); it != m_models.rend(); ++it) {
            if (it->origin != core::ModelOrigin::Retrained && !core::isReference(*it)) // those are compared with, never unlearned from
                m_model->addItem(modelTitle(*it), QVariant::fromValue<qint64>(it->id));
        }
        restore(m_request, request);
        m_referencePicked = m_referencePicked && m_request->currentData() == request;
        if (m_modelPicked && m_request->currentData() == request)
            restore(m_model, model);
        else
            proposeModel();
    }
    showOriginal();
    reloadReferences();
    showOutlook();
    updateState();
}

void RunForm::showOutlook()
{
    if (m_session.isOpen() && hasRunnableRequest() && currentModel())
        m_outlook->ask(currentRequest(), currentModel()->id);
    else
        m_outlook->forget();
}

void RunForm::proposeModel()
{
    m_modelPicked = false;
    const auto request = std::find_if(m_requests.begin(), m_requests.end(),
                                      [this](const core::Request &one) { return one.id == currentRequest(); });
    if (request == m_requests.end())
        return;
    m_session.guarded([&] {
        const auto erased = core::store::RequestRepository(m_session.database()).forgottenBefore(request->id);
        for (const core::ModelId id : core::store::ModelRepository(m_session.database()).toForget(request->people, erased)) {
            const auto model = std::ranges::find(m_models, id, &core::Model::id);
            if (model == m_models.end() || (model->experiment && !request->experiment)
                || m_model->findData(QVariant::fromValue<qint64>(id)) < 0)
                continue;
            restore(m_model, QVariant::fromValue<qint64>(id));
            return;
        }
    });
}

void RunForm::showOriginal()
{
    if (const core::Model *original = currentModel())
        m_session.guarded([&] { m_method->setOriginal(original->id, core::job::trainedAncestor(m_session.database(), *original)); });
    else
        m_method->setOriginal(0, std::nullopt);
}

void RunForm::reloadReferences()
{
    const QVariant picked = m_referencePicked ? m_reference->currentData() : QVariant();
    const QSignalBlocker blocked(m_reference);
    m_reference->clear();
    const core::Model *chosen = currentModel();
    for (auto it = m_models.rbegin(); it != m_models.rend(); ++it) {
        if (it->origin == core::ModelOrigin::Retrained && it->excluded == currentRequest() && chosen && it->task == chosen->task
            && it->arch == chosen->arch && it->imageSize == chosen->imageSize)
            m_reference->addItem(modelTitle(*it), QVariant::fromValue<qint64>(it->id));
    }
    m_reference->addItem(tr("None: unseen people alone judge"), QVariant::fromValue<qint64>(0));
    restore(m_reference, picked);
}

void RunForm::selectRequest(core::RequestId request)
{
    restore(m_request, QVariant::fromValue<qint64>(request));
}

core::RequestId RunForm::currentRequest() const
{
    return m_request->currentData().toLongLong();
}

const core::Model *RunForm::currentModel() const
{
    const auto found = std::find_if(m_models.begin(), m_models.end(), [this](const core::Model &model) {
        return model.id == m_model->currentData().toLongLong();
    });
    return found == m_models.end() ? nullptr : &*found;
}

bool RunForm::hasRunnableRequest() const
{
    return m_request->count() > 0;
}

bool RunForm::hasModel() const
{
    return m_model->count() > 0;
}

core::job::RunJob RunForm::job() const
{
    core::job::RunJob job;
    job.request = currentRequest();
    job.model = m_model->currentData().toLongLong();
    if (const core::ModelId reference = m_reference->currentData().toLongLong(); reference > 0)
        job.retrained = reference;
    else
        job.retrained = core::job::NoReference();
    job.method = m_method->method();
    job.preset = m_method->preset();
    job.set = m_options->changes();
    job.seed = m_seed->value();
    job.device = m_device->currentData().toString().toStdString();
    return job;
}

core::job::TrainJob RunForm::referenceJob() const
{
    core::job::TrainJob job;
    job.exclude = currentRequest();
    job.device = m_device->currentData().toString().toStdString();
    return job;
}

QString RunForm::referencePlan() const
{
    const core::Model *original = currentModel();
    if (!original)
        return {};
    const auto setting = [original](const char *key) {
        const auto found = original->settings.find(key);
        return found == original->settings.end() ? tr("default") : QString::fromStdString(found->second);
    };
    const QString cost = original->seconds > 0
        ? tr("The original took %1 on %2.").arg(durationText(original->seconds), QString::fromStdString(original->device))
        : tr("How long that takes cannot be told: the original was not trained here.");
    return tr("A model is trained from scratch as model %1 was, without the people of %2: %3, %4 epochs, batches of %5, learning rate %6, "
              "seed %7. %8")
        .arg(QString::number(original->id), m_request->currentText(), QString::fromStdString(original->arch), setting("epochs"),
             setting("batch"), setting("lr"), QString::number(original->seed), cost);
}

void RunForm::setBusy(bool busy)
{
    m_busy = busy;
    updateState();
}

void RunForm::updateState()
{
    const bool ready = hasRunnableRequest() && hasModel();
    m_start->setEnabled(ready && !m_busy);
    m_makeReference->setEnabled(ready && !m_busy);
    if (m_busy)
        m_hint->setText(tr("A job is running; one at a time."));
    else if (!hasModel())
        m_hint->setText(tr("There is no model to unlearn from yet; train one on the People page."));
    else if (!hasRunnableRequest())
        m_hint->setText(tr("No request is approved: nothing is unlearned before somebody asked for it and a second person approved."));
    else if (m_reference->currentData().toLongLong() == 0)
        m_hint->setText(tr("Without a retrained reference the verdict rests on the unseen people alone; the report says so."));
    else
        m_hint->clear();
    m_hint->setVisible(!m_hint->text().isEmpty());
}

} // namespace ui

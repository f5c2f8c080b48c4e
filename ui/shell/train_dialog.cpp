// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/train_dialog.h"

#include "core/job/architectures.h"
#include "core/store/request_repository.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

namespace {

/// The job's defaults, shown so that the user sees what will be done; tests/ui/shell/test_train_dialog.cpp holds them
/// against the trainer's own.
constexpr int kEpochs = 30, kBatch = 32, kSeed = 1;
constexpr double kRate = 0.05;

/// Shows 0.05 as 0.05, whatever digits it could hold.
class RateBox final : public QDoubleSpinBox
{
public:
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 5); }
};

template <class Box, class Value>
Box *named(const char *name, Value low, Value high, Value value)
{
    auto *box = new Box;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(low, high);
    box->setValue(value);
    return box;
}

} // namespace

TrainDialog::TrainDialog(const Session &session, const std::vector<core::Task> &tasks, QWidget *parent)
    : QDialog(parent), m_tasks(tasks), m_task(new QComboBox), m_network(new QComboBox), m_device(new QComboBox),
      m_exclude(new QComboBox), m_epochs(named<QSpinBox>("trainEpochs", 1, 1000, kEpochs)), m_batch(named<QSpinBox>("trainBatch", 2, 1024, kBatch)),
      m_seed(named<QSpinBox>("trainSeed", 0, 1'000'000, kSeed)), m_rate(new RateBox),
      m_asOriginal(new QCheckBox(tr("Exactly as the original was trained")))
{
    setObjectName(QStringLiteral("trainDialog"));
    setWindowTitle(tr("Train a model"));
    setMinimumWidth(60 * kGrid);
    auto *intro = label(tr("The model is trained on the training people alone. Validation people are watched meanwhile; unseen "
                           "people are kept for the audit."),
                        theme::Type::Body, theme::Surface::MutedText);
    intro->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * kGrid);
    form->setVerticalSpacing(kGrid + kGrid / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addForm(form);
    addDevices();
    addRequests(session);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *start = primaryButton(tr("Train"));
    start->setObjectName(QStringLiteral("trainNow"));
    buttons->addButton(start, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(intro);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(m_exclude, &QComboBox::currentIndexChanged, this, &TrainDialog::showWhoDecides);
    connect(m_asOriginal, &QCheckBox::toggled, this, &TrainDialog::showWhoDecides);
    showWhoDecides();
}

void TrainDialog::addForm(QFormLayout *form)
{
    m_task->setObjectName(QStringLiteral("trainTask"));
    m_network->setObjectName(QStringLiteral("trainNetwork"));
    m_device->setObjectName(QStringLiteral("trainDevice"));
    m_exclude->setObjectName(QStringLiteral("trainExclude"));
    m_asOriginal->setObjectName(QStringLiteral("trainAsOriginal"));
    m_asOriginal->setChecked(true);
    m_rate->setObjectName(QStringLiteral("trainRate"));
    m_rate->setDecimals(5);
    m_rate->setRange(0.00001, 10);
    m_rate->setSingleStep(0.01);
    m_rate->setValue(kRate);
    m_batch->setSuffix(tr(" images"));
    for (const auto &task : m_tasks)
        m_task->addItem(tr("%1 (%2 classes)").arg(QString::fromStdString(task.name)).arg(task.classes.size()),
                        QString::fromStdString(task.name));
    for (const auto &architecture : core::job::architectures())
        m_network->addItem(QString::fromStdString(architecture.title), QString::fromStdString(architecture.name));
    form->addRow(tr("Classify"), m_task);
    form->addRow(tr("Network"), m_network);
    form->addRow(tr("Leave out"), m_exclude);
    form->addRow(QString(), m_asOriginal);
    form->addRow(tr("Epochs"), m_epochs);
    form->addRow(tr("Batch"), m_batch);
    form->addRow(tr("Learning rate"), m_rate);
    form->addRow(tr("Seed"), m_seed);
    form->addRow(tr("Device"), m_device);
}

void TrainDialog::addDevices()
{
    m_device->addItem(tr("Fastest there is"), QStringLiteral("auto"));
    for (const auto &device : core::job::devices()) {
        const auto title = QString::fromStdString(device.title);
        const auto text = device.memoryBytes > 0
            ? tr("%1, %2").arg(title, QLocale().formattedDataSize(device.memoryBytes, 0))
            : title;
        m_device->addItem(text, QString::fromStdString(device.id));
    }
}

void TrainDialog::addRequests(const Session &session)
{
    m_exclude->addItem(tr("Nobody"), QVariant::fromValue(qint64(0)));
    try {
        for (const auto &request : core::store::RequestRepository(session.database()).requests()) {
            if (request.state == core::RequestState::Refused) // nothing is unlearned for it
                continue;
            m_exclude->addItem(tr("the people of %1 (a retrained reference)").arg(QString::fromStdString(request.reference)),
                               QVariant::fromValue(qint64(request.id)));
        }
    } catch (const core::store::StoreFailure &) {
        return; // training without leaving anybody out is still possible
    }
}

void TrainDialog::showWhoDecides()
{
    const bool hasOriginal = m_exclude->currentData().toLongLong() > 0;
    m_asOriginal->setVisible(hasOriginal);
    const bool isFree = !hasOriginal || !m_asOriginal->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_task, m_network, m_epochs, m_batch, m_rate, m_seed})
        field->setEnabled(isFree);
}

core::job::TrainJob TrainDialog::options() const
{
    core::job::TrainJob options;
    options.device = m_device->currentData().toString().toStdString();
    if (const auto request = m_exclude->currentData().toLongLong(); request > 0) {
        options.exclude = request;
        if (m_asOriginal->isChecked())
            return options;
    }
    options.task = m_task->currentData().toString().toStdString();
    options.arch = m_network->currentData().toString().toStdString();
    options.epochs = m_epochs->value();
    options.batch = m_batch->value();
    options.learningRate = m_rate->value();
    options.seed = m_seed->value();
    return options;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/agreement_tab.h"

#include "core/report/wording.h"
#include "ui/findings/metric_table.h"
#include "ui/findings/relearn_model.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/widgets.h"

#include <QGridLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel *caption(const QString &text = {})
{
    QLabel *made = label(text, theme::Type::Caption, theme::Surface::MutedText);
    made->setWordWrap(true);
    return made;
}

} // namespace

AgreementTab::AgreementTab(QWidget *parent)
    : QWidget(parent),
      m_blocks(new ProfilePlot(tr("block of the network, from input to output"), tr("linear CKA"),
                               tr("Likeness of features to the retrained model's, by block and stage"))),
      m_answers(new MetricTableModel(this)), m_relearning(new RelearnModel(this)), m_relearnLead(caption()),
      m_relearnNote(caption()), m_relearn(new QPushButton(tr("Measure this…"))),
      m_noReferenceTitle(label({}, theme::Type::Strong)), m_noReferenceHint(caption()), m_nextStep(primaryButton({})),
      m_features(makeFeatures()), m_predictions(makeAnswers()), m_noReference(makeNoReference())
{
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(theme::kGrid * 3 / 2);
    left->addWidget(m_features, 1);
    left->addWidget(m_noReference);
    left->addStretch(0);
    right->addWidget(m_predictions);
    right->addWidget(makeRelearning());
    right->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::kGrid, 0, 0);
    row->setSpacing(theme::kGrid * 3 / 2);
    row->addLayout(left, 11);
    row->addLayout(right, 10);
}

Card *AgreementTab::makeFeatures()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("Features, compared with the retrained model"), theme::Type::Strong));
    card->content()->addWidget(caption(tr("How alike both models see the same images of unseen people, from the first block to the last: "
                                          "1 is alike, 0 unrelated.")));
    card->content()->addWidget(m_blocks, 1);
    m_blocks->setMinimumHeight(32 * theme::kGrid);
    m_blocks->setMaximumHeight(64 * theme::kGrid); // higher, a profile says no more
    return card;
}

Card *AgreementTab::makeAnswers()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("Answers, compared with the retrained model"), theme::Type::Strong));
    card->content()->addWidget(caption(tr("The retrained model never saw these people. The more alike the answers, the more the unlearned "
                                          "model behaves as if it had not either.")));
    card->content()->addWidget(metricTable(m_answers, QStringLiteral("agreementTable"), tr("Agreement with the retrained model"), LastColumn::Narrow));
    card->content()->addWidget(caption(tr("JS divergence: 0 is alike, 0.69 as different as can be. Chance: what two models would share that "
                                          "answer whatever the image.")));
    return card;
}

Card *AgreementTab::makeRelearning()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("Learning the people again"), theme::Type::Strong));
    card->content()->addWidget(m_relearnLead);
    m_relearnTable = metricTable(m_relearning, QStringLiteral("relearnTable"), tr("Steps until the people are known again"),
                                 LastColumn::Narrow);
    card->content()->addWidget(m_relearnTable);
    m_relearnNote->setObjectName(QStringLiteral("relearnNote"));
    card->content()->addWidget(m_relearnNote);
    m_relearn->setObjectName(QStringLiteral("relearnButton"));
    card->content()->addWidget(m_relearn, 0, Qt::AlignLeft);
    connect(m_relearn, &QPushButton::clicked, this, &AgreementTab::relearningWanted);
    return card;
}

Card *AgreementTab::makeNoReference()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("noReference"));
    m_noReferenceHint->setObjectName(QStringLiteral("noReferenceHint"));
    m_nextStep->setObjectName(QStringLiteral("noReferenceNext"));
    card->content()->addWidget(m_noReferenceTitle);
    card->content()->addWidget(m_noReferenceHint);
    card->content()->addWidget(m_nextStep, 0, Qt::AlignLeft);
    connect(m_nextStep, &QPushButton::clicked, this, [this] {
        if (m_reference)
            Q_EMIT referenceWanted();
        else
            Q_EMIT trainingWanted();
    });
    return card;
}

void AgreementTab::show(const core::Findings &findings)
{
    const bool hasReference = !findings.agreement.empty();
    plots::fill(*m_blocks, findings);
    m_answers->show(words::predictionLines(findings), MetricTableModel::Chance::Column);
    m_features->setVisible(hasReference);
    m_predictions->setVisible(hasReference);
    m_noReference->setVisible(!hasReference);
    setReference({}); // until somebody looked for one
    showRelearning(findings);
}

void AgreementTab::showRelearning(const core::Findings &findings)
{
    m_relearning->show(findings);
    const bool isMeasured = findings.relearning.has_value(), hasOriginal = findings.run.modelIn != 0;
    m_relearnTable->setVisible(isMeasured);
    m_relearn->setVisible(!isMeasured && hasOriginal);
    m_relearnLead->setText(tr("A model that still holds something of the people knows them again sooner than one that never saw them."));
    if (isMeasured)
        m_relearnNote->setText(tr("“Known again” is %1 of their images right, 95 % of the original's accuracy. At most %2 steps of 32 images, "
                                  "looked at every 5; one training each, hence no intervals.")
                                   .arg(words::text(core::report::formatRate(findings.relearning->targetAccuracy, {}, {}, true)))
                                   .arg(findings.relearning->mostSteps));
    else if (hasOriginal)
        m_relearnNote->setText(tr("Not measured for this run. It trains copies of the models, which stay as they are; how long that takes "
                                  "is said before it starts."));
    else
        m_relearnNote->setText(tr("Not measured. “Known again” is judged by the original model's accuracy, and this audit had no original: "
                                  "audit the model again together with it."));
}

void AgreementTab::setReference(std::optional<core::ModelId> model)
{
    m_reference = model;
    if (model) {
        m_noReferenceTitle->setText(tr("Not compared with the retrained model yet"));
        m_noReferenceHint->setText(tr("Model %1 was trained without these people. Measure again to see how near to it the unlearned model "
                                      "comes. That is a run of its own; these findings stay.").arg(*model));
        m_nextStep->setText(tr("Measure again"));
    } else {
        m_noReferenceTitle->setText(tr("No retrained model to compare with"));
        m_noReferenceHint->setText(tr("Agreement says whether the model now behaves like one that never saw these people. Train one without "
                                      "these people: on the Run page, “Train the reference…”. Then come back and measure again."));
        m_nextStep->setText(tr("Go to Run"));
    }
    updateActions();
}

void AgreementTab::setBusy(bool busy)
{
    m_busy = busy;
    updateActions();
}

void AgreementTab::updateActions()
{
    const QString why = m_busy ? tr("A job is running. Wait for it or stop it first.") : QString();
    m_relearn->setEnabled(!m_busy);
    m_relearn->setToolTip(why);
    m_nextStep->setEnabled(!m_busy || !m_reference); // going elsewhere is always possible
    m_nextStep->setToolTip(m_reference ? why : QString());
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Card;
class MetricTableModel;
class ProfilePlot;
class RelearnModel;

/// Does the unlearned model behave like one that never saw these people? Features block by block and answers beside the retrained
/// model, and how soon each learns the people again. What was not measured says what it would take.
class AgreementTab final : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementTab(QWidget *parent = nullptr);
    void show(const core::Findings &findings);
    /// A retrained model that the run was not compared with is there by now; none: it is to be trained first.
    void setReference(std::optional<core::ModelId> model);
    void setBusy(bool busy); ///< a job is running: nothing can be started

Q_SIGNALS:
    void trainingWanted();   ///< of a retrained reference
    void referenceWanted();  ///< measure again, with the model of setReference()
    void relearningWanted(); ///< measure again, relearning included

private:
    Card *makeFeatures();
    Card *makeAnswers();
    Card *makeRelearning();
    Card *makeNoReference();
    void showRelearning(const core::Findings &findings);
    void updateActions();

    ProfilePlot *m_blocks;
    MetricTableModel *m_answers;
    RelearnModel *m_relearning;
    QLabel *m_relearnLead, *m_relearnNote;
    QWidget *m_relearnTable = nullptr;
    QPushButton *m_relearn;
    QLabel *m_noReferenceTitle, *m_noReferenceHint;
    QPushButton *m_nextStep; ///< towards a comparison with a retrained model
    Card *m_features, *m_predictions, *m_noReference;
    std::optional<core::ModelId> m_reference;
    bool m_busy = false;
};

} // namespace ui

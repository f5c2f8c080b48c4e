// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "ui/findings/people_risk_model.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace ui {

class CurvePlot;
class HistogramPlot;
class MetricTableModel;

/// Can an attacker tell who was in the training set? ROC and measures, losses, and the people by what risk remains.
class MembershipTab final : public QWidget
{
    Q_OBJECT

public:
    explicit MembershipTab(QWidget *parent = nullptr);
    void show(const core::Findings &findings);
    QSize minimumSizeHint() const override; ///< with the people below the plots
    void setKnown(const QHash<QString, KnownPerson> &people); ///< by pseudonym

Q_SIGNALS:
    void personChosen(qint64 person);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int plotsWidth() const;
    void placePeople(); ///< beside the plots where the width allows, else below
    QWidget *makeAttack();
    QWidget *makeLosses();
    QWidget *makeMeasures();
    QWidget *makePeople();

    CurvePlot *m_roc;
    HistogramPlot *m_losses;
    MetricTableModel *m_measures;
    PeopleRiskModel *m_people;
    QLabel *m_notes, *m_peopleNote;
    QGridLayout *m_grid;
    QWidget *m_attackCard, *m_lossCard, *m_peopleCard;
    std::optional<bool> m_isBeside; ///< where the people were put
};

} // namespace ui

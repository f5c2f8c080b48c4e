// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_model.h"
#include "ui/people/person_history.h"
#include "ui/shell/widgets.h"

class QScrollArea;
class QStackedWidget;

namespace ui {

class FaceGrid;

/// One person in full, at the right of the grid: faces, set, labels, what the model knows, what was asked for.
class Inspector final : public Card
{
    Q_OBJECT

public:
    explicit Inspector(Session &session, QWidget *parent = nullptr);

    /// `classes`: of the shown task. Null person: a word on what will be here.
    void setPerson(const PersonRow *person, const std::vector<std::string> &classes);
    void forget(); ///< what was read before is stale

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeDetails();
    void fillLabels(const PersonRow &person, const std::vector<std::string> &classes);
    void fillKnowledge(const PersonHistory &history);
    void fillRequests(const PersonHistory &history);

    Session &m_session;
    PersonHistoryReader m_reader;
    QStackedWidget *m_stack;
    QLabel *m_face, *m_name, *m_facts, *m_pseudonym, *m_more;
    FaceGrid *m_faces;
    QVBoxLayout *m_labels, *m_knowledge, *m_requests; ///< each a section, heading included
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/job/jobs.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class MethodChoice;
class OptionsForm;
class OutlookLabel;

/// What to run: request, model, reference, method, preset, parameters, device, seed.
class RunForm final : public Card
{
    Q_OBJECT

public:
    explicit RunForm(Session &session, QWidget *parent = nullptr);

    /// Reads requests and models again; keeps the choices where they still exist.
    void reload();
    void selectRequest(core::RequestId request);
    core::job::RunJob job() const;
    core::job::TrainJob referenceJob() const; ///< retrains without the chosen request's people
    QString referencePlan() const; ///< what referenceJob() trains, and how long the original took
    bool hasRunnableRequest() const;
    bool hasModel() const;
    void setBusy(bool busy); ///< a job is running: nothing can be started

    OutlookLabel *outlook() const { return m_outlook; } ///< whose answers come from the page

Q_SIGNALS:
    void startRequested();
    void referenceRequested();

private:
    void addDeviceAndSeed(QFormLayout *form);
    /// Chooses the newest model trained on images of the request's people and on nobody whom earlier requests erased; where there
    /// is none, the choice stays.
    void proposeModel();
    void showOriginal(); ///< to the methods: one repeats its training
    void reloadReferences();
    void updateState();
    void showOutlook(); ///< what this request and model will not be able to show
    core::RequestId currentRequest() const;
    const core::Model *currentModel() const;

    Session &m_session;
    std::vector<core::Request> m_requests;
    std::vector<core::Model> m_models;
    QComboBox *m_request, *m_model, *m_reference, *m_device;
    MethodChoice *m_method;
    QSpinBox *m_seed;
    OptionsForm *m_options;
    OutlookLabel *m_outlook;
    QLabel *m_hint;
    QPushButton *m_start, *m_makeReference;
    bool m_busy = false;
    bool m_modelPicked = false; ///< by the user, for the request that is shown
    bool m_referencePicked = false; ///< likewise
};

} // namespace ui

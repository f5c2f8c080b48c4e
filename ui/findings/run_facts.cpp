// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/run_facts.h"

#include "core/report/wording.h"
#include "ui/report/findings_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kShortestMethod = 12 * theme::kGrid;

} // namespace

RunFacts::RunFacts(QWidget *parent)
    : QWidget(parent), m_mark(new Pill), m_method(new Pill), m_seed(new Pill), m_device(new Pill), m_time(new Pill)
{
    setObjectName(QStringLiteral("runFacts"));
    m_mark->setObjectName(QStringLiteral("runMark"));
    m_method->setObjectName(QStringLiteral("runMethod"));
    m_seed->setObjectName(QStringLiteral("runSeed"));
    m_device->setObjectName(QStringLiteral("runDevice"));
    m_time->setObjectName(QStringLiteral("runTime"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGrid);
    row->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() says how far they give way
    for (Pill *pill : {m_mark, m_method, m_seed, m_device, m_time})
        row->addWidget(pill);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RunFacts::show(const core::RunInfo &run)
{
    m_methodName = words::method(run);
    m_method->set(m_methodName, Pill::Tone::Neutral);
    m_seed->set(tr("seed %1").arg(run.seed), Pill::Tone::Neutral);
    m_device->set(tr("%1 %2", "device precision").arg(words::text(run.device).toUpper(), words::text(run.precision)), Pill::Tone::Neutral);
    const bool isTimed = run.seconds > 0; // an audit unlearns nothing
    m_time->set(isTimed ? words::text(core::report::formatSeconds(run.seconds)) : QString(), Pill::Tone::Neutral);
    m_details = isTimed ? QList<Pill *>{m_seed, m_device, m_time} : QList<Pill *>{m_seed, m_device};
    m_time->hide(); // unless fit() finds room
    m_mark->set(run.experiment ? tr("EXPERIMENT") : tr("REPRODUCTION"), Pill::Tone::Unsure);
    m_mark->setToolTip(run.experiment ? tr("Made without dates, legal basis or approval: it answers no request.")
                                      : tr("This preset follows the authors’ released code where it differs from the paper."));
    m_mark->setVisible(run.experiment || words::isReproduction(run));
    QStringList all{m_methodName, m_seed->text(), m_device->text()};
    if (isTimed)
        all.append(tr("took %1").arg(m_time->text()));
    setToolTip(plainToolTip(all.join(u'\n')));
    updateGeometry();
    fit();
}

int RunFacts::widthOf(const QList<Pill *> &pills) const
{
    int width = 0;
    for (const Pill *pill : pills) {
        if (pill != m_mark || !m_mark->isHidden())
            width += (width > 0 ? layout()->spacing() : 0) + pill->sizeHint().width();
    }
    return width;
}

QSize RunFacts::sizeHint() const
{
    const int cut = m_method->fontMetrics().horizontalAdvance(m_methodName) - m_method->fontMetrics().horizontalAdvance(m_method->text());
    return {widthOf(QList<Pill *>{m_mark, m_method} + m_details) + cut, m_method->sizeHint().height()};
}

QSize RunFacts::minimumSizeHint() const
{
    const int mark = m_mark->isHidden() ? 0 : m_mark->sizeHint().width() + layout()->spacing();
    return {std::min(mark + kShortestMethod, sizeHint().width()), m_method->sizeHint().height()};
}

void RunFacts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RunFacts::fit()
{
    m_method->setText(m_methodName);
    QList<Pill *> shown{m_mark, m_method};
    for (Pill *pill : m_details) {
        shown.append(pill);
        const bool hasRoom = widthOf(shown) <= width();
        pill->setVisible(hasRoom);
        if (!hasRoom)
            shown.removeLast();
    }
    if (const int excess = widthOf({m_mark, m_method}) - width(); excess > 0) {
        const QFontMetrics metrics = m_method->fontMetrics();
        m_method->setText(metrics.elidedText(m_methodName, Qt::ElideRight, metrics.horizontalAdvance(m_methodName) - excess));
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/panel_grid.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kLongestClass = 18; ///< in letters; the readout says it whole
constexpr double kSlant = -60;
constexpr int kBetween = 6; ///< least room between two classes' names
constexpr int kPanelRow = 1;

} // namespace

PanelGrid::PanelGrid(int panels, const QStringList &classes) : m_panels(panels)
{
    for (const QString &name : classes)
        m_classes.append(name.size() > kLongestClass ? name.left(kLongestClass - 1) + QStringLiteral("…") : name);
    setRowSpacing(2);
    setColumnSpacing(10);
}

QCPAxisRect *PanelGrid::addPanel(QCustomPlot &canvas, int column, const QString &title)
{
    addElement(0, column, new PanelTitle(canvas, title));
    setRowStretchFactor(0, 0.001);
    QCPAxisRect *rect = axisRect(canvas);
    addElement(kPanelRow, column, rect);
    auto ticker = QSharedPointer<QCPAxisTickerText>(new QCPAxisTickerText);
    for (qsizetype i = 0; i < m_classes.size(); ++i)
        ticker->addTick(static_cast<double>(i) + 0.5, m_classes[i]);
    for (QCPAxis *axis : {rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)}) {
        axis->setTicker(ticker);
        axis->grid()->setVisible(false);
    }
    rect->axis(QCPAxis::atLeft)->setRangeReversed(true);
    return rect;
}

QCPAxisRect *PanelGrid::panel(int column)
{
    return hasElement(kPanelRow, column) ? qobject_cast<QCPAxisRect *>(element(kPanelRow, column)) : nullptr;
}

void PanelGrid::update(UpdatePhase phase)
{
    if (phase == upPreparation) // the margins, which are measured next, depend on it
        turnClasses();
    QCPLayoutGrid::update(phase);
}

void PanelGrid::turnClasses()
{
    const QCPAxisRect *first = panel(0);
    if (first == nullptr || m_classes.isEmpty())
        return;
    const QFontMetrics metrics(first->axis(QCPAxis::atBottom)->tickLabelFont());
    int widest = 0;
    for (const QString &name : m_classes)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    // What the panels' own margins leave is not known before they are laid out; the left axis takes most.
    const QCPAxis *left = first->axis(QCPAxis::atLeft);
    const int axes = 3 * metrics.height() + (left->tickLabels() ? widest : 0) + (columnCount() > m_panels ? 6 * metrics.height() : 0);
    const int spacing = (columnSpacing() + first->minimumMargins().right()) * m_panels;
    const double cell = static_cast<double>(parentPlot()->viewport().width() - axes - spacing) / m_panels / static_cast<double>(m_classes.size());
    for (int column = 0; column < m_panels; ++column)
        panel(column)->axis(QCPAxis::atBottom)->setTickLabelRotation(widest + kBetween > cell ? kSlant : 0);
}

void PanelGrid::updateLayout()
{
    int margins = 0, others = 0;
    for (int column = 0; column < columnCount(); ++column) {
        const QCPAxisRect *rect = panel(column);
        const int sides = rect->margins().left() + rect->margins().right();
        if (column < m_panels)
            margins += sides;
        else
            others += sides + rect->minimumSize().width();
    }
    const int room = rect().width() - columnSpacing() * (columnCount() - 1) - others - margins;
    for (int column = 0; column < m_panels && room > m_panels; ++column) {
        const QMargins own = panel(column)->margins();
        setColumnStretchFactor(column, static_cast<double>(room) / m_panels + own.left() + own.right());
    }
    QCPLayoutGrid::updateLayout();
}

} // namespace ui

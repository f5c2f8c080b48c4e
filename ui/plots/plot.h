// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot_style.h"

#include <QImage>
#include <QPicture>
#include <QWidget>

class QCPAxisRect;
class QCustomPlot;
class QLabel;
class QMenu;

namespace ui {

/// What every plot does: zoom, a readout, a legend whose entries toggle their curve, copy, and saving as PNG, SVG, PDF or CSV; by mouse
/// (Ctrl and the wheel; drag; double click shows everything again; pointing reads out) and by keyboard (plus, minus and 0; Shift and the
/// arrows move; the arrows read out; the context menu toggles). Follows the palette. QCustomPlot stays behind it.
class Plot : public QWidget
{
    Q_OBJECT

public:
    ~Plot() override;

    /// The series in columns, with a header row; what the plot was made from, not what is zoomed to.
    virtual QString csv() const = 0;
    /// Vectors, at `size` in pixels, in the given style; for the report and for export. Call in the window's thread.
    QPicture picture(const QSize &size, const PlotStyle &style);
    /// Draws such a picture into `target`, whatever the painter's resolution; width decides, the aspect stays.
    static void draw(QPainter &painter, const QRectF &target, const QPicture &picture);
    QImage image(const QSize &size, double scale);
    /// Format from the suffix: png, svg, pdf, csv. False when it could not be written; `why`: in words.
    bool save(const QString &file, QString *why = nullptr);
    /// What hovering at the position says; empty off the axes.
    QString readout(const QPoint &position) const;
    /// What to show, copy and save, for the context menu; the caller owns it.
    QMenu *createMenu(QWidget *parent);
    /// Toggles what the legend calls `name`, as a click on its entry does.
    void toggle(const QString &name);
    bool isShown(const QString &name) const;
    /// Each axis's title, for tests and assistive technology.
    QStringList axisTitles() const;
    /// Where each panel's data are drawn, inside its axes; for tests.
    QList<QRect> panels() const;

    QSize sizeHint() const override { return {360, 260}; }
    QSize minimumSizeHint() const override { return {200, 150}; }

public Q_SLOTS:
    void showAll(); ///< the ranges before any zooming

Q_SIGNALS:
    void saved(const QString &file);
    void saveFailed(const QString &file, const QString &why);

protected:
    Plot(const QString &accessibleName, QWidget *parent);

    QCustomPlot &canvas() const { return *m_canvas; }
    const PlotStyle &style() const { return m_style; }
    /// Puts the legend in a row of its own on top of the canvas' layout.
    void addLegendRow();
    /// Pens, brushes and fonts of what the plot drew, from style(); called after it changed. Axes, legend and grid are done.
    virtual void applyStyle() = 0;
    /// Sets the ranges that hold everything.
    virtual void fitAxes() = 0;
    /// Text for coordinates in that axis rect.
    virtual QString textAt(const QCPAxisRect &rect, double x, double y) const = 0;
    /// To be called when series changed: styles, fits, repaints.
    void rebuilt();
    /// The same when points were added: what the user zoomed to stays until a double click.
    void grown();

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restyle(const PlotStyle &style);
    void showReadout(const QPoint &position);
    void hideReadout();
    void zoomBy(double factor);
    void moveBy(const QPoint &direction);
    void readOn(const QPoint &direction);
    void askAndSave(const QString &suffix);

    QCustomPlot *m_canvas;
    QLabel *m_readout;
    QWidget *m_crosshair; ///< where the keyboard reads
    PlotStyle m_style;
    bool m_isZoomed = false; ///< by the user, since everything was last shown
};

} // namespace ui

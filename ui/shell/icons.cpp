// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include "ui/shell/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QColor inkFor(QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return theme::colour(theme::Surface::Border);
    return theme::colour(state == QIcon::On ? theme::Surface::Accent : theme::Surface::MutedText);
}

/// Draws one SVG whose strokes say `currentColor`.
class InkEngine final : public QIconEngine
{
public:
    explicit InkEngine(const QString &name) : m_name(name)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State state) override
    {
        auto svg = m_svg;
        svg.replace("currentColor", inkFor(mode, state).name().toLatin1());
        QSvgRenderer(svg).render(painter, rectangle);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto key = QStringLiteral("expunge-icon/%1/%2x%3/%4")
                             .arg(m_name).arg(size.width()).arg(size.height()).arg(inkFor(mode, state).name());
        QPixmap made;
        if (QPixmapCache::find(key, &made))
            return made;
        made = QPixmap(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, made);
        return made;
    }

    QIconEngine *clone() const override { return new InkEngine(m_name); }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new InkEngine(name));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/expunge.svg"));
}

} // namespace ui

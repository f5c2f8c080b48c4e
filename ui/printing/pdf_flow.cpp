// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/pdf_flow.h"

#include "ui/plots/plot.h"

#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace ui::pdf {

namespace {

constexpr double kCellPad = 4 * kPoint, kRowPad = 2 * kPoint;
constexpr std::size_t kNotAlone = 3, kShortTable = 8; // rows: fewer look lost on a page; tables of up to so many are not parted

std::vector<double> columnWidths(const std::vector<Column> &columns, double width)
{
    double sum = 0;
    for (const Column &column : columns)
        sum += column.share;
    std::vector<double> widths;
    for (const Column &column : columns)
        widths.push_back(width * column.share / sum);
    return widths;
}

void rule(QPainter &painter, double x1, double x2, double y, QRgb colour, double points)
{
    painter.setPen(QPen(QColor::fromRgb(colour), points * kPoint));
    painter.drawLine(QPointF(x1, y), QPointF(x2, y));
}

} // namespace

Flow::Piece Flow::textPiece(const QString &text, const TextStyle &style, double indent) const
{
    Piece piece;
    piece.height = textHeight(text, style, m_width - indent);
    piece.draw = [text, style, indent](QPainter &painter, const QRectF &rect) {
        drawText(painter, rect.adjusted(indent, 0, 0, 0), text, style);
    };
    piece.before = 4 * kPoint;
    return piece;
}

void Flow::title(const QString &text)
{
    Piece piece = textPiece(text, {.points = 20, .isBold = true});
    piece.keepWithNext = true;
    add(piece);
}

void Flow::heading(const QString &text)
{
    Piece piece = textPiece(text, {.points = 13, .isBold = true});
    piece.before = 18 * kPoint;
    piece.keepWithNext = true;
    add(piece);
}

void Flow::subheading(const QString &text)
{
    Piece piece = textPiece(text, {.points = 10, .isBold = true});
    piece.before = 10 * kPoint;
    piece.keepWithNext = true;
    add(piece);
}

void Flow::paragraph(const QString &text, const TextStyle &style)
{
    if (!text.isEmpty())
        add(textPiece(text, style));
}

void Flow::lead(const QString &text)
{
    Piece piece = textPiece(text, {});
    piece.keepWithNext = true;
    add(piece);
}

void Flow::bullet(const QString &text)
{
    constexpr double kIndent = 10 * kPoint;
    Piece piece = textPiece(text, {}, kIndent);
    piece.before = 2 * kPoint;
    piece.draw = [draw = piece.draw](QPainter &painter, const QRectF &rect) {
        drawText(painter, rect, QStringLiteral("•"), {});
        draw(painter, rect);
    };
    add(piece);
}

void Flow::space(double points)
{
    add({.height = points * kPoint, .draw = [](QPainter &, const QRectF &) {}});
}

void Flow::newPage()
{
    add({.draw = [](QPainter &, const QRectF &) {}, .startsPage = true});
}

void Flow::together(const std::function<void()> &add)
{
    const std::size_t first = m_pieces.size();
    add();
    for (std::size_t i = first; i + 1 < m_pieces.size(); ++i)
        m_pieces[i].keepWithNext = true;
}

void Flow::facts(const std::vector<std::pair<QString, QString>> &rows, bool isMono)
{
    const double left = m_width * 0.27;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto &[name, value] = rows[i];
        const TextStyle muted{.colour = QColor::fromRgb(kMuted)};
        const TextStyle style{.points = isMono ? 8.0 : 9.0, .isMono = isMono};
        Piece piece;
        piece.before = 3 * kPoint;
        piece.height = std::max(textHeight(name, muted, left - kCellPad), textHeight(value, style, m_width - left));
        piece.draw = [name = name, value = value, left, muted, style](QPainter &painter, const QRectF &rect) {
            drawText(painter, QRectF(rect.left(), rect.top(), left - kCellPad, rect.height()), name, muted);
            drawText(painter, rect.adjusted(left, 0, 0, 0), value, style);
        };
        piece.keepWithNext = i + 1 < rows.size() && (i + 1 < kNotAlone || i + kNotAlone >= rows.size());
        add(piece);
    }
}

Flow::Piece Flow::rowPiece(const std::vector<Column> &columns, const QStringList &cells, bool isHead) const
{
    const std::vector<double> widths = columnWidths(columns, m_width);
    std::vector<TextStyle> styles;
    Piece piece;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TextStyle style{.points = isHead ? 8.0 : 8.5, .isBold = isHead, .alignment = columns[i].alignment};
        style.isMono = columns[i].isMono && !isHead;
        styles.push_back(style);
        piece.height = std::max(piece.height, textHeight(cells.value(static_cast<qsizetype>(i)), style, widths[i] - kCellPad));
    }
    piece.height += 2 * kRowPad;
    piece.draw = [widths, styles, cells, isHead](QPainter &painter, const QRectF &rect) {
        double x = rect.left();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            drawText(painter, QRectF(x, rect.top() + kRowPad, widths[i] - kCellPad, rect.height()),
                     cells.value(static_cast<qsizetype>(i)), styles[i]);
            x += widths[i];
        }
        rule(painter, rect.left(), rect.right(), rect.bottom(), isHead ? 0xff000000 : kRule, isHead ? 0.8 : 0.4);
    };
    return piece;
}

void Flow::table(const std::vector<Column> &columns, const std::vector<QStringList> &rows, const QStringList &notes)
{
    QStringList titles;
    for (const Column &column : columns)
        titles.append(column.title);
    auto head = std::make_shared<Piece>(rowPiece(columns, titles, true));
    Piece first = *head;
    first.before = 4 * kPoint;
    first.keepWithNext = true;
    add(first);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Piece piece = rowPiece(columns, rows[i], false);
        piece.head = head;
        const bool isBegin = i + 1 < kNotAlone || rows.size() <= kShortTable, isEnd = i + kNotAlone >= rows.size();
        piece.keepWithNext = i + 1 < rows.size() ? isBegin || isEnd : !notes.isEmpty();
        add(piece);
    }
    for (qsizetype i = 0; i < notes.size(); ++i) {
        Piece piece = textPiece(notes[i], {.points = 8, .colour = QColor::fromRgb(kMuted)});
        piece.before = (i == 0 ? 4 : 1) * kPoint;
        piece.keepWithNext = i == 0 && notes.size() > 1;
        add(piece);
    }
}

void Flow::figures(const std::vector<std::pair<QPicture, QString>> &figures)
{
    std::vector<std::pair<QPicture, QString>> shown;
    std::copy_if(figures.begin(), figures.end(), std::back_inserter(shown), [](const auto &f) { return !f.first.isNull(); });
    if (shown.empty())
        return;
    constexpr double kGap = 14 * kPoint;
    const auto count = static_cast<double>(shown.size());
    const double width = (m_width - kGap * (count - 1)) / count;
    const TextStyle caption{.points = 8, .colour = QColor::fromRgb(kMuted)};
    double pictures = 0, captions = 0;
    for (const auto &[picture, text] : shown) {
        const QRect box = picture.boundingRect();
        pictures = std::max(pictures, width * box.height() / box.width());
        captions = std::max(captions, textHeight(text, caption, width));
    }
    Piece piece;
    piece.before = 6 * kPoint;
    piece.height = pictures + 3 * kPoint + captions;
    piece.draw = [shown, width, pictures, caption](QPainter &painter, const QRectF &rect) {
        double x = rect.left();
        for (const auto &[picture, text] : shown) {
            Plot::draw(painter, QRectF(x, rect.top(), width, pictures), picture);
            drawText(painter, QRectF(x, rect.top() + pictures + 3 * kPoint, width, rect.height()), text, caption);
            x += width + kGap;
        }
    };
    add(piece);
}

void Flow::box(const QString &title, const QString &text, const QString &small, const QColor &edge)
{
    constexpr double kPad = 8 * kPoint, kEdge = 3 * kPoint;
    const TextStyle bold{.points = 10, .isBold = true}, body{.points = 9.5}, fine{.points = 8, .colour = QColor::fromRgb(kMuted)};
    const double width = m_width - 2 * kPad - kEdge;
    const double first = textHeight(title, bold, width), second = textHeight(text, body, width);
    Piece piece;
    piece.before = 6 * kPoint;
    piece.height = 2 * kPad + first + second + textHeight(small, fine, width);
    piece.draw = [=](QPainter &painter, const QRectF &rect) {
        painter.fillRect(rect, QColor(0xf4, 0xf5, 0xf7));
        painter.fillRect(QRectF(rect.left(), rect.top(), kEdge, rect.height()), edge);
        const double x = rect.left() + kEdge + kPad;
        double y = rect.top() + kPad;
        drawText(painter, QRectF(x, y, width, first), title, bold);
        drawText(painter, QRectF(x, y += first, width, second), text, body);
        drawText(painter, QRectF(x, y += second, width, rect.height()), small, fine);
    };
    add(piece);
}

void Flow::signatures(const QStringList &roles)
{
    constexpr double kHeight = 44 * kPoint;
    for (const QString &role : roles) {
        Piece piece;
        piece.height = kHeight;
        piece.keepWithNext = &role != &roles.back(); // one page for all who sign
        piece.draw = [role](QPainter &painter, const QRectF &rect) {
            const double line = rect.top() + 28 * kPoint, gap = 12 * kPoint;
            const double name = rect.width() * 0.45, sign = rect.width() * 0.35;
            const TextStyle fine{.points = 8, .colour = QColor::fromRgb(kMuted)};
            double x = rect.left();
            for (const auto &[width, text] : {std::pair{name, QString(role + QStringLiteral(": ") + QObject::tr("name"))},
                                              std::pair{sign, QObject::tr("signature")},
                                              std::pair{rect.width() - name - sign, QObject::tr("date")}}) {
                rule(painter, x, x + width - gap, line, 0xff000000, 0.6);
                drawText(painter, QRectF(x, line + 2 * kPoint, width - gap, kHeight), text, fine);
                x += width;
            }
        };
        add(piece);
    }
}

double Flow::groupHeight(std::size_t first) const
{
    // The piece and everything it must stay with, at most three quarters of a page: beyond that the wish is dropped.
    double height = m_pieces[first].height;
    for (std::size_t i = first; m_pieces[i].keepWithNext && i + 1 < m_pieces.size(); ++i)
        height += m_pieces[i + 1].before + m_pieces[i + 1].height;
    return height > 0.75 * m_height ? m_pieces[first].height : height;
}

std::vector<Flow::Placed> Flow::place() const
{
    std::vector<Placed> placed;
    int page = 1;
    double y = 0;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        double top = y == 0 ? 0 : y + piece.before;
        const bool isFull = y > 0 && top + groupHeight(i) > m_height;
        if (isFull || (piece.startsPage && y > 0)) {
            ++page;
            top = 0;
            if (piece.head) {
                placed.push_back({page, 0, piece.head.get()});
                top = piece.head->height;
            }
        }
        placed.push_back({page, top, &piece});
        y = top + piece.height;
    }
    return placed;
}

int Flow::pageCount() const
{
    const std::vector<Placed> placed = place();
    return placed.empty() ? 1 : placed.back().page;
}

std::vector<int> Flow::pagesOfPieces() const
{
    std::vector<int> pages;
    for (const Placed &placed : place())
        pages.push_back(placed.page);
    return pages;
}

void Flow::print(QPdfWriter &writer, QPainter &painter, const QPointF &origin,
                 const std::function<void(int page)> &furniture) const
{
    int page = 1;
    furniture(page);
    for (const Placed &place : place()) {
        for (; page < place.page; furniture(page)) {
            writer.newPage();
            ++page;
        }
        place.piece->draw(painter, QRectF(origin.x(), origin.y() + place.y, m_width, place.piece->height));
    }
}

} // namespace ui::pdf

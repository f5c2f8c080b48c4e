// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/pdf_text.h"

#include <QPicture>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QPdfWriter;

namespace ui::pdf {

struct Column
{
    QString title;
    double share = 1; ///< of the width, relative to the other columns'
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isMono = false;
};

/// A document as a column of pieces that are not broken: text, table rows, rows of figures. Knows which piece must not be the
/// last on its page (a heading, a table's head), leaves no row or note of a table alone on a page, and repeats a table's head on
/// the next one.
class Flow final
{
public:
    /// `width`, `height`: of the room for text on a page.
    Flow(double width, double height) : m_width(width), m_height(height) {}

    void title(const QString &text);
    void heading(const QString &text);
    void subheading(const QString &text);
    void paragraph(const QString &text, const TextStyle &style = {});
    void lead(const QString &text); ///< a paragraph that stays with what it leads up to
    void bullet(const QString &text);
    void space(double points);
    void newPage();
    /// What `add` appends stands on one page, if it is not too long for that.
    void together(const std::function<void()> &add);
    /// Names in a narrow left column, values beside them; hashes in mono.
    void facts(const std::vector<std::pair<QString, QString>> &rows, bool isMono = false);
    /// `notes`: what the cells refer to, in small print under the table.
    void table(const std::vector<Column> &columns, const std::vector<QStringList> &rows, const QStringList &notes = {});
    /// Side by side, in equal parts; null pictures are left out. A caption stands under each.
    void figures(const std::vector<std::pair<QPicture, QString>> &figures);
    /// A frame with a bold first line and text under it, on a tint.
    void box(const QString &title, const QString &text, const QString &small, const QColor &edge);
    /// Lines to sign on, each with its role.
    void signatures(const QStringList &roles);

    int pageCount() const; ///< also what print() will make
    std::vector<int> pagesOfPieces() const; ///< the page of each piece, a repeated head as one of its own
    /// Draws every page; `furniture` is called first on each with its number from 1.
    void print(QPdfWriter &writer, QPainter &painter, const QPointF &origin,
               const std::function<void(int page)> &furniture) const;

private:
    using Draw = std::function<void(QPainter &, const QRectF &)>;
    struct Piece
    {
        double height = 0;
        Draw draw = nullptr;
        double before = 0;          ///< space above, dropped at the top of a page
        bool keepWithNext = false;
        bool startsPage = false;
        std::shared_ptr<Piece> head = nullptr; ///< to be repeated when this piece starts a page
    };
    struct Placed
    {
        int page;
        double y;
        const Piece *piece;
    };
    void add(Piece piece) { m_pieces.push_back(std::move(piece)); }
    Piece textPiece(const QString &text, const TextStyle &style, double indent = 0) const;
    Piece rowPiece(const std::vector<Column> &columns, const QStringList &cells, bool isHead) const;
    std::vector<Placed> place() const;
    double groupHeight(std::size_t first) const;

    double m_width, m_height;
    std::vector<Piece> m_pieces;
};

} // namespace ui::pdf

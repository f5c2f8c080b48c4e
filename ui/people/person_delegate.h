// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

class QFontMetrics;

namespace ui {

struct NameLines
{
    QString first, second; ///< second: empty when the first holds everything
};

/// A name in at most two lines, broken after an underscore, a space, a hyphen or a dot where that fits, else anywhere; only what
/// two lines cannot hold is cut, in the middle of the second. Widths in pixels.
NameLines nameLines(const QString &name, const QFontMetrics &metrics, int firstWidth, int secondWidth);

class PeopleModel;
class Thumbnails;
struct PersonRow;

/// Paints a person's card: faces, identity, image count, class mix, what has happened to them, and whether they are selected.
class PersonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PersonDelegate(const PeopleModel &model, Thumbnails &thumbnails, QObject *parent = nullptr);

    /// Cells are `width` wide; so high that the montage is square and that names have a second line where `longestName` needs it.
    void setCellSize(int width, const QString &longestName);
    QSize cellSize() const { return m_cell; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The card in words, and that its picture is missing.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    bool isPictureMissing(const PersonRow &person) const;

    const PeopleModel &m_model;
    Thumbnails &m_thumbnails;
    QIcon m_noPicture;
    QSize m_cell{168, 220};
    bool m_hasSecondLine = false;
};

} // namespace ui

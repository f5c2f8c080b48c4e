// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace ui {

/// Montages of people, composed off the window's thread and kept while memory lasts. Asking never blocks: what is not there
/// yet arrives by id. What was asked for last is made first, for that is what the user looks at; old wishes are dropped.
class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(QObject *parent = nullptr);
    ~Thumbnails() override; ///< waits for the montages in the making

    /// Forgets everything; null: nothing can be drawn.
    void setCache(std::shared_ptr<const core::data::PixelCache> cache);
    const std::shared_ptr<const core::data::PixelCache> &cache() const { return m_source; }
    /// `side` in device pixels. Null pixmap: not yet, or never where isMissing(); ready(id) follows unless the person has no face.
    QPixmap find(qint64 id, const std::vector<std::int64_t> &faces, int side);
    /// None of the faces that were asked for can be drawn.
    bool isMissing(qint64 id) const { return !m_source || m_missing.contains(id); }

Q_SIGNALS:
    void ready(qint64 id); ///< or found missing

private:
    struct Wish
    {
        qint64 id = 0;
        std::vector<std::int64_t> faces;
        int side = 0;
    };
    void work();
    void accept(qint64 id, int generation, const QImage &montage);

    std::shared_ptr<const core::data::PixelCache> m_source;
    QCache<qint64, QPixmap> m_made; ///< cost in KiB
    std::vector<Wish> m_wishes;     ///< newest last
    QHash<qint64, int> m_asked;     ///< id -> side being made or wished for
    QSet<qint64> m_missing;
    QThreadPool m_pool; ///< a child, so that a test can wait for it
    int m_running = 0;
    int m_generation = 0; ///< montages of an earlier cache are thrown away
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/thumbnails.h"

#include "ui/shell/face_montage.h"

namespace ui {

namespace {

constexpr int kCacheKiB = 160 << 10;
constexpr std::size_t kMostWishes = 256; ///< some screens full
constexpr int kThreads = 2;

} // namespace

Thumbnails::Thumbnails(QObject *parent) : QObject(parent), m_made(kCacheKiB), m_pool(this)
{
    m_pool.setMaxThreadCount(kThreads);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Thumbnails::setCache(std::shared_ptr<const core::data::PixelCache> cache)
{
    ++m_generation;
    m_source = std::move(cache);
    m_made.clear();
    m_wishes.clear();
    m_asked.clear();
    m_missing.clear();
}

QPixmap Thumbnails::find(qint64 id, const std::vector<std::int64_t> &faces, int side)
{
    const auto *made = m_made.object(id);
    if (made && made->width() >= side)
        return *made;
    if (m_source && !faces.empty() && m_asked.value(id) < side) {
        m_asked.insert(id, side);
        m_wishes.push_back({id, faces, side});
        if (m_wishes.size() > kMostWishes) {
            m_asked.remove(m_wishes.front().id);
            m_wishes.erase(m_wishes.begin());
        }
        work();
    }
    return made ? *made : QPixmap(); // a smaller one is better than none
}

void Thumbnails::work()
{
    while (m_running < kThreads && !m_wishes.empty()) {
        auto wish = std::move(m_wishes.back());
        m_wishes.pop_back();
        ++m_running;
        m_pool.start([this, wish = std::move(wish), source = m_source, generation = m_generation] {
            const auto montage = faceMontage(*source, wish.faces, wish.side);
            // `this` waits for the pool before it goes
            QMetaObject::invokeMethod(
                this, [this, id = wish.id, generation, montage] { accept(id, generation, montage); }, Qt::QueuedConnection);
        });
    }
}

void Thumbnails::accept(qint64 id, int generation, const QImage &montage)
{
    --m_running;
    if (generation == m_generation) {
        if (montage.isNull()) { // and is not asked for again
            m_missing.insert(id);
        } else {
            m_asked.remove(id);
            m_made.insert(id, new QPixmap(QPixmap::fromImage(montage)), qsizetype(std::max<qsizetype>(1, montage.sizeInBytes() >> 10)));
        }
        Q_EMIT ready(id);
    }
    work();
}

} // namespace ui

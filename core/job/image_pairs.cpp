// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/image_pairs.h"

#include "core/compute/nn/progress.h"
#include "core/job/edge.h"
#include "core/store/data_set_repository.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace core::job {

namespace {

constexpr std::size_t kChunk = 256; ///< images between two looks at the stop

/// Keeps the most alike pair of each kind, and counts.
void note(LookAlike &one, const LookAlikeEvidence &found)
{
    const auto known = std::find_if(one.evidence.begin(), one.evidence.end(),
                                    [&](const LookAlikeEvidence &evidence) { return evidence.kind == found.kind; });
    if (known == one.evidence.end()) {
        one.evidence.push_back(found);
        return;
    }
    const std::int64_t pairs = known->pairs + 1;
    if (found.similarity > known->similarity)
        *known = found;
    known->pairs = pairs;
}

} // namespace

ImagePairs::ImagePairs(const store::Workspace &workspace, store::Database &database, const People &requested, int nearBits,
                       const JobContext &job)
    : m_requested(requested)
{
    const DataSet dataSet = neededDataSet(database);
    m_images = store::DataSetRepository(database).images();
    m_pixels = openPixels(workspace, database, dataSet, m_images, dataSet.imageSize, LostImages::LeaveOut, job);
    m_check.nearBits = nearBits;
    People others;
    for (const Image &image : m_images) {
        const bool isRequested = requested.contains(image.person);
        ++(isRequested ? m_check.requestImages : m_check.images);
        if (!isRequested)
            others.insert(image.person);
    }
    m_check.requestPeople = static_cast<std::int64_t>(requested.size());
    m_check.people = static_cast<std::int64_t>(others.size());
    if (!m_pixels.lost.empty())
        m_check.notes.push_back(std::to_string(m_pixels.lost.size())
                                + " images have neither their files nor cached pixels any more; only the hashes of their files were compared.");
}

void ImagePairs::hashAll(const JobContext &job)
{
    m_hashes.resize(m_images.size());
    std::atomic<std::size_t> next = 0;
    const auto total = static_cast<std::int64_t>(m_images.size());
    compute::ProgressThrottle throttle; // this thread's alone: it tells how far all are
    const auto hash = [&](bool tells) {
        for (;;) {
            const std::size_t begin = next.fetch_add(kChunk);
            if (begin >= m_images.size() || job.stop.stop_requested())
                return;
            for (std::size_t i = begin; i < std::min(begin + kChunk, m_images.size()); ++i)
                m_hashes[i] = data::perceptualHash(m_pixels.cache->row(m_images[i].cacheRow), m_pixels.cache->imageSize());
            if (tells && throttle.isDue())
                job.progress({"look", std::min(total, static_cast<std::int64_t>(next)), total, {}, {}});
        }
    };
    std::exception_ptr failure;
    std::mutex guard;
    const auto work = [&](bool tells) {
        try {
            hash(tells);
        } catch (...) { // rethrown by the thread that asked: leaving another's function would end the program
            next = m_images.size();
            const std::scoped_lock lock(guard);
            failure = std::current_exception();
        }
    };
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threads; ++i)
            helpers.emplace_back(work, false);
        work(true);
    }
    if (failure)
        std::rethrow_exception(failure);
    job.throwIfStopped();
}

std::optional<LookAlikeEvidence> ImagePairs::compare(std::size_t other, std::size_t asked) const
{
    const Image &image = m_images[other], &of = m_images[asked];
    if (image.sha256 == of.sha256)
        return LookAlikeEvidence{LookAlikeKind::Exact, of.person, image.id, of.id, 1.0, 1};
    if (data::hashDistance(m_hashes[other], m_hashes[asked]) > m_check.nearBits || m_pixels.lost.contains(image.id)
        || m_pixels.lost.contains(of.id))
        return std::nullopt;
    const data::PixelCache &pixels = *m_pixels.cache;
    const double alike = data::likeness(pixels.row(image.cacheRow), pixels.row(of.cacheRow), pixels.imageSize());
    if (alike < data::kSamePicture)
        return std::nullopt;
    return LookAlikeEvidence{LookAlikeKind::Near, of.person, image.id, of.id, alike, 1};
}

std::map<PersonId, LookAlike> ImagePairs::find(const JobContext &job)
{
    const auto total = static_cast<std::int64_t>(m_images.size());
    job.progress({"look", 0, total, {}, {}});
    hashAll(job);
    job.progress({"look", total, total, {}, {}});
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        if (m_requested.contains(m_images[i].person))
            asked.push_back(i);
    }
    std::map<PersonId, LookAlike> found;
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        if (i % kChunk == 0)
            job.throwIfStopped();
        const Image &image = m_images[i];
        if (m_requested.contains(image.person))
            continue;
        for (const std::size_t k : asked) {
            if (const auto evidence = compare(i, k)) {
                LookAlike &one = found[image.person];
                one.person = image.person;
                note(one, *evidence);
            }
        }
    }
    return found;
}

} // namespace core::job

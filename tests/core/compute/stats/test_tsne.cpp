// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/tsne.h"
#include "core/util/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

constexpr std::size_t kGroups = 4, kPerGroup = 30, kColumns = 6;

/// Groups far apart, at random corners.
std::vector<float> grouped()
{
    RandomStream random(8);
    std::vector<float> points;
    for (std::size_t g = 0; g < kGroups; ++g)
        for (std::size_t i = 0; i < kPerGroup; ++i)
            for (std::size_t c = 0; c < kColumns; ++c)
                points.push_back(static_cast<float>((c == g ? 12 : 0) + random.normal()));
    return points;
}

double distance(const std::vector<float> &map, std::size_t i, std::size_t j)
{
    return std::hypot(static_cast<double>(map[2 * i] - map[2 * j]), static_cast<double>(map[2 * i + 1] - map[2 * j + 1]));
}

} // namespace

class TestTsne final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursStayTogether()
    {
        const std::vector<float> map = tsne(grouped(), kColumns, {.perplexity = 10}, {});
        QCOMPARE(map.size(), 2 * kGroups * kPerGroup);
        int kept = 0;
        for (std::size_t i = 0; i < kGroups * kPerGroup; ++i) {
            std::size_t nearest = i == 0 ? 1 : 0;
            for (std::size_t j = 0; j < kGroups * kPerGroup; ++j)
                if (j != i && distance(map, i, j) < distance(map, i, nearest))
                    nearest = j;
            kept += nearest / kPerGroup == i / kPerGroup ? 1 : 0;
        }
        QCOMPARE(kept, int{kGroups * kPerGroup});
    }

    void repeatsAndIsCentred()
    {
        const std::vector<float> map = tsne(grouped(), kColumns, {}, {});
        QCOMPARE(tsne(grouped(), kColumns, {}, {}), map);
        double x = 0;
        for (std::size_t i = 0; i < map.size(); i += 2)
            x += static_cast<double>(map[i]);
        QVERIFY(std::abs(x) < 1e-2);
    }

    void fewOrEqualPointsGiveNumbers()
    {
        for (const std::size_t n : {1, 2, 3, 4, 7}) {
            const std::vector<float> map = tsne(std::vector<float>(3 * n, 1.0F), 3, {}, {});
            QCOMPARE(map.size(), 2 * n);
            QVERIFY(std::ranges::all_of(map, [](float value) { return std::isfinite(value); }));
        }
        QVERIFY_EXCEPTION_THROWN(tsne(std::vector<float>(4, 1.0F), 1, {}, {}), std::invalid_argument);
    }

    void tellsItsProgressAndStops()
    {
        std::stop_source source;
        int reports = 0;
        const JobContext job{source.get_token(), [&](const Progress &progress) {
                                 QCOMPARE(progress.stage, std::string("embedding"));
                                 ++reports;
                                 source.request_stop();
                             }};
        QVERIFY_EXCEPTION_THROWN(tsne(grouped(), kColumns, {}, job), Stopped);
        QCOMPARE(reports, 1);
    }
};

QTEST_GUILESS_MAIN(TestTsne)
#include "test_tsne.moc"

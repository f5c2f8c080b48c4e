// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/area.h"
#include "core/compute/stats/clusters.h"
#include "core/compute/stats/distributions.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace core;
using namespace core::compute;

namespace {

constexpr int kReplicates = 400; // the long version, with tight bounds, is the `validity` suite

/// People with skewed numbers of images, one latent normal an image, with that correlation within a person.
struct People
{
    SetImages images;
    std::vector<double> latent;

    People(std::size_t people, double correlation, RandomStream &random)
    {
        images.first.push_back(0);
        for (std::size_t p = 0; p < people; ++p) {
            const auto count = 1 + static_cast<int>(-4 * std::log(1 - random.uniform()));
            const double own = std::sqrt(correlation) * random.normal();
            for (int i = 0; i < count; ++i) {
                latent.push_back(own + std::sqrt(1 - correlation) * random.normal());
                images.person.push_back(static_cast<std::uint32_t>(p));
                images.labels.push_back(0);
                images.rows.push_back(images.rows.size());
            }
            images.ids.push_back(static_cast<PersonId>(p + 1));
            images.first.push_back(images.rows.size());
        }
    }
};

void addRows()
{
    QTest::addColumn<int>("forgetPeople");
    QTest::addColumn<int>("unseenPeople");
    QTest::addColumn<double>("correlation");
    for (const auto &[forget, unseen] : {std::pair{9, 48}, {60, 250}})
        for (const double correlation : {0.0, 0.05, 0.2})
            QTest::addRow("%d v %d, %g", forget, unseen, correlation) << forget << unseen << correlation;
}

} // namespace

class TestCoverage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIntervalsHoldTheTruth_data() { addRows(); }
    void accuracyIntervalsHoldTheTruth()
    {
        QFETCH(int, forgetPeople);
        QFETCH(double, correlation);
        RandomStream random(11, "accuracy", static_cast<std::uint64_t>(forgetPeople + 1000 * correlation));
        int held = 0;
        for (int replicate = 0; replicate < kReplicates; ++replicate) {
            People people(static_cast<std::size_t>(forgetPeople), correlation, random);
            std::vector<double> correct;
            for (const double z : people.latent)
                correct.push_back(z < normalQuantile(0.7) ? 1 : 0);
            const auto interval = proportion(correct, people.images.person, people.images.people()).interval;
            held += interval && interval->low <= 0.7 && 0.7 <= interval->high ? 1 : 0;
        }
        report(held);
    }

    void areaIntervalsHoldTheTruth_data() { addRows(); }
    void areaIntervalsHoldTheTruth()
    {
        QFETCH(int, forgetPeople);
        QFETCH(int, unseenPeople);
        QFETCH(double, correlation);
        for (const double truth : {0.5, 0.65}) {
            RandomStream random(12, "area", static_cast<std::uint64_t>(forgetPeople + 1000 * correlation + 5000 * truth));
            int held = 0;
            for (int replicate = 0; replicate < kReplicates / 2; ++replicate) {
                People forget(static_cast<std::size_t>(forgetPeople), correlation, random);
                People unseen(static_cast<std::size_t>(unseenPeople), correlation, random);
                for (double &z : forget.latent)
                    z -= std::numbers::sqrt2 * normalQuantile(truth); // lower loss: a member
                const auto interval = areaInterval(area({forget.latent, forget.images}, {unseen.latent, unseen.images}));
                held += interval && interval->low <= truth && truth <= interval->high ? 1 : 0;
            }
            report(2 * held);
        }
    }

private:
    static void report(int held)
    {
        const double coverage = static_cast<double>(held) / kReplicates;
        qInfo("%s", qPrintable(QStringLiteral("covered %1").arg(coverage)));
        QVERIFY2(coverage > 0.91 && coverage < 0.99, qPrintable(QString::number(coverage)));
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "test_coverage.moc"

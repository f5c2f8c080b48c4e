// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/membership_resampling.h"
#include "core/util/json.h"
#include "tests/core/compute/stats/known_inputs.h"

#include <QTest>

#include <cmath>
#include <fstream>

using namespace core;
using namespace core::compute;
using tests::fill;
using tests::isNear;

namespace {

/// People with one image each, lower values for members.
struct Side
{
    SetImages images;
    std::vector<double> loss;

    explicit Side(std::vector<double> losses) : loss(std::move(losses))
    {
        images.first.push_back(0);
        for (std::size_t p = 0; p < loss.size(); ++p) {
            images.labels.push_back(0);
            images.person.push_back(static_cast<std::uint32_t>(p));
            images.rows.push_back(p);
            images.ids.push_back(static_cast<PersonId>(p + 1));
            images.first.push_back(p + 1);
        }
    }
    LossSide side() const { return {loss, images}; }
};

MembershipDraw observed(const Side &forget, const Side &unseen)
{
    const PersonWeights own = observedWeights(forget.loss.size(), unseen.loss.size());
    return MembershipStatistics(forget.side(), unseen.side()).evaluate(own.member, own.nonMember);
}

Json known(const char *section)
{
    std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
    return Json::parse(file).at(section);
}

} // namespace

class TestMembershipResampling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesAndAreasAreTheKnownOnes()
    {
        const Json cases = known("membership_inference").at("cases");
        for (const Json &json : cases) {
            const Side forget(json.at("members").get<std::vector<double>>()), unseen(json.at("non_members").get<std::vector<double>>());
            const MembershipDraw found = observed(forget, unseen);
            for (std::size_t i = 0; i < 3; ++i)
                QCOMPARE(found.tpr[i], json.at(std::string("tpr_at_fpr_") + kFprNames[i]).get<double>());
            QVERIFY(std::abs(area(forget.side(), unseen.side()).value - json.at("roc_auc").get<double>()) < 1e-6);
        }
    }

    void distancesAreTheKnownOnes()
    {
        // The first feature of the "statistics" section of the known answers, as its note says.
        std::vector<double> first, second;
        for (std::uint64_t r = 0; r < 240; ++r) {
            const double feature = static_cast<double>(static_cast<float>(fill(21, r * 16))) - 0.6 * (static_cast<double>(r % 4) - 1.5);
            (r < 80 ? first : second).push_back(feature + (r < 80 ? 0 : 0.2));
        }
        const MembershipDraw found = observed(Side(first), Side(second));
        const Json expected = known("statistics");
        QVERIFY(isNear(found.advantage, expected.at("kolmogorov_smirnov").get<double>()));
        QVERIFY(isNear(found.twoSided, expected.at("kuiper").get<double>()));
    }

    void ratesAreNotInterpolated()
    {
        const Side unseen({3, 4, 4, 9, 9, 9, 9, 9, 9, 9}); // one of ten below 4
        const MembershipDraw found = observed(Side({1, 2, 3.5, 8}), unseen);
        QCOMPARE(found.tpr[0], 0.75); // at most 0.1 is 0.1 too
        QCOMPARE(found.tpr[1], 0.5);
        QCOMPARE(found.advantage, 1 - 0.3); // at 8
        QCOMPARE(found.cvAccuracy, 0.5); // without splits there is no attack
    }

    void seesAbnormallyHighLossFromBothEnds()
    {
        const Side forget({-9, -8, 8, 9}), unseen({-1, 0, 1, 2});
        const MembershipDraw found = observed(forget, unseen);
        QCOMPARE(area(forget.side(), unseen.side()).value, 0.5);
        QCOMPARE(found.advantage, 0.5);
        QCOMPARE(found.twoSided, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMembershipResampling)
#include "test_membership_resampling.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/kernel_alignment.h"
#include "core/util/json.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace core;
using namespace core::compute;

namespace {

double fill(std::uint64_t key, std::uint64_t index)
{
    return static_cast<double>(splitmix64((key << 32) + index) >> 11) * 0x1.0p-52 - 1;
}

std::vector<double> gram(const std::vector<double> &table, std::size_t columns)
{
    const std::size_t n = table.size() / columns;
    std::vector<double> out(n * n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            out[i * n + j] = std::inner_product(table.begin() + static_cast<std::ptrdiff_t>(i * columns),
                                                table.begin() + static_cast<std::ptrdiff_t>((i + 1) * columns),
                                                table.begin() + static_cast<std::ptrdiff_t>(j * columns), 0.0);
    return out;
}

std::vector<std::uint32_t> onePersonEach(std::size_t n)
{
    std::vector<std::uint32_t> person(n);
    std::iota(person.begin(), person.end(), 0U);
    return person;
}

} // namespace

class TestKernelAlignment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference()
    {
        // The tables of the "statistics" section of the known answers, as its note says.
        std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
        const double expected = Json::parse(file).at("statistics").at("linear_cka").get<double>();
        constexpr std::size_t kRows = 240, kColumns = 16, kOther = 12;
        std::vector<double> x, z;
        for (std::size_t r = 0; r < kRows; ++r) {
            for (std::size_t c = 0; c < kColumns; ++c)
                x.push_back(static_cast<double>(static_cast<float>(fill(21, r * kColumns + c)))
                            + 0.6 * (static_cast<double>(r % 4) - 1.5) * (-1 + 2 * static_cast<double>(c) / (kColumns - 1)));
            for (std::size_t c = 0; c < kOther; ++c)
                z.push_back(fill(22, r * kOther + c) + 0.3 * x[r * kColumns + c]);
        }
        const KernelAlignment alignment(gram(x, kColumns), gram(z, kOther), onePersonEach(kRows), kRows);
        QVERIFY(std::abs(alignment.observed() - expected) < 1e-9);
        QVERIFY(alignment.chance() > 0 && alignment.chance() < expected);
    }

    void handWorked()
    {
        // One column each: CKA is the squared correlation. x = 0 1 2, z = 0 1 1: R² = 0.75.
        const KernelAlignment alignment(gram({0, 1, 2}, 1), gram({0, 1, 1}, 1), onePersonEach(3), 3);
        QVERIFY(std::abs(alignment.observed() - 0.75) < 1e-12);
        // Over all 6 orders of z the mean of R² is 1 / (n − 1).
        QVERIFY(std::abs(alignment.chance() - 0.5) < 1e-12);
    }

    void weightsAreRepeatedImages()
    {
        RandomStream random(4);
        std::vector<double> x, z;
        for (int i = 0; i < 36; ++i)
            x.push_back(random.normal()), z.push_back(x.back() + random.normal());
        const std::vector<std::uint32_t> person{0, 0, 1, 1, 1, 2, 3, 3, 3, 3, 4, 4}; // 12 images of 3 features
        const std::vector<std::uint32_t> weight{2, 0, 1, 3, 1};
        std::vector<double> xTaken, zTaken;
        for (std::size_t i = 0; i < person.size(); ++i)
            for (std::uint32_t k = 0; k < weight[person[i]]; ++k)
                for (std::size_t c = 0; c < 3; ++c)
                    xTaken.push_back(x[i * 3 + c]), zTaken.push_back(z[i * 3 + c]);
        const KernelAlignment alignment(gram(x, 3), gram(z, 3), person, 5);
        const KernelAlignment taken(gram(xTaken, 3), gram(zTaken, 3), onePersonEach(xTaken.size() / 3), xTaken.size() / 3);
        QVERIFY(std::abs(alignment.weighted(weight) - taken.observed()) < 1e-12);
        const KernelAlignment same(gram(x, 3), gram(x, 3), person, 5);
        QVERIFY(std::abs(same.observed() - 1) < 1e-12);
    }

    void constantTablesHaveNone()
    {
        const KernelAlignment alignment(gram({2, 2, 2}, 1), gram({0, 1, 5}, 1), onePersonEach(3), 3);
        QCOMPARE(alignment.observed(), 0.0);
        QCOMPARE(alignment.chance(), 0.0);
        QVERIFY_EXCEPTION_THROWN(KernelAlignment(gram({1, 2}, 1), gram({1, 2, 3}, 1), onePersonEach(2), 2), std::invalid_argument);
    }

    void gramsAreOfCentredRows()
    {
        const std::vector<float> table{1e6F, 1e6F + 2, 1e6F + 4};
        QCOMPARE(gramMatrix(table, 1), (std::vector<double>{4, 0, -4, 0, 0, 0, -4, 0, 4}));
    }
};

QTEST_GUILESS_MAIN(TestKernelAlignment)
#include "test_kernel_alignment.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/bench.h"

#include <QTest>

using namespace core;
using namespace core::compute;

class TestBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresEverythingAgainstTheMatrixProduct()
    {
        const auto figures = benchCompute("cpu", {}, {32, 4, 64, 1});
        QCOMPARE(figures.size(), std::size_t{5});
        QCOMPARE(figures.front().name, std::string("matrix_product"));
        QVERIFY(!figures.front().ratio);
        for (const BenchFigure &figure : figures)
            QVERIFY(figure.value > 0 && figure.repeats == 1);
        for (std::size_t i = 1; i < figures.size(); ++i)
            QVERIFY(figures[i].ratioOf == "matrix_product" && figures[i].ratio && *figures[i].ratio > 0);
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)benchCompute("cpu", {source.get_token(), {}}, {32, 4, 64, 1}), Stopped);
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "test_bench.moc"

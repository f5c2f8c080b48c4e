// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/selfcheck.h"

#include "core/compute/nn/device.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace core::compute;

class TestSelfcheck : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string changed(const std::function<void(nlohmann::json &)> &change) const
    {
        std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
        nlohmann::json golden = nlohmann::json::parse(file);
        change(golden);
        const std::string path = m_folder.filePath(QStringLiteral("reference.json")).toStdString();
        std::ofstream(path) << golden;
        return path;
    }

private Q_SLOTS:
    void everyDeviceGivesTheKnownAnswers_data()
    {
        QTest::addColumn<QByteArray>("device");
        for (const DeviceInfo &info : devices())
            QTest::newRow(info.id.c_str()) << QByteArray::fromStdString(info.id);
    }

    void everyDeviceGivesTheKnownAnswers()
    {
        QFETCH(QByteArray, device);
        const auto results = selfCheck(EXPUNGE_TEST_DATA "/reference.json", device.toStdString());
        QCOMPARE(results.size(), std::size_t{3 * 3 + 5 * 4 + 4 * 4});
        for (const SelfCheckResult &result : results)
            QVERIFY2(result.ok, qPrintable(QStringLiteral("%1: %2, not %3 ± %4")
                                               .arg(QString::fromStdString(result.name)).arg(result.measured).arg(result.expected).arg(result.tolerance)));
    }

    void aWrongNumberIsSeen()
    {
        const auto file = changed([](nlohmann::json &golden) {
            auto &logit = golden["forward"]["resnet18"]["logits"][1][3];
            logit = logit.get<double>() + 0.001;
            golden["optimal_transport"]["cases"].clear();
            golden["dlfd_batch"]["cases"].clear();
        });
        const auto results = selfCheck(file, "cpu");
        QCOMPARE(results.size(), std::size_t{3 * 3});
        for (std::size_t i = 0; i < results.size(); ++i)
            QCOMPARE(results[i].ok, i > 1); // evaluation mode of the first, plain and folded
    }

    void aFileWithoutTheAnswersIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN((void)selfCheck(changed([](nlohmann::json &golden) { golden.erase("forward"); }), "cpu"), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN((void)selfCheck("/nonexistent/reference.json", "cpu"), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN((void)selfCheck(EXPUNGE_TEST_DATA "/reference.json", "cuda:99"), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestSelfcheck)
#include "test_selfcheck.moc"

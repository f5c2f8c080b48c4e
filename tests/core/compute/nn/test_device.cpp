// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"

#include <QTest>

#include <stdexcept>

using namespace core::compute;

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProcessorIsAlwaysThere()
    {
        const auto found = devices();
        QCOMPARE(found.front().id, std::string("cpu"));
        QVERIFY(!found.front().title.empty() && found.front().memoryBytes > 0);
        QCOMPARE(resolveDevice("cpu"), std::string("cpu"));
        QCOMPARE(resolveDevice("auto"), found.size() > 1 ? found[1].id : "cpu");
    }

    void unknownDevicesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        for (const char *wanted : {"cuda:99", "cuda:-1", "cuda:x", "gpu", ""})
            QTest::newRow(wanted) << QByteArray(wanted);
    }

    void unknownDevicesAreRefusedByName()
    {
        QFETCH(QByteArray, wanted);
        try {
            (void)resolveDevice(wanted.toStdString());
            QFAIL("it was accepted");
        } catch (const std::invalid_argument &error) {
            QVERIFY(QByteArray(error.what()).contains(wanted) && QByteArray(error.what()).contains("cpu"));
        }
    }

    void theVariableSetsTheThreads()
    {
        qputenv("EXPUNGE_THREADS", "2");
        configureThreads();
        QCOMPARE(fact("threads"), std::string("2"));
        qputenv("EXPUNGE_THREADS", "1");
        configureThreads();
        QCOMPARE(fact("threads"), std::string("1"));
        qputenv("EXPUNGE_THREADS", "many");
        configureThreads();
        QVERIFY(std::stoi(fact("threads")) >= 1);
        QVERIFY(!fact("libtorch").empty() && !fact("blas").empty());
    }

private:
    static std::string fact(const std::string &wanted)
    {
        for (const auto &[name, value] : computeVersions())
            if (name == wanted)
                return value;
        return {};
    }
};

QTEST_GUILESS_MAIN(TestDevice)
#include "test_device.moc"

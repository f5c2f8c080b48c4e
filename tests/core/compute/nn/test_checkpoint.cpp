// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/checkpoint.h"
#include "core/compute/nn/file_error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace core;
using namespace core::compute;

class TestCheckpoint : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path path() const { return m_folder->filePath(QStringLiteral("job")).toStdString(); }
    static Checkpoint example()
    {
        return {{{"model.weight", torch::arange(12, torch::kFloat32).view({3, 4})}, {"count", torch::tensor(7, torch::kInt64)}},
                {{"epoch", "3"}, {"loss", exactText(0.1)}}};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noFileIsNoCheckpoint() { QVERIFY(!CheckpointFile(path(), "job 1").load()); }

    void whatIsSavedLoadsBackExactly()
    {
        CheckpointFile file(path(), "job 1");
        Checkpoint saved = example();
        saved.tensors["transposed"] = saved.tensors["model.weight"].t();
        file.save(saved);
        const auto loaded = CheckpointFile(path(), "job 1").load();
        QVERIFY(loaded);
        QCOMPARE(loaded->facts, saved.facts);
        QCOMPARE(loaded->tensors.size(), saved.tensors.size());
        for (const auto &[name, tensor] : saved.tensors)
            QVERIFY(torch::equal(loaded->tensors.at(name), tensor));
    }

    void anotherJobIsRefused()
    {
        CheckpointFile(path(), "job 1").save(example());
        try {
            (void)CheckpointFile(path(), "job 2").load();
            QFAIL("another job's checkpoint was taken");
        } catch (const FileError &error) {
            QCOMPARE(error.error().code, ErrorCode::Invalid);
        }
    }

    void everyChangedByteIsNoticed()
    {
        CheckpointFile file(path(), "job 1");
        file.save(example());
        QFile raw(QString::fromStdString(path().string()));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray whole = raw.readAll();
        raw.close();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate) && raw.write(changed) == changed.size());
            raw.close();
            QVERIFY2(throws(file), qPrintable(QStringLiteral("byte %1 was changed unnoticed").arg(at)));
        }
    }

    void aTruncatedFileIsRefused()
    {
        CheckpointFile file(path(), "job 1");
        file.save(example());
        for (const int length : {0, 7, 100, 250}) {
            std::filesystem::resize_file(path(), static_cast<std::uintmax_t>(length));
            QVERIFY_EXCEPTION_THROWN((void)file.load(), FileError);
            file.save(example());
        }
    }

    void aSaveIsDueAfterItsInterval()
    {
        CheckpointFile file(path(), "job 1");
        QVERIFY(!file.isDue());
        QVERIFY(file.isDue(std::chrono::seconds(0)));
    }

    void doublesReadBackExactly()
    {
        for (const double value : {0.0, 0.1, -1.0 / 3, 1e-300, std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min()})
            QCOMPARE(exactDouble(exactText(value)), value);
        QVERIFY_EXCEPTION_THROWN((void)exactDouble("0.5x"), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN((void)exactDouble(""), std::invalid_argument);
    }

private:
    static bool throws(const CheckpointFile &file)
    {
        try {
            (void)file.load();
        } catch (const FileError &) {
            return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"

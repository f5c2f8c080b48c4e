// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/network.h"
#include "core/compute/nn/training.h"
#include "core/compute/unlearn/relearn.h"
#include "tests/core/compute/nn/toy_set.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::compute;

namespace {

constexpr int kSide = 16;

/// A model that knows its toys, and one that has seen none.
struct Workplace
{
    QTemporaryDir folder;
    ToySet retain{32, kSide, 1}, forget{8, kSide, 2};

    Workplace()
    {
        ModelSpec spec;
        spec.task = "stripe";
        spec.classes = {"top", "middle", "bottom"};
        spec.imageSize = kSide;
        saveModel(*makeNetwork(spec, 1), path("blank"));
        TrainOptions options;
        options.epochs = 6;
        options.batch = 16;
        options.learningRate = 0.02;
        options.device = "cpu";
        trainModel(spec, options, retain.images(), forget.images(), path("checkpoint"), path("original"), {});
    }
    std::filesystem::path path(const char *name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }
    RelearnInput input(const char *unlearned)
    {
        RelearnInput input;
        input.models = {{Stage::Original, path("original")}, {Stage::Unlearned, path(unlearned)}};
        input.retain = retain.images();
        input.forget = forget.images();
        input.trainingRate = 0.2;
        input.mostSteps = 20;
        input.device = "cpu";
        return input;
    }
};

} // namespace

class TestRelearn final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

private Q_SLOTS:
    void initTestCase() { m_place = std::make_unique<Workplace>(); }

    void whatWasNotForgottenTakesNoSteps()
    {
        const Relearning found = relearn(m_place->input("original"), {});
        QVERIFY(found.targetAccuracy > 0.4 && found.targetAccuracy <= 0.95);
        QCOMPARE(found.learningRate, 0.2 * 0.1);
        for (const auto *steps : {&found.retainOnly, &found.forgetOnly}) {
            QCOMPARE(steps->size(), std::size_t{1});
            QCOMPARE(steps->at(Stage::Unlearned).steps, std::int64_t{0});
            QVERIFY(!steps->at(Stage::Unlearned).isCensored);
        }
    }

    void slowLearnersAreCensored()
    {
        RelearnInput input = m_place->input("blank");
        input.trainingRate = 1e-9; // nothing is learnt
        input.mostSteps = 5;
        const Relearning found = relearn(input, {});
        QVERIFY(found.retainOnly.at(Stage::Unlearned).isCensored && found.forgetOnly.at(Stage::Unlearned).isCensored);
        QCOMPARE(found.forgetOnly.at(Stage::Unlearned).steps, std::int64_t{5});
        QVERIFY(found.forgetOnly.at(Stage::Unlearned).accuracy < found.targetAccuracy);
        QVERIFY(!relearnRatio(found.forgetOnly));
    }

    void stepsAreCountedInFivesAndRepeat()
    {
        RelearnInput input = m_place->input("blank");
        input.models[Stage::Retrained] = m_place->path("blank");
        std::int64_t last = 0;
        const Relearning found = relearn(input, {{}, [&](const Progress &progress) {
                                                     QCOMPARE(progress.stage, std::string("relearn"));
                                                     QVERIFY(progress.done >= last && progress.done <= progress.total);
                                                     last = progress.done;
                                                 }});
        const RelearnSteps &unlearned = found.forgetOnly.at(Stage::Unlearned), &retrained = found.forgetOnly.at(Stage::Retrained);
        QCOMPARE(unlearned.steps % 5, std::int64_t{0});
        QVERIFY(unlearned.steps > 0);
        QCOMPARE(retrained.steps, unlearned.steps); // the same model, the same batches
        QCOMPARE(retrained.accuracy, unlearned.accuracy);
    }

    void oneImageIsEnough()
    {
        RelearnInput input = m_place->input("blank");
        ToySet one(1, kSide, 3);
        input.forget = one.images();
        const Relearning found = relearn(input, {});
        QVERIFY(found.forgetOnly.contains(Stage::Unlearned));
    }

    void whatIsMissingIsRefused()
    {
        RelearnInput input = m_place->input("blank");
        input.models.erase(Stage::Original);
        QVERIFY_EXCEPTION_THROWN(relearn(input, {}), std::invalid_argument);
        input = m_place->input("blank");
        input.forget = {};
        QVERIFY_EXCEPTION_THROWN(relearn(input, {}), std::invalid_argument);
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(relearn(m_place->input("blank"), {source.get_token(), {}}), Stopped);
    }
};

QTEST_GUILESS_MAIN(TestRelearn)
#include "test_relearn.moc"

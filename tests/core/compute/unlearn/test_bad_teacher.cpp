// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "1"}, {"measure_every", "2"}};

} // namespace

class TestBadTeacher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itApproachesTheUntrainedTeacherOnForgetImages()
    {
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["epochs"] = "5";
        const WatchedRun run = watch(place.input("bad_teacher", options));
        const auto &forget = run.series.at("forget_divergence"), &retain = run.series.at("retain_divergence");
        QVERIFY(std::abs(retain.front()) < 1e-5); // it starts as its competent teacher
        QVERIFY(forget.front() > 1e-4);           // and is not the untrained one
        QVERIFY2(forget.back() < 0.5 * forget.front(), qPrintable(QStringLiteral("%1 of %2").arg(forget.back()).arg(forget.front())));
    }

    void theLossWeighsEveryImageAlike()
    {
        const UnlearningWorkplace place;
        const WatchedRun run = watch(place.input("bad_teacher", kSmall));
        const auto &forget = run.series.at("forget_divergence"), &retain = run.series.at("retain_divergence");
        // Eight retain and six forget images; in the last batch four and six.
        QVERIFY(std::abs(run.series.at("train_loss").front() - (8 * retain.front() + 6 * forget.front()) / 14) < 1e-5);
        QVERIFY(std::abs(run.series.at("train_loss").back() - (4 * retain.back() + 6 * forget.back()) / 10) < 1e-5);
    }

    void theUntrainedTeacherIsNotTheOriginalsFirstWeights()
    {
        // Both are drawn with seed 1; the same network would teach nothing.
        const UnlearningWorkplace place;
        (void)unlearn(place.input("bad_teacher", kSmall), {});
        QVERIFY(!changedEntries(*place.original(), *place.unlearned()).empty());
    }

    void resumesToTheSameFile() { verifyResumesToTheSameFile("bad_teacher", kSmall); }
    void runsOnMultiLabel() { verifyRunsOn(TaskKind::MultiLabel, "bad_teacher", kSmall); }
};

QTEST_GUILESS_MAIN(TestBadTeacher)
#include "test_bad_teacher.moc"

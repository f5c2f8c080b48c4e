// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace core::compute {
Method shrugMethod(); // example_method.cpp, word for word the document's
}

namespace {

QString text(const char *file)
{
    QFile opened(QStringLiteral(EXPUNGE_TEST_DATA "/../../") + QString::fromUtf8(file));
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

} // namespace

/// docs/adding-a-method.md is true: its example is a source file that is compiled here and run as unlearn() runs a method.
class TestAddingAMethod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentShowsTheVeryFile()
    {
        const QString shown = text("docs/adding-a-method.md").section(QStringLiteral("```cpp\n"), 1, 1).section(QStringLiteral("```"), 0, 0);
        QVERIFY(!shown.isEmpty());
        QCOMPARE(shown, text("tests/core/compute/unlearn/example_method.cpp"));
    }

    void theRegistryIsAsTheDocumentSays()
    {
        // The document's lines for shrug, with a method that is in the registry in its place.
        const QString document = text("docs/adding-a-method.md"), registryFile = text("core/compute/unlearn/registry.cpp");
        for (const QString &line : {QStringLiteral("Method shrugMethod();\n"), QStringLiteral("        shrugMethod(),\n")}) {
            QVERIFY(document.contains(line));
            QVERIFY(registryFile.contains(QString(line).replace(QStringLiteral("shrug"), QStringLiteral("negGrad"))));
        }
        QVERIFY(document.contains(QStringLiteral("    unlearn/shrug.cpp\n")));
        QVERIFY(text("core/compute/unlearn/sources.cmake").contains(QStringLiteral("    unlearn/neg_grad.cpp\n")));
    }

    void theExampleWorksAsTheOthersDo()
    {
        const UnlearningWorkplace place;
        const Method method = shrugMethod();
        const auto input = place.input(method.spec, {{"batch", "8"}, {"epochs", "4"}, {"learning_rate", "0.01"}, {"weight", "10"}});
        std::vector<double> divergence;
        JobContext job;
        job.report = [&](const Progress &progress) {
            for (const ProgressPoint &point : progress.points)
                if (point.series == "forget_divergence")
                    divergence.push_back(point.y);
        };
        const UnlearnOutcome outcome = runMethod(method, input, job);
        QCOMPARE(divergence.size(), std::size_t{12});
        QVERIFY(divergence.back() < divergence.front());
        QVERIFY(mentions(outcome.notes, "candidate")); // selected by the common rule
        QVERIFY(!changedEntries(*place.original(), *place.unlearned()).empty());
    }
};

QTEST_GUILESS_MAIN(TestAddingAMethod)
#include "test_adding_a_method.moc"

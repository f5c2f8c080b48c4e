// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/people.h"
#include "core/compute/metrics/verdict.h"
#include "core/compute/unlearn/selection.h"
#include "core/data/import.h"
#include "core/domain/person_reasons.h"
#include "core/domain/policy.h"
#include "core/job/jobs.h"
#include "core/job/look_alikes.h"
#include "core/job/original_training.h"
#include "core/report/agreement_measures.h"
#include "core/report/look_alikes_json.h"
#include "core/report/measures.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"
#include "tests/support/workspace_with_people.h"
#include "ui/shell/core_texts.h"
#include "ui/shell/core_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <set>

using namespace core;
using namespace core::compute;

namespace {

Metric metric(double low, double high)
{
    Metric out;
    out.value = (low + high) / 2;
    out.low = low;
    out.high = high;
    return out;
}

Metric refusedFor(const std::string &reason)
{
    Metric out;
    out.refused = reason;
    return out;
}

void verifyKnown(const std::string &text)
{
    QVERIFY2(text.empty() || ui::isCoreText(text), text.c_str());
}

template <class Kind>
void verifyKnown(const Judgement<Kind> &judgement)
{
    for (const auto *sentences : {&judgement.reasons, &judgement.wouldSettle})
        for (const Sentence &sentence : *sentences)
            verifyKnown(sentence.text);
}

/// Translates everything to itself in brackets, so that what stays English shows.
class Brackets final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Core") == 0 ? u'[' + QString::fromUtf8(source) + u']' : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestCoreWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryOption()
    {
        std::vector<OptionSpec> options = policySpecs();
        for (const MethodSpec &method : job::methods()) {
            verifyKnown(method.title);
            verifyKnown(method.help);
            options.insert(options.end(), method.options.begin(), method.options.end());
            for (const Preset &preset : method.presets) {
                verifyKnown(preset.title);
                verifyKnown(preset.help);
            }
        }
        for (const OptionSpec &option : options) {
            verifyKnown(option.title);
            verifyKnown(option.help);
            verifyKnown(option.unit);
        }
    }

    void knowsEveryMeasure()
    {
        for (const auto *measures : {&report::accuracyMeasures(), &report::membershipMeasures(), &report::correlationMeasures()})
            for (const report::Measure &measure : *measures) {
                verifyKnown(measure.title);
                verifyKnown(measure.help);
            }
        Findings findings;
        findings.agreement[Stage::Unlearned].similarity = {{"layer1.0", {}}, {kPenultimate, {}}};
        findings.relearning.emplace();
        for (const auto &measures : {report::predictionMeasures(findings), report::similarityMeasures(findings)})
            for (const report::AgreementMeasure &measure : measures) {
                verifyKnown(measure.title);
                verifyKnown(measure.help);
            }
        for (const report::RelearnMeasure &measure : report::relearnMeasures(findings)) {
            verifyKnown(measure.title);
            verifyKnown(measure.help);
        }
    }

    void knowsWhatVerdictsOnForgettingSay()
    {
        Policy around;
        around.aroundRetrained = true;
        for (const double low : {0.1, 0.35, 0.45, 0.58, 0.599, 0.62})
            for (const double width : {0.001, 0.05, 0.2, 0.3})
                for (const std::optional<double> kuiper : std::initializer_list<std::optional<double>>{std::nullopt, 0.0001, 0.04, 0.5})
                    for (const double original : {0.4, 0.6})
                        for (const std::size_t people : {1, 4, 20})
                            for (const double variance : {1e-6, 0.0009, 0.02})
                                for (const Policy &policy : {Policy(), around}) {
                                    ForgettingEvidence evidence{metric(low, low + width), kuiper, people, people == 4 ? 1U : 3 * people,
                                                                {variance, 19}, {variance, 59}};
                                    evidence.originalAuc = metric(original, original + 0.1);
                                    verifyKnown(judgeForgetting(evidence, policy));
                                    evidence.retrainedAuc = 0.55;
                                    verifyKnown(judgeForgetting(evidence, policy));
                                    evidence.auc.low.reset();
                                    verifyKnown(judgeForgetting(evidence, policy));
                                    if (QTest::currentTestFailed())
                                        return;
                                }
    }

    void knowsWhatVerdictsOnUtilitySay()
    {
        std::vector<Metric> drops{refusedFor("There is no original model to compare with."), refusedFor("There are no unseen images.")};
        for (const double low : {-0.3, -0.01, 0.0, 0.019, 0.05, 0.3})
            for (const double width : {0.002, 0.05, 0.6})
                drops.push_back(metric(low, low + width));
        for (const bool isHigher : {false, true}) { // without an interval
            Metric bare = metric(isHigher ? -0.1 : 0.1, isHigher ? -0.1 : 0.1);
            bare.low = bare.high = std::nullopt;
            drops.push_back(bare);
        }
        for (const Metric &drop : drops)
            for (const Metric &collapse : drops)
                for (const std::size_t people : {3, 50})
                    verifyKnown(judgeUtility({drop, collapse, people}, {}));
    }

    void knowsWhatIsSaidOfPeople()
    {
        for (const double before : {-1.0, 0.01, 0.06})
            for (const double now : {0.01, 0.15, 0.5, 0.99})
                for (const double q : {0.01, 0.5})
                    for (const std::int64_t references : {0, 5, 100})
                        for (const std::size_t count : {1, 3}) {
                            std::vector<PersonFinding> people, original;
                            for (std::size_t i = 0; i < count; ++i) {
                                PersonFinding person;
                                person.id = static_cast<PersonId>(i + 1);
                                person.images = 4;
                                person.references = references;
                                if (references > 0) {
                                    person.pHigh = now;
                                    person.pLow = 1.01 - now;
                                    person.qValue = q;
                                }
                                people.push_back(person);
                                person.pHigh = before;
                                person.references = 100;
                                original.push_back(person);
                            }
                            judgePeople(people, before < 0 ? nullptr : &original, 0.05);
                            for (const PersonFinding &person : people) {
                                verifyKnown(person.reason);
                                verifyKnown(sharedReason(person));
                            }
                            verifyKnown(peopleInWords(people));
                            verifyKnown(flaggingLimit(people, 0.05));
                            for (const std::string &remedy : whatSettlesPeople(people, 0.05))
                                verifyKnown(remedy);
                        }
    }

    void knowsWhatIsSaidOfLookAlikes()
    {
        const WorkspaceWithPeople folder(3, 1, 2);
        const auto workspace = store::Workspace::open(folder.folder(), store::Access::Write);
        QVERIFY(workspace);
        store::Database database = (*workspace)->database();
        Request request;
        request.reference = "R-1";
        request.people = {folder.people[0], folder.people[1]};
        request.id = store::RequestRepository(database).add(request);
        const auto verify = [&](const std::optional<LookAlikeFindings> &findings, std::size_t count) {
            const std::vector<std::string> warnings = job::lookAlikeWarnings(database, request, findings);
            QCOMPARE(warnings.size(), count);
            for (const std::string &warning : warnings)
                verifyKnown(warning);
        };
        verify(std::nullopt, 1);
        LookAlikeFindings findings;
        LookAlikeCheck check;
        for (const std::int64_t before : {1, 0}) { // people and images that the search knew
            check.requestPeople = before;
            check.images = 7 * before;
            store::LookAlikeRepository(database).save(request.id, canonicalJson(report::lookAlikeCheckToJson(check)), {});
            findings.people.push_back({"P-AAAAAAAAAA", SetKind::Train, LookAlikeState::Found, {}, {}, {}});
            verify(findings, 3);
        }
    }

    void knowsWhatRunsNote()
    {
        for (const double score : {0.02, 0.4})
            for (const std::int64_t offered : {1, 7}) {
                Selection selection(0.1);
                selection.restore({12, score, 0.8}, offered);
                verifyKnown(selection.sentence(40));
            }
        // As the steering, the batches and the audit word them; put together as the progress of a run has them.
        for (const char *note :
             {"The forgetting score is |AUC − ½| of the loss on 6 forget and 24 validation images, because there are fewer than 20 on a side.",
              "The forgetting score is |accuracy − ½| of the cross-validated attack on the loss of 60 forget and 60 validation images. Chance alone keeps "
              "this score at or under 0.080 in 90 % of such samples, so a lower threshold acts as that.",
              "Before the first batch the forgetting score was 0.020, already at or under the stop threshold of 0.080. The first 5 batches were perturbed "
              "all the same.",
              "3 of 12 batches were perturbed, 9 were plain fine-tuning.", "1 of 12 batches were perturbed, 10 were plain fine-tuning, 1 was skipped as uneven.",
              "12 of 12 batches were perturbed.", "2 of 90 images are in no set, because neither their files as imported nor their cached pixels are there any more; "
              "the first is image 7."})
            verifyKnown(note);
        Model original;
        for (const auto &epochs : {"1", "28"}) {
            original.settings = {{"epochs", epochs}, {"batch", "16"}, {"lr", "0.01"}, {"momentum", "0.9"}, {"weight_decay", "0.001"}};
            const auto notes = job::trainedOtherwise(
                "the retrained model", {{"epochs", "30"}, {"batch", "32"}, {"lr", "0.05"}, {"momentum", "0"}, {"weight_decay", "0"}}, original);
            QCOMPARE(notes.size(), std::size_t(5));
            for (const std::string &note : notes)
                verifyKnown(note);
        }
        for (const char *anew : {"the retrained model", "this run's model"}) {
            verifyKnown(anew);
            verifyKnown(job::trainedOtherwise(anew, {}, std::nullopt).front());
            verifyKnown(job::trainedOtherwise(anew, {}, original).front());
        }
        verifyKnown("Request R-1 is done, and every later training leaves its people out: this reference serves audits made from now on, and "
                    "changes none that was made.");
        verifyKnown("How model 2 was trained is not known here: the reference is trained with epochs 30, batch 32 and learning rate 0.05, which "
                    "may not be the original's.");
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCOMPARE(ui::translated("3 of 12 batches were perturbed, 8 were plain fine-tuning, 1 was skipped as uneven."),
                 QStringLiteral("[3 of 12 batches were perturbed, [8 were plain fine-tuning], [1 was skipped as uneven].]"));
        QCoreApplication::removeTranslator(&brackets);
    }

    void knowsWhatImportsSay()
    {
        const QTemporaryDir folder;
        const auto put = [&folder](const char *name, const QByteArray &bytes) {
            const QString path = folder.filePath(QString::fromUtf8(name));
            QVERIFY(QFileInfo(path).dir().mkpath(QStringLiteral(".")));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        for (const char *image : {"ada/1.png", "ada/2.png", "bo/1.png", "cy/1.png", "loose.png", "bo/notes.txt"})
            put(image, "x");
        data::ImportOptions options;
        options.root = folder.path().toStdString();
        options.format = "folders";
        auto folders = data::planImport(options, {});
        QVERIFY(folders);
        data::assignSets(*folders, 1);
        QVERIFY(folders->warnings.size() >= 2);
        QVERIFY(!folders->skipped.empty());
        put("manifest.csv", "image_path,identity,mood,id,split\nada/1.png,Ada,glad,a,train\nada/2.png,Ada,sad,a,test\nbo/1.png,Bo,sad,a,test\ncy/1.png,Cy,sad,a,test\n");
        options.format = "manifest";
        auto manifest = data::planImport(options, {});
        QVERIFY2(manifest, manifest ? "" : describe(manifest.error()).c_str());
        data::assignSets(*manifest, 1);
        QVERIFY(manifest->warnings.size() >= 3);
        for (const auto *plan : {&*folders, &*manifest}) {
            for (const std::string &warning : plan->warnings)
                verifyKnown(warning);
            for (const data::SkippedFile &file : plan->skipped)
                verifyKnown(file.reason);
        }
        auto broken = data::decodeImage(options.root, "ada/1.png", 32);
        QVERIFY(!broken);
        verifyKnown(broken.error().detail);
        verifyKnown("manifest.csv line 3: " + broken.error().detail); // as the report of an import has it
        verifyKnown(data::decodeImage(options.root, "gone.png", 32).error().detail);
    }

    void tellsAgainWithTheSameFigures()
    {
        const std::string english = "About 101 unseen people (now 60) would settle it, if the measured AUC stays as it is.";
        QCOMPARE(ui::translated(english), QString::fromStdString(english)); // without a language
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCOMPARE(ui::translated(english), u'[' + QString::fromStdString(english) + u']');
        QCOMPARE(ui::translated("By itself this person is not forgotten. There are no unseen images."),
                 QStringLiteral("[By itself this person is [not forgotten].] [There are no unseen images.]"));
        QCOMPARE(ui::translated("A sentence nobody knows."), QStringLiteral("A sentence nobody knows."));
        QCOMPARE(ui::translated("The losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = 50 %2)."),
                 QStringLiteral("[The losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = 50 %2).]"));
        QCoreApplication::removeTranslator(&brackets);
    }

    void everyTextStandsOnce()
    {
        std::set<std::string> texts;
        for (const char *text : ui::coreTexts())
            QVERIFY2(texts.insert(text).second, text);
    }
};

QTEST_GUILESS_MAIN(TestCoreWords)
#include "test_core_words.moc"

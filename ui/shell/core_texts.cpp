// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_texts.h"

#include <QtGlobal>

// A table and nothing else: each text exactly as core words it, so that lupdate finds it. A test walks what core can say and names what
// is missing here.
namespace ui {

namespace {

constexpr const char *kTexts[] = {
    // Reasons, what would settle them, warnings and refusals: core/compute/metrics.
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely more than the %4 the "
                      "policy allows."),
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely less than %4."),
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %): surely within the %4 to %5 "
                      "the policy allows, and within their classes the losses of both sides are spread alike (p = %6)."),
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %), within the %4 to %5 the "
                      "policy allows, but the losses are bimodal: some forgotten images have abnormally low or high loss for "
                      "their class (p = %6)."),
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %), within the %4 to %5 the "
                      "policy allows, but it was not tested whether within their classes the losses of both sides are spread alike."),
    QT_TRANSLATE_NOOP("Core", "From the loss alone an attacker puts an image of a forgotten person before one of an unseen person of "
                      "the same class in %1 of pairs (95 % interval %2 to %3; guessing gives 50 %). The interval reaches over "
                      "the limits of %4 to %5, so the data do not decide."),
    QT_TRANSLATE_NOOP("Core", "The forgotten people can still be told apart."),
    QT_TRANSLATE_NOOP("Core", "The model fails on the forgotten people so much that this gives them away."),
    QT_TRANSLATE_NOOP("Core", "The losses are bimodal: some forgotten images have abnormally low or high loss for their class (p = %1)."),
    QT_TRANSLATE_NOOP("Core", "The original model did not surely show these people either (95 % interval %1 to %2; guessing gives 50 "
                      "%): this verdict speaks of the unlearned model alone, not of what unlearning did."),
    QT_TRANSLATE_NOOP("Core", "The original model did not surely show the forget people either, so that the verdict says nothing of "
                      "what unlearning did."),
    QT_TRANSLATE_NOOP("Core", "The policy asks for limits around the retrained model, but there is no AUC of one here: those of max_auc "
                      "hold."),
    QT_TRANSLATE_NOOP("Core", "The limits are 5 percentage points either side of the retrained model's %1."),
    QT_TRANSLATE_NOOP("Core", "Too few people: a verdict on the request as a whole needs at least 5 forget and 5 unseen people (%1 "
                      "here)."),
    QT_TRANSLATE_NOOP("Core", "Too few people in the classes both sides share for an interval."),
    QT_TRANSLATE_NOOP("Core", "Read the results by person."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): surely "
                      "within the %4 percentage points the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people rose by %1 percentage points (95 % interval of the drop %2 to %3): surely "
                      "within the %4 percentage points the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): surely "
                      "more than the %4 percentage points the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people fell by %1 percentage points (95 % interval of the drop %2 to %3): the "
                      "data do not decide whether the drop is within the %4 percentage points the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people rose by %1 percentage points (95 % interval of the drop %2 to %3): the "
                      "data do not decide whether the drop is within the %4 percentage points the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people fell by %1 percentage points, but there are too few unseen people for an "
                      "interval."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on unseen people rose by %1 percentage points, but there are too few unseen people for an "
                      "interval."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to "
                      "%3): surely within the %4 the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels gained %1 of its strength (95 % interval of the loss %2 to "
                      "%3): surely within the %4 the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to "
                      "%3): surely more than the %4 the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels lost %1 of its strength (95 % interval of the loss %2 to "
                      "%3): the data do not decide whether the loss is within the %4 the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels gained %1 of its strength (95 % interval of the loss %2 to "
                      "%3): the data do not decide whether the loss is within the %4 the policy allows."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels lost %1 of its strength, but no interval could be found for "
                      "it."),
    QT_TRANSLATE_NOOP("Core", "The correlation between features and labels gained %1 of its strength, but no interval could be found "
                      "for it."),
    QT_TRANSLATE_NOOP("Core", "More people cannot settle this: look at the results by person and the loss histogram, and unlearn again "
                      "those who stand out."),
    QT_TRANSLATE_NOOP("Core", "Audit again: the test of how the losses are spread is missing here."),
    QT_TRANSLATE_NOOP("Core", "At least 5 forget people are needed for a set-level verdict (now %1): several requests can be unlearned "
                      "and judged together."),
    QT_TRANSLATE_NOOP("Core", "Until then the results by person lead."),
    QT_TRANSLATE_NOOP("Core", "At least 5 unseen people are needed (now %1); some tens make a verdict likely."),
    QT_TRANSLATE_NOOP("Core", "At least 5 forget people and 5 unseen people are needed in classes that both have, with at least 5 unseen "
                      "images in each: unseen people with the forget people's labels would settle it."),
    QT_TRANSLATE_NOOP("Core", "About %1 unseen people (now %2) would settle it, if the measured AUC stays as it is."),
    QT_TRANSLATE_NOOP("Core", "About %1 forget people (now %2) would settle it, if the measured AUC stays as it is."),
    QT_TRANSLATE_NOOP("Core", "About %1 forget people (now %2) and %3 unseen people (now %4) together would settle it; more of one side "
                      "alone would not."),
    QT_TRANSLATE_NOOP("Core", "The measured value lies so close to the limit that more people are unlikely to settle it; a retrained "
                      "reference model would show what never having seen these people looks like."),
    QT_TRANSLATE_NOOP("Core", "The measured value lies so close to the limit that more people are unlikely to settle it."),
    QT_TRANSLATE_NOOP("Core", "At least 5 unseen people are needed to judge utility (now %1)."),
    QT_TRANSLATE_NOOP("Core", "Audit again with the original model, which utility is measured against."),
    QT_TRANSLATE_NOOP("Core", "The collapse index has no interval here: more unseen people, or an original model whose features follow "
                      "the labels better, would give it one."),
    QT_TRANSLATE_NOOP("Core", "About %1 unseen people (now %2) would settle the accuracy drop, if it stays as it is."),
    QT_TRANSLATE_NOOP("Core", "About %1 unseen people (now %2) would settle the collapse index, if it stays as it is."),
    QT_TRANSLATE_NOOP("Core", "The accuracy drop lies so close to its limit that more people are unlikely to settle it."),
    QT_TRANSLATE_NOOP("Core", "The collapse index lies so close to its limit that more people are unlikely to settle it."),
    QT_TRANSLATE_NOOP("Core", "For a verdict on single people, %1 unseen people (now %2 with enough images) would do."),
    QT_TRANSLATE_NOOP("Core", "For a verdict on single people: more images of them, or an attack with reference models (RMIA), may show "
                      "what the loss does not."),
    QT_TRANSLATE_NOOP("Core", "By itself this person is %1."),
    QT_TRANSLATE_NOOP("Core", "By person: %1 not forgotten, %2 over-forgotten, %3 forgotten, %4 inconclusive."),
    QT_TRANSLATE_NOOP("Core", "No unseen person has enough images to compare with (%1 or more)."),
    QT_TRANSLATE_NOOP("Core", "With %1 no single person of this request can be flagged; %2 would do."),
    QT_TRANSLATE_NOOP("Core", "The model still knows these images better than those of people it never saw (q = %1)."),
    QT_TRANSLATE_NOOP("Core", "The model still knows these images better than those of people it never saw."),
    QT_TRANSLATE_NOOP("Core", "The model fails on these images more than on those of people it never saw, which itself gives the person "
                      "away (q = %1)."),
    QT_TRANSLATE_NOOP("Core", "The model fails on these images more than on those of people it never saw, which itself gives the person "
                      "away."),
    QT_TRANSLATE_NOOP("Core", "Nothing stands out now (p = %1), but without the original model nobody can say that it did before."),
    QT_TRANSLATE_NOOP("Core", "Nothing stands out now, but without the original model nobody can say that it did before."),
    QT_TRANSLATE_NOOP("Core", "With %1 to compare with, this person can be neither flagged nor shown to be forgotten; %2 would do."),
    QT_TRANSLATE_NOOP("Core", "This person did not stand out in the original model either (p = %1), so that the comparison cannot show "
                      "that anything was forgotten."),
    QT_TRANSLATE_NOOP("Core", "This person did not stand out in the original model either, so that the comparison cannot show that "
                      "anything was forgotten."),
    QT_TRANSLATE_NOOP("Core", "This person stood out in the original model (p = %1) and no longer does among people the model never saw "
                      "(p = %2)."),
    QT_TRANSLATE_NOOP("Core", "This person stood out in the original model and no longer does among people the model never saw."),
    QT_TRANSLATE_NOOP("Core", "This person is not told apart for certain any more, but is not ordinary either (p = %1; more than 0.2 "
                      "would be)."),
    QT_TRANSLATE_NOOP("Core", "This person is not told apart for certain any more, but is not ordinary either (p of more than 0.2 would "
                      "be)."),
    QT_TRANSLATE_NOOP("Core", "There are no forget images."),
    QT_TRANSLATE_NOOP("Core", "There are no unseen images."),
    QT_TRANSLATE_NOOP("Core", "There are too few unseen images."),
    QT_TRANSLATE_NOOP("Core", "There is no original model to compare with."),
    QT_TRANSLATE_NOOP("Core", "There are no validation images to hold the others against."),
    QT_TRANSLATE_NOOP("Core", "There are no validation images: the scores of people are not centred by class."),
    QT_TRANSLATE_NOOP("Core", "No class of the forget people has at least 5 unseen images to compare with."),
    QT_TRANSLATE_NOOP("Core", "The set holds no images."),
    QT_TRANSLATE_NOOP("Core", "The scores hold no features."),
    QT_TRANSLATE_NOOP("Core", "No image of this set belongs to the class."),
    QT_TRANSLATE_NOOP("Core", "A probe needs at least two unseen people."),
    QT_TRANSLATE_NOOP("Core", "The original model's features do not follow the labels more than chance would: there is no correlation "
                      "that could collapse."),
    QT_TRANSLATE_NOOP("Core", "The version of Expunge that made these findings did not measure it."),
    QT_TRANSLATE_NOOP("Core", "Fewer than 20 images on a side (%1, %2): the cross-validated attack would show chance."),
    QT_TRANSLATE_NOOP("Core", "%1 cannot show a false-positive rate of %2: at least %3 are needed."),
    QT_TRANSLATE_NOOP("Core", "The false positives at this rate come from %1: at least 3 are needed."),
    QT_TRANSLATE_NOOP("Core", "The forget and the unseen people differ in their classes (by %1 of images): read the class-matched AUC, "
                      "not the plain one."),
    QT_TRANSLATE_NOOP("Core", "The accuracy on the retain people fell from %1 to %2, more than the intervals of both explain."),
    QT_TRANSLATE_NOOP("Core", "Of the unseen images of class %1 the unlearned model gets %2 right (95 % interval %3 to %4), the original "
                      "got %5 right (%6 to %7)."),
    QT_TRANSLATE_NOOP("Core", "Left out of the class-matched AUC, having fewer than 5 unseen images: %1."),
    QT_TRANSLATE_NOOP("Core", "%1 people with more than 40 images count with 40 images each, drawn with the audit's seed: %2 of the retain, "
                      "%3 of the forget, %4 of the validation and %5 of the unseen set."),
    QT_TRANSLATE_NOOP("Core", "%1 of the %2 set with more than 40 images counts with 40 images each, drawn with the audit's seed."),
    QT_TRANSLATE_NOOP("Core", "%1 of the %2 set with more than 40 images count with 40 images each, drawn with the audit's seed."),
    QT_TRANSLATE_NOOP("Core", "not forgotten"),
    QT_TRANSLATE_NOOP("Core", "over-forgotten"),
    QT_TRANSLATE_NOOP("Core", "forgotten"),
    QT_TRANSLATE_NOOP("Core", "inconclusive"),
    QT_TRANSLATE_NOOP("Core", "%1 forget people, %2 unseen people"),
    QT_TRANSLATE_NOOP("Core", "1 forget person, %1 unseen people"),
    QT_TRANSLATE_NOOP("Core", "%1 forget people, 1 unseen person"),
    QT_TRANSLATE_NOOP("Core", "1 forget person, 1 unseen person"),
    QT_TRANSLATE_NOOP("Core", "%1 unseen people with at least %2 images"),
    QT_TRANSLATE_NOOP("Core", "1 unseen person with at least %1 images"),
    QT_TRANSLATE_NOOP("Core", "%1 unseen people"),
    QT_TRANSLATE_NOOP("Core", "1 unseen person"),
    QT_TRANSLATE_NOOP("Core", "%1 forget images"),
    QT_TRANSLATE_NOOP("Core", "1 forget image"),
    QT_TRANSLATE_NOOP("Core", "%1 unseen images"),
    QT_TRANSLATE_NOOP("Core", "1 unseen image"),
    QT_TRANSLATE_NOOP("Core", "%1 people"),
    QT_TRANSLATE_NOOP("Core", "1 person"),
    QT_TRANSLATE_NOOP("Core", "below 0.001"),
    QT_TRANSLATE_NOOP("Core", "retain"),
    QT_TRANSLATE_NOOP("Core", "forget"),
    QT_TRANSLATE_NOOP("Core", "validation"),
    QT_TRANSLATE_NOOP("Core", "unseen"),
    // Verdicts: core/report/wording.cpp.
    QT_TRANSLATE_NOOP("Core", "Forgotten"),
    QT_TRANSLATE_NOOP("Core", "Not forgotten"),
    QT_TRANSLATE_NOOP("Core", "Over-forgotten"),
    QT_TRANSLATE_NOOP("Core", "Inconclusive"),
    QT_TRANSLATE_NOOP("Core", "Kept"),
    QT_TRANSLATE_NOOP("Core", "Degraded"),
    // Titles and help of measures: core/report/measures.cpp.
    QT_TRANSLATE_NOOP("Core", "accuracy, retain"),
    QT_TRANSLATE_NOOP("Core", "Training people who stay."),
    QT_TRANSLATE_NOOP("Core", "accuracy, forget"),
    QT_TRANSLATE_NOOP("Core", "The people of the request."),
    QT_TRANSLATE_NOOP("Core", "accuracy, validation"),
    QT_TRANSLATE_NOOP("Core", "Never trained on; steered the run."),
    QT_TRANSLATE_NOOP("Core", "accuracy, unseen"),
    QT_TRANSLATE_NOOP("Core", "Never trained on, never steered by: what judges."),
    QT_TRANSLATE_NOOP("Core", "matched AUC"),
    QT_TRANSLATE_NOOP("Core", "Attack by loss within each class: the verdict uses this one."),
    QT_TRANSLATE_NOOP("Core", "AUC"),
    QT_TRANSLATE_NOOP("Core", "Attack by loss over all classes."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, highest probability"),
    QT_TRANSLATE_NOOP("Core", "Attack by the highest probability, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, entropy"),
    QT_TRANSLATE_NOOP("Core", "Attack by the entropy of the probabilities, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, modified entropy"),
    QT_TRANSLATE_NOOP("Core", "Attack by an entropy that knows the true class, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, margin"),
    QT_TRANSLATE_NOOP("Core", "Attack by the lead of the true class over the next, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, reference models (RMIA)"),
    QT_TRANSLATE_NOOP("Core", "Attack that compares with models trained without the images, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, shadow models (LiRA)"),
    QT_TRANSLATE_NOOP("Core", "Attack that compares with models trained with and without each person, within each class."),
    QT_TRANSLATE_NOOP("Core", "matched AUC, shadow models that unlearned (U-LiRA)"),
    QT_TRANSLATE_NOOP("Core", "The same with models that unlearned the people again by the run's method."),
    QT_TRANSLATE_NOOP("Core", "CV accuracy"),
    QT_TRANSLATE_NOOP("Core", "Balanced logistic regression on the loss, ten splits."),
    QT_TRANSLATE_NOOP("Core", "forgetting score"),
    QT_TRANSLATE_NOOP("Core", "|CV accuracy − ½|."),
    QT_TRANSLATE_NOOP("Core", "advantage"),
    QT_TRANSLATE_NOOP("Core", "max |TPR − FPR| over thresholds."),
    QT_TRANSLATE_NOOP("Core", "two-sided advantage"),
    QT_TRANSLATE_NOOP("Core", "Kuiper: also sees losses that are too high."),
    QT_TRANSLATE_NOOP("Core", "matched two-sided advantage"),
    QT_TRANSLATE_NOOP("Core", "The same of ranks within each class: the verdict's test for bimodal losses."),
    QT_TRANSLATE_NOOP("Core", "TPR at 10 % FPR"),
    QT_TRANSLATE_NOOP("Core", "Share of forget images found while one unseen image in ten is taken for one."),
    QT_TRANSLATE_NOOP("Core", "TPR at 5 % FPR"),
    QT_TRANSLATE_NOOP("Core", "The same with one unseen image in twenty."),
    QT_TRANSLATE_NOOP("Core", "TPR at 1 % FPR"),
    QT_TRANSLATE_NOOP("Core", "The same with one unseen image in a hundred."),
    QT_TRANSLATE_NOOP("Core", "TPR at 0.1 % FPR"),
    QT_TRANSLATE_NOOP("Core", "The same with one unseen image in a thousand."),
    QT_TRANSLATE_NOOP("Core", "TPR at 1 % FPR, LiRA"),
    QT_TRANSLATE_NOOP("Core", "Share of forget images that LiRA finds while it takes one unseen image in a hundred for one."),
    QT_TRANSLATE_NOOP("Core", "TPR at 1 % FPR, U-LiRA"),
    QT_TRANSLATE_NOOP("Core", "The same of U-LiRA."),
    QT_TRANSLATE_NOOP("Core", "NoMUS"),
    QT_TRANSLATE_NOOP("Core", "½ · (accuracy on unseen + 1 − 2 · |CV accuracy − ½|)."),
    QT_TRANSLATE_NOOP("Core", "distance to retrained"),
    QT_TRANSLATE_NOOP("Core", "NoMUS less that of the retrained model; closest to 0 is best."),
    QT_TRANSLATE_NOOP("Core", "mean η²"),
    QT_TRANSLATE_NOOP("Core", "Share of a feature's variance that lies between classes, averaged."),
    QT_TRANSLATE_NOOP("Core", "mean |R|"),
    QT_TRANSLATE_NOOP("Core", "Absolute Pearson correlation of features with classes, averaged."),
    QT_TRANSLATE_NOOP("Core", "between-class share"),
    QT_TRANSLATE_NOOP("Core", "trace(S_B) / trace(S_T)."),
    QT_TRANSLATE_NOOP("Core", "probe accuracy"),
    QT_TRANSLATE_NOOP("Core", "Ridge probe on the features, five folds by person."),
    QT_TRANSLATE_NOOP("Core", "collapse index"),
    QT_TRANSLATE_NOOP("Core", "Share of the original's η² above chance that is gone; negative: improved."),
    QT_TRANSLATE_NOOP("Core", "JS divergence, forget (nats)"),
    QT_TRANSLATE_NOOP("Core", "How differently both models answer on images of the forgotten people: 0 is alike, 0.69 as differently as "
                      "can be."),
    QT_TRANSLATE_NOOP("Core", "JS divergence, unseen (nats)"),
    QT_TRANSLATE_NOOP("Core", "The same on images of people whom no model here was trained on."),
    QT_TRANSLATE_NOOP("Core", "same prediction, unseen"),
    QT_TRANSLATE_NOOP("Core", "How often both models give the same answer on images of unseen people; chance is what two models would "
                      "share that give each answer as often, but to whichever image."),
    QT_TRANSLATE_NOOP("Core", "CKA, %1"),
    QT_TRANSLATE_NOOP("Core", "How alike both models see the same images of unseen people at this block: 1 is alike, 0 unrelated (linear "
                      "CKA); chance is what images that have nothing to do with each other give."),
    QT_TRANSLATE_NOOP("Core", "relearn steps, from retain images"),
    QT_TRANSLATE_NOOP("Core", "Training steps on people who stay until the model knows the forgotten people again: clearly fewer than "
                      "the retrained model needs means that something of them was left."),
    QT_TRANSLATE_NOOP("Core", "relearn steps, from forget images"),
    QT_TRANSLATE_NOOP("Core", "The same when it is trained on images of the forgotten people themselves."),
    // Settings of the policy: core/domain/policy.cpp.
    QT_TRANSLATE_NOOP("Core", "Largest attack AUC"),
    QT_TRANSLATE_NOOP("Core", "Forgotten needs the whole 95 % interval of the class-matched AUC between 1 - max_auc and max_auc."),
    QT_TRANSLATE_NOOP("Core", "Largest accuracy drop"),
    QT_TRANSLATE_NOOP("Core", "By how much accuracy on unseen people may fall, as a fraction: 0.02 is two percentage points."),
    QT_TRANSLATE_NOOP("Core", "Largest collapse index"),
    QT_TRANSLATE_NOOP("Core", "The share of the correlation between features and labels that may be lost."),
    QT_TRANSLATE_NOOP("Core", "Significance level"),
    QT_TRANSLATE_NOOP("Core", "For the test of bimodal losses and, as a false-discovery rate, for the results by person."),
    QT_TRANSLATE_NOOP("Core", "Limits around the retrained model"),
    QT_TRANSLATE_NOOP("Core", "With a retrained model, 0.05 either side of its AUC replaces the limits of max_auc."),
};

} // namespace

std::span<const char *const> auditTexts()
{
    return kTexts;
}

std::vector<const char *> coreTexts()
{
    std::vector<const char *> all;
    for (const auto &part : {auditTexts(), methodTexts(), jobTexts()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace ui

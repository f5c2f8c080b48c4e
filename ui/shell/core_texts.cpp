// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_words.h"

#include <QtGlobal>

// One table and nothing else, hence its length: each text exactly as core words it, so that lupdate finds it. A test walks what core
// can say and names what is missing here.
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
    QT_TRANSLATE_NOOP("Core", "Left out of the class-matched AUC, having fewer than 5 unseen images: %1."),
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
    // Methods with their options and presets: core/compute/unlearn.
    QT_TRANSLATE_NOOP("Core", "DLFD"),
    QT_TRANSLATE_NOOP("Core", "Perturbs retain images so that their features move away from the forget set's, and fine-tunes on them "
                      "until a membership attack no longer tells forget people from people never trained on."),
    QT_TRANSLATE_NOOP("Core", "Variant"),
    QT_TRANSLATE_NOOP("Core", "perturbed: the method as described. released_code: the authors' script, in which optimal transport is "
                      "measured between unperturbed images, so that it never moves the noise and the forget weight has no "
                      "effect."),
    QT_TRANSLATE_NOOP("Core", "Features compared"),
    QT_TRANSLATE_NOOP("Core", "What optimal transport compares: the input of the last linear layer, or the logits."),
    QT_TRANSLATE_NOOP("Core", "Transport solver"),
    QT_TRANSLATE_NOOP("Core", "stable: exact, in double. reference: the arithmetic of the released code."),
    QT_TRANSLATE_NOOP("Core", "Transport regularisation ε"),
    QT_TRANSLATE_NOOP("Core", "Entropy of the transport plan. Higher blurs who is matched with whom and converges sooner."),
    QT_TRANSLATE_NOOP("Core", "Noise steps K"),
    QT_TRANSLATE_NOOP("Core", "Steps by which the noise is found, each a pass forward and back. More moves features further and takes "
                      "longer."),
    QT_TRANSLATE_NOOP("Core", "steps"),
    QT_TRANSLATE_NOOP("Core", "Noise step α"),
    QT_TRANSLATE_NOOP("Core", "Length of a noise step per pixel, of a range of 0 to 1; released_code: in units of the normalised image."),
    QT_TRANSLATE_NOOP("Core", "pixel"),
    QT_TRANSLATE_NOOP("Core", "Largest perturbation"),
    QT_TRANSLATE_NOOP("Core", "Bound on the noise per pixel, of a range of 0 to 1. released_code has none."),
    QT_TRANSLATE_NOOP("Core", "Forget weight w_f"),
    QT_TRANSLATE_NOOP("Core", "Weight of moving away from the forget set's features. Higher forgets more and costs accuracy. No effect "
                      "in released_code."),
    QT_TRANSLATE_NOOP("Core", "Retain weight w_r, first batch"),
    QT_TRANSLATE_NOOP("Core", "Weight of keeping perturbed images easy to classify, at the start."),
    QT_TRANSLATE_NOOP("Core", "Retain weight w_r, last batch"),
    QT_TRANSLATE_NOOP("Core", "The same at the end; in between it changes linearly."),
    QT_TRANSLATE_NOOP("Core", "Learning rate"),
    QT_TRANSLATE_NOOP("Core", "Step of the optimiser. Higher forgets and drifts faster."),
    QT_TRANSLATE_NOOP("Core", "Momentum"),
    QT_TRANSLATE_NOOP("Core", "Share of the last step carried into the next."),
    QT_TRANSLATE_NOOP("Core", "Weight decay"),
    QT_TRANSLATE_NOOP("Core", "Pull of all weights towards zero."),
    QT_TRANSLATE_NOOP("Core", "Batch size"),
    QT_TRANSLATE_NOOP("Core", "Images per step, retain and forget alike. Larger is smoother and needs more memory."),
    QT_TRANSLATE_NOOP("Core", "images"),
    QT_TRANSLATE_NOOP("Core", "Epochs"),
    QT_TRANSLATE_NOOP("Core", "Passes over the retain set."),
    QT_TRANSLATE_NOOP("Core", "epochs"),
    QT_TRANSLATE_NOOP("Core", "Measure every (M)"),
    QT_TRANSLATE_NOOP("Core", "How often the forgetting score and the validation accuracy are measured. Every measurement offers one "
                      "candidate to keep; more often costs time."),
    QT_TRANSLATE_NOOP("Core", "batches"),
    QT_TRANSLATE_NOOP("Core", "Keep threshold"),
    QT_TRANSLATE_NOOP("Core", "Weights with a forgetting score at or under this compete by validation accuracy; acts as no less than "
                      "what chance allows at this sample size."),
    QT_TRANSLATE_NOOP("Core", "Augment retain images"),
    QT_TRANSLATE_NOOP("Core", "Horizontal flips and small shifts of the retain images before each step."),
    QT_TRANSLATE_NOOP("Core", "BatchNorm takes batch statistics"),
    QT_TRANSLATE_NOOP("Core", "In the optimiser's pass BatchNorm uses and updates statistics of the batch. Off, it keeps the original "
                      "model's."),
    QT_TRANSLATE_NOOP("Core", "Stop threshold"),
    QT_TRANSLATE_NOOP("Core", "While the forgetting score is at or under this, batches are plain fine-tuning; above it perturbation "
                      "resumes. Acts as no less than what chance allows at this sample size."),
    QT_TRANSLATE_NOOP("Core", "Recommended"),
    QT_TRANSLATE_NOOP("Core", "Five noise steps of 1/255 on penultimate features: images stay faces, and accuracy is kept."),
    QT_TRANSLATE_NOOP("Core", "As described in the paper"),
    QT_TRANSLATE_NOOP("Core", "The published age settings with optimal transport on perturbed images; the noise is bounded by the pixel "
                      "range only."),
    QT_TRANSLATE_NOOP("Core", "Released code, age"),
    QT_TRANSLATE_NOOP("Core", "The published script's settings for age groups. Follows the authors' script where it differs from the "
                      "paper: optimal transport does not move the noise and the forget weight has no effect."),
    QT_TRANSLATE_NOOP("Core", "Released code, expression"),
    QT_TRANSLATE_NOOP("Core", "The published script's settings for expressions, its thresholds corrected: 0.23 is what an unbalanced "
                      "attack scores by its imbalance alone. Follows the authors' script where it differs from the paper: "
                      "optimal transport does not move the noise and the forget weight has no effect."),
    QT_TRANSLATE_NOOP("Core", "Fine-tune"),
    QT_TRANSLATE_NOOP("Core", "Goes on training on the retain set alone. Cheap, keeps accuracy, and often forgets little: a baseline."),
    QT_TRANSLATE_NOOP("Core", "Five passes over the retain set."),
    QT_TRANSLATE_NOOP("Core", "Retrain"),
    QT_TRANSLATE_NOOP("Core", "Trains from scratch on the retain set with the original's architecture: what the others are measured "
                      "against, and the only one that forgets by construction. As slow as the first training."),
    QT_TRANSLATE_NOOP("Core", "Passes over the retain set. Take the original's for a fair comparison."),
    QT_TRANSLATE_NOOP("Core", "Images per step."),
    QT_TRANSLATE_NOOP("Core", "Peak of the cosine schedule, reached after one epoch."),
    QT_TRANSLATE_NOOP("Core", "Only reported: whether the forgetting score of the retrained model is at or under this."),
    QT_TRANSLATE_NOOP("Core", "The settings Expunge trains with."),
    QT_TRANSLATE_NOOP("Core", "NegGrad"),
    QT_TRANSLATE_NOOP("Core", "Trains against the forget set: raises its loss by gradient ascent. Fast, and nothing holds the rest of "
                      "the model: accuracy falls when it goes on too long."),
    QT_TRANSLATE_NOOP("Core", "Ceiling of the forget loss"),
    QT_TRANSLATE_NOOP("Core", "Forget images whose loss is above this are pushed no further: 10 nats is a probability of 0.00005 for "
                      "the true label. Without a ceiling (a million) the loss of a few images can run off and take the model "
                      "with it."),
    QT_TRANSLATE_NOOP("Core", "nats"),
    QT_TRANSLATE_NOOP("Core", "Passes over the forget set."),
    QT_TRANSLATE_NOOP("Core", "A few careful passes over the forget set, measured at every batch."),
    QT_TRANSLATE_NOOP("Core", "Plain gradient ascent: no ceiling on the loss."),
    QT_TRANSLATE_NOOP("Core", "Advanced NegGrad"),
    QT_TRANSLATE_NOOP("Core", "Raises the forget set's loss and lowers the retain set's in the same step, so that accuracy is held "
                      "while the model forgets."),
    QT_TRANSLATE_NOOP("Core", "Forget weight"),
    QT_TRANSLATE_NOOP("Core", "Weight of raising the forget images' loss beside keeping the retain images' low. Higher forgets more and "
                      "costs accuracy."),
    QT_TRANSLATE_NOOP("Core", "The retain set leads; the forget set has a fifth of its weight."),
    QT_TRANSLATE_NOOP("Core", "Retain loss − forget loss with equal weights and no ceiling."),
    QT_TRANSLATE_NOOP("Core", "Random labels"),
    QT_TRANSLATE_NOOP("Core", "Trains the forget images on wrong labels, drawn once for each, and the retain images on their own."),
    QT_TRANSLATE_NOOP("Core", "Retain weight"),
    QT_TRANSLATE_NOOP("Core", "Weight of the retain images' loss beside that of the relabelled forget images. Higher keeps accuracy and "
                      "forgets less; 0 trains on the relabelled images alone."),
    QT_TRANSLATE_NOOP("Core", "Relabelled forget images and retain images count alike."),
    QT_TRANSLATE_NOOP("Core", "CF-k"),
    QT_TRANSLATE_NOOP("Core", "Catastrophically forgets the last k blocks: goes on training them on the retain set alone; the blocks "
                      "before stay as they are."),
    QT_TRANSLATE_NOOP("Core", "Last blocks k"),
    QT_TRANSLATE_NOOP("Core", "How many blocks are trained, counted from the output; the classifier is the first of them and a residual "
                      "block counts as one. More forgets more and takes longer."),
    QT_TRANSLATE_NOOP("Core", "blocks"),
    QT_TRANSLATE_NOOP("Core", "Five passes over the retain set, the last three blocks training."),
    QT_TRANSLATE_NOOP("Core", "EU-k"),
    QT_TRANSLATE_NOOP("Core", "Exactly unlearns the last k blocks: draws their weights anew and trains them on the retain set; the "
                      "blocks before stay as they are, with whatever they remember."),
    QT_TRANSLATE_NOOP("Core", "Ten passes over the retain set, the last three blocks drawn anew."),
    QT_TRANSLATE_NOOP("Core", "UNSIR"),
    QT_TRANSLATE_NOOP("Core", "Makes noise the model is most wrong about, trains on it under the forget set's labels (impair), then on "
                      "the retain set alone (repair)."),
    QT_TRANSLATE_NOOP("Core", "Noise images per label"),
    QT_TRANSLATE_NOOP("Core", "Images of noise made for every class of the forget set, or for every combination of labels. More is "
                      "steadier and takes longer."),
    QT_TRANSLATE_NOOP("Core", "Noise steps"),
    QT_TRANSLATE_NOOP("Core", "Steps by which the noise is made as wrong as possible. More makes it worse for the model."),
    QT_TRANSLATE_NOOP("Core", "Noise step size"),
    QT_TRANSLATE_NOOP("Core", "Step of the noise, in units of the normalised image."),
    QT_TRANSLATE_NOOP("Core", "Noise penalty λ"),
    QT_TRANSLATE_NOOP("Core", "Pull of the noise towards grey, on its mean square. Higher keeps it fainter."),
    QT_TRANSLATE_NOOP("Core", "Impair epochs"),
    QT_TRANSLATE_NOOP("Core", "Passes over the retain set with noise under the forget set's labels mixed in: these forget."),
    QT_TRANSLATE_NOOP("Core", "Impair learning rate"),
    QT_TRANSLATE_NOOP("Core", "Step of the optimiser in those passes. Higher forgets more and costs accuracy."),
    QT_TRANSLATE_NOOP("Core", "Repair learning rate"),
    QT_TRANSLATE_NOOP("Core", "Step of the optimiser in the repair passes."),
    QT_TRANSLATE_NOOP("Core", "Repair epochs"),
    QT_TRANSLATE_NOOP("Core", "Passes over the retain set that mend what the noise broke."),
    QT_TRANSLATE_NOOP("Core", "The paper's rates and batch statistics; two passes of repair."),
    QT_TRANSLATE_NOOP("Core", "One pass of impairing at 0.02, one of repairing at 0.01."),
    QT_TRANSLATE_NOOP("Core", "Bad Teacher"),
    QT_TRANSLATE_NOOP("Core", "The model learns from two teachers: from the original on the retain set, and from an untrained network "
                      "on the forget set, of which it keeps no more than that one knows."),
    QT_TRANSLATE_NOOP("Core", "Temperature"),
    QT_TRANSLATE_NOOP("Core", "Divides the logits of teachers and model before they are compared. Higher compares the small "
                      "probabilities too."),
    QT_TRANSLATE_NOOP("Core", "Two passes over the retain set at temperature 1, as in the paper."),
    QT_TRANSLATE_NOOP("Core", "SCRUB"),
    QT_TRANSLATE_NOOP("Core", "The original as a teacher to be disobeyed on the forget set and followed on the retain set, in turns."),
    QT_TRANSLATE_NOOP("Core", "Epochs with a max pass (msteps)"),
    QT_TRANSLATE_NOOP("Core", "The first so many epochs begin with a pass over the forget set that drives the model away from the "
                      "original; every epoch ends with a pass over the retain set that mends it. More forgets more."),
    QT_TRANSLATE_NOOP("Core", "Weight of staying close α"),
    QT_TRANSLATE_NOOP("Core", "Weight of the distance to the original's answers on the retain set."),
    QT_TRANSLATE_NOOP("Core", "Weight of the retain loss γ"),
    QT_TRANSLATE_NOOP("Core", "Weight of the retain images' loss."),
    QT_TRANSLATE_NOOP("Core", "Divides the logits before the model and the original are compared. Higher compares the small "
                      "probabilities too."),
    QT_TRANSLATE_NOOP("Core", "Which weights are kept"),
    QT_TRANSLATE_NOOP("Core", "steered: the rule all methods share. rewind: the paper's SCRUB+R, the weights after that epoch whose "
                      "forget error is closest to the final model's error on validation images of the forget set's classes; "
                      "keeps the weights of every epoch in memory, at most 20."),
    QT_TRANSLATE_NOOP("Core", "Two epochs of both passes, then three that only mend."),
    QT_TRANSLATE_NOOP("Core", "The published large-scale settings, with SCRUB+R's rewinding: KL hardly counts beside the retain loss."),
    QT_TRANSLATE_NOOP("Core", "SalUn"),
    QT_TRANSLATE_NOOP("Core", "Random labels, on those weights alone that matter most for the forget set; the others do not move."),
    QT_TRANSLATE_NOOP("Core", "Salient share of the weights"),
    QT_TRANSLATE_NOOP("Core", "Share of all weights that may move: those with the largest gradient of the forget set's loss. Lower "
                      "keeps more of the model and forgets less; 1 is random labels."),
    QT_TRANSLATE_NOOP("Core", "Half of the weights may move, as in the paper."),
    QT_TRANSLATE_NOOP("Core", "SSD"),
    QT_TRANSLATE_NOOP("Core", "Shrinks those weights that matter much more for the forget set than for the whole training set, in one "
                      "step and without any training."),
    QT_TRANSLATE_NOOP("Core", "Selection α"),
    QT_TRANSLATE_NOOP("Core", "A weight is dampened if it is more than so many times as important for the forget set as for all "
                      "training images. Lower dampens more weights. It must be below (training images) / (forget images)."),
    QT_TRANSLATE_NOOP("Core", "Dampening λ"),
    QT_TRANSLATE_NOOP("Core", "A selected weight is multiplied by λ × importance for all / importance for the forget set, at most 1. "
                      "Lower forgets more and costs accuracy."),
    QT_TRANSLATE_NOOP("Core", "Retain images looked at"),
    QT_TRANSLATE_NOOP("Core", "Importance is estimated on so many retain images, drawn at random, and on all forget images. More is "
                      "steadier; an image costs a pass forward and back."),
    QT_TRANSLATE_NOOP("Core", "Only reported: whether the forgetting score of the dampened model is at or under this."),
    QT_TRANSLATE_NOOP("Core", "Weights twice as important for the forget set as for all images."),
    QT_TRANSLATE_NOOP("Core", "The published α = 10, λ = 1 of ResNet-18; only for a forget set of less than a tenth of the images."),
    // Look-alikes: core/job.
    QT_TRANSLATE_NOOP("Core", "Nobody looked for look-alikes of the request's people: images of them may be among the others under "
                      "another name."),
    QT_TRANSLATE_NOOP("Core", "%1 look-alike was neither added to the request nor waived: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 look-alikes were neither added to the request nor waived: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 person joined the request after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 people joined the request after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 image was imported after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 images were imported after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "The model's features tell people apart too badly to name candidates: at no cosine is half of what they "
                      "find the same person. What is given for precision is the best there is."),
    QT_TRANSLATE_NOOP("Core", "%1 candidates more reach the cosine; the %2 most alike are listed for each person of the request."),
    QT_TRANSLATE_NOOP("Core", "No model was trained on the people of the request, so nobody was compared by features."),
    QT_TRANSLATE_NOOP("Core", "%1 images have neither their files nor cached pixels any more; only the hashes of their files were "
                      "compared."),
};

} // namespace

std::span<const char *const> coreTexts()
{
    return kTexts;
}

} // namespace ui

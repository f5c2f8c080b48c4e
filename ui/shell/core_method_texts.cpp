// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_texts.h"

#include <QtGlobal>

namespace ui {

namespace {

constexpr const char *kTexts[] = {
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
    QT_TRANSLATE_NOOP("Core", "Five noise steps of 1/255 on penultimate features, three epochs: images stay faces, and accuracy is kept."),
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
    QT_TRANSLATE_NOOP("Core", "Trains from scratch on the retain set with the original's architecture and, unless set otherwise, its "
                      "training settings: what the others are measured against, and the only one that forgets by construction. As slow as "
                      "the first training."),
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
};

} // namespace

std::span<const char *const> methodTexts()
{
    return kTexts;
}

} // namespace ui

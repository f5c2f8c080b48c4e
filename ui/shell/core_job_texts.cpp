// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/core_texts.h"

#include <QtGlobal>

namespace ui {

namespace {

constexpr const char *kTexts[] = {
    // Look-alikes: core/job.
    QT_TRANSLATE_NOOP("Core", "Nobody looked for look-alikes of the request's people: images of them may be among the others under "
                      "another name."),
    QT_TRANSLATE_NOOP("Core", "%1 look-alike was neither added to the request nor waived: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 look-alikes were neither added to the request nor waived: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 person joined the request after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 people joined the request after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 image was imported after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "%1 images were imported after the search for look-alikes; search again."),
    QT_TRANSLATE_NOOP("Core", "Candidates could not be checked: the model's features do not tell these people apart well enough."),
    QT_TRANSLATE_NOOP("Core", "%1 candidates more reach the cosine; the %2 most alike are listed for each person of the request."),
    QT_TRANSLATE_NOOP("Core", "Candidates could not be checked: no model was trained on the people of the request."),
    QT_TRANSLATE_NOOP("Core", "%1 images have neither their files nor cached pixels any more; only the hashes of their files were "
                      "compared."),
    // Notes of runs and audits: core/job/audit_plan.cpp, retrained_reference.cpp, image_sets.cpp.
    QT_TRANSLATE_NOOP("Core", "The model knows people whom earlier requests erased (%1): they are in no set here, and nothing makes "
                      "the model forget them."),
    QT_TRANSLATE_NOOP("Core", "Start from the model that their run made."),
    QT_TRANSLATE_NOOP("Core", "There is a retrained model for this request (model %1), left out by choice."),
    QT_TRANSLATE_NOOP("Core", "There is no retrained model here: model %1 was trained on people whom earlier requests erased; make "
                      "a new reference with `train --exclude %2`."),
    QT_TRANSLATE_NOOP("Core", "There is no retrained model here: model %1 is a %2, the model measured a %3; make a new reference with "
                      "`train --exclude %4 --arch %5`."),
    QT_TRANSLATE_NOOP("Core", "The original was trained for %1 epochs, %2 for %3."),
    QT_TRANSLATE_NOOP("Core", "The original was trained for %1 epoch, %2 for %3."),
    QT_TRANSLATE_NOOP("Core", "The original was trained in batches of %1 images, %2 of %3."),
    QT_TRANSLATE_NOOP("Core", "The original was trained at a learning rate of %1, %2 at %3."),
    QT_TRANSLATE_NOOP("Core", "The original was trained with a momentum of %1, %2 with %3."),
    QT_TRANSLATE_NOOP("Core", "The original was trained with a weight decay of %1, %2 with %3."),
    QT_TRANSLATE_NOOP("Core", "How the original was trained is not known here: whether %1 was trained alike cannot be told."),
    QT_TRANSLATE_NOOP("Core", "How %1 was trained is not known here: whether it was trained as the original was cannot be told."),
    QT_TRANSLATE_NOOP("Core", "the retrained model"),
    QT_TRANSLATE_NOOP("Core", "this run's model"),
    QT_TRANSLATE_NOOP("Core", "%1 of the request's people were never trained on: they are purged, not unlearned, and get no verdict."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 images are in no set, because neither their files as imported nor their cached pixels are "
                      "there any more (%3 of them of the request's people); the first is image %4."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 images are in no set, because neither their files as imported nor their cached pixels are "
                      "there any more; the first is image %3."),
    QT_TRANSLATE_NOOP("Core", "The data set has one image for each person, so the intervals are over images; other images of the "
                      "same people may be among them under other names."),
    // Notes of the training of a reference: core/job/train_job.cpp.
    QT_TRANSLATE_NOOP("Core", "Request %1 is done, and every later training leaves its people out: this reference serves audits made "
                      "from now on, and changes none that was made."),
    QT_TRANSLATE_NOOP("Core", "How model %1 was trained is not known here: the reference is trained with epochs %2, batch %3 and learning "
                      "rate %4, which may not be the original's."),
    // Notes of methods: core/compute/unlearn.
    QT_TRANSLATE_NOOP("Core", "The forgetting score is |AUC − ½| of the loss on %1 forget and %2 validation images, because there "
                      "are fewer than %3 on a side."),
    QT_TRANSLATE_NOOP("Core", "The forgetting score is |accuracy − ½| of the cross-validated attack on the loss of %1 forget and %2 "
                      "validation images."),
    QT_TRANSLATE_NOOP("Core", "Chance alone keeps this score at or under %1 in 90 % of such samples, so a lower threshold acts as "
                      "that."),
    QT_TRANSLATE_NOOP("Core", "BatchNorm took and updated statistics of the batch in the optimiser's pass."),
    QT_TRANSLATE_NOOP("Core", "Batch statistics are a departure from the method as described."),
    QT_TRANSLATE_NOOP("Core", "This run reproduces the authors' released code, in which optimal transport does not move the noise "
                      "and the forget weight has no effect."),
    QT_TRANSLATE_NOOP("Core", "Before the first batch the forgetting score was %1, no more than chance allows: there was no "
                      "measurable membership to remove."),
    QT_TRANSLATE_NOOP("Core", "Before the first batch the forgetting score was %1, already at or under the stop threshold of %2."),
    QT_TRANSLATE_NOOP("Core", "The first %1 batches were perturbed all the same."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 batches were perturbed, %3, %4."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 batches were perturbed, %3."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 batches were perturbed."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 batch was perturbed, %3."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 batch was perturbed."),
    QT_TRANSLATE_NOOP("Core", "%1 were plain fine-tuning"),
    QT_TRANSLATE_NOOP("Core", "%1 was plain fine-tuning"),
    QT_TRANSLATE_NOOP("Core", "%1 were skipped as uneven"),
    QT_TRANSLATE_NOOP("Core", "%1 was skipped as uneven"),
    QT_TRANSLATE_NOOP("Core", "Of %1 candidates the weights after batch %2 of %3 were kept: the best validation accuracy with a "
                      "forgetting score of at most %4 (validation accuracy %5, forgetting score %6)."),
    QT_TRANSLATE_NOOP("Core", "Of %1 candidate the weights after batch %2 of %3 were kept: the best validation accuracy with a "
                      "forgetting score of at most %4 (validation accuracy %5, forgetting score %6)."),
    QT_TRANSLATE_NOOP("Core", "None of %1 candidates reached a forgetting score of %2; the weights after batch %3 of %4 were kept "
                      "because their score was the lowest (validation accuracy %5, forgetting score %6)."),
    QT_TRANSLATE_NOOP("Core", "None of %1 candidate reached a forgetting score of %2; the weights after batch %3 of %4 were kept "
                      "because their score was the lowest (validation accuracy %5, forgetting score %6)."),
    QT_TRANSLATE_NOOP("Core", "Trained from scratch without the forget set; the weights after the last epoch were kept (validation "
                      "accuracy %1, forgetting score %2, at or under %3)."),
    QT_TRANSLATE_NOOP("Core", "Trained from scratch without the forget set; the weights after the last epoch were kept (validation "
                      "accuracy %1, forgetting score %2, above %3)."),
    QT_TRANSLATE_NOOP("Core", "Rewinding kept the weights after epoch %1 of %2: their error on the forget set, %3, is the closest "
                      "to %4, the final weights' error on validation images with the forget set's labels."),
    QT_TRANSLATE_NOOP("Core", "The rule the other methods share was not used."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 weights were salient for the forget set; the others are the original's."),
    QT_TRANSLATE_NOOP("Core", "%1 of %2 weights were dampened, by the importance of %3 retain and %4 forget images."),
    QT_TRANSLATE_NOOP("Core", "The model is the original; a lower alpha selects more."),
    // Warnings of an import: core/data, core/job/import_job.cpp.
    QT_TRANSLATE_NOOP("Core", "%1 person is in more than one given set and went to train whole."),
    QT_TRANSLATE_NOOP("Core", "%1 people are in more than one given set and went to train whole."),
    QT_TRANSLATE_NOOP("Core", "Column \"%1\" was not taken as a task: %2."),
    QT_TRANSLATE_NOOP("Core", "the column holds fewer than two different values, so there is nothing to classify"),
    QT_TRANSLATE_NOOP("Core", "%1 different values are too many classes (at most 100); group them or leave the column out"),
    QT_TRANSLATE_NOOP("Core", "There is no column for the task \"%1\": these images get no label for it."),
    QT_TRANSLATE_NOOP("Core", "A folder per person gives no labels: people are imported, but training needs a manifest with a label "
                      "column, or folders class/identity/image."),
    QT_TRANSLATE_NOOP("Core", "The manifest has no label column: people are imported, but a model needs one to be trained."),
    QT_TRANSLATE_NOOP("Core", "RAF-DB names nobody: every image counts as a person of its own."),
    QT_TRANSLATE_NOOP("Core", "Intervals are over images, not people, and one real person may be in several sets."),
    QT_TRANSLATE_NOOP("Core", "No validation part was given: the test part's %1 people were divided 3 : 5 into validation and "
                      "unseen."),
    QT_TRANSLATE_NOOP("Core", "No validation people were given: %1 people of the training part were set aside for it."),
    QT_TRANSLATE_NOOP("Core", "No validation people were given: %1 person of the training part were set aside for it."),
    QT_TRANSLATE_NOOP("Core", "Only %1 people in the unseen set: below 20 no verdict on a whole set will be possible; import more "
                      "people."),
    QT_TRANSLATE_NOOP("Core", "Only %1 person in the unseen set: below 20 no verdict on a whole set will be possible; import more "
                      "people."),
    QT_TRANSLATE_NOOP("Core", "%1 people keep the set of the first import, because a model may have been trained on them"),
    QT_TRANSLATE_NOOP("Core", "%1 person to whom no image belongs any more is not listed any longer; no model learned them, and no "
                      "request names them"),
    QT_TRANSLATE_NOOP("Core", "%1 people to whom no image belongs any more are not listed any longer; no model learned them, and no "
                      "request names them"),
    QT_TRANSLATE_NOOP("Core", "%1 images that were imported before are in no set any more, because neither their files nor their "
                      "cached pixels are there; the first is %2."),
    QT_TRANSLATE_NOOP("Core", "Put them back to have them again."),
    // Why a file was skipped: core/data/image_files.cpp, import_folders.cpp, decode.cpp, image_header.cpp.
    QT_TRANSLATE_NOOP("Core", "lies in no person's folder; move it into one"),
    QT_TRANSLATE_NOOP("Core", "its name is not UTF-8; rename it"),
    QT_TRANSLATE_NOOP("Core", "a link to a folder is not followed; move the folder here"),
    QT_TRANSLATE_NOOP("Core", "not a JPEG, PNG, BMP, PGM, WebP or TIFF by its name"),
    QT_TRANSLATE_NOOP("Core", "the path leaves the data set's folder; keep every image inside it"),
    QT_TRANSLATE_NOOP("Core", "the data set's folder is not there; connect the disk or import again"),
    QT_TRANSLATE_NOOP("Core", "there is no such file; restore it or take its row out"),
    QT_TRANSLATE_NOOP("Core", "the link leaves the data set's folder; put a copy of the file there instead"),
    QT_TRANSLATE_NOOP("Core", "cannot be read (%1); check the file and its permissions"),
    QT_TRANSLATE_NOOP("Core", "not a plain file"),
    QT_TRANSLATE_NOOP("Core", "larger than 64 MiB; make it smaller"),
    QT_TRANSLATE_NOOP("Core", "could not be read to its end; check the disk"),
    QT_TRANSLATE_NOOP("Core", "%1 by %2 pixels are more than 100 megapixels; make it smaller"),
    QT_TRANSLATE_NOOP("Core", "the picture is damaged or of a kind that cannot be decoded; save it anew"),
    QT_TRANSLATE_NOOP("Core", "too little memory to decode it; make it smaller"),
    QT_TRANSLATE_NOOP("Core", "a broken JPEG: no marker where one must be"),
    QT_TRANSLATE_NOOP("Core", "a truncated JPEG: its end is missing"),
    QT_TRANSLATE_NOOP("Core", "a broken JPEG: no frame header in it"),
    QT_TRANSLATE_NOOP("Core", "a broken PNG: no header in it"),
    QT_TRANSLATE_NOOP("Core", "a truncated PNG: its end is missing"),
    QT_TRANSLATE_NOOP("Core", "a broken PGM: a dimension beyond reason"),
    QT_TRANSLATE_NOOP("Core", "a broken TIFF: its header gives the width or height more than once"),
    QT_TRANSLATE_NOOP("Core", "a broken TIFF: its header gives no whole number for the width or height"),
    QT_TRANSLATE_NOOP("Core", "the file is empty"),
    QT_TRANSLATE_NOOP("Core", "a broken picture: its header gives no width and height"),
    QT_TRANSLATE_NOOP("Core", "not a JPEG, PNG, BMP, PGM, WebP or TIFF picture"),
    QT_TRANSLATE_NOOP("Core", "%1 line %2: %3"),
};

} // namespace

std::span<const char *const> jobTexts()
{
    return kTexts;
}

} // namespace ui

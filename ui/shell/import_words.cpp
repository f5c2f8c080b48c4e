// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_words.h"

#include "ui/shell/import_dialog.h"

namespace ui {

QString formatTitle(const QString &format)
{
    if (format == QStringLiteral("manifest"))
        return ImportDialog::tr("A list (CSV: image_path, identity, labels)");
    if (format == QStringLiteral("folders"))
        return ImportDialog::tr("One folder a person");
    if (format == QStringLiteral("mufac"))
        return ImportDialog::tr("MUFAC (age of Korean families)");
    if (format == QStringLiteral("mucac"))
        return ImportDialog::tr("MUCAC (attributes, CelebA-HQ)");
    if (format == QStringLiteral("celeba"))
        return ImportDialog::tr("CelebA (attributes)");
    if (format == QStringLiteral("rafdb"))
        return ImportDialog::tr("RAF-DB (expressions)");
    return format;
}

QString formatHint(const QString &format)
{
    if (format == QStringLiteral("manifest"))
        return ImportDialog::tr("The folder that the image paths in the list are relative to.");
    if (format == QStringLiteral("folders"))
        return ImportDialog::tr("The folder above the people’s folders, or above the classes: class/person/image.");
    if (format == QStringLiteral("mufac"))
        return ImportDialog::tr("The folder with custom_train_dataset.csv, custom_val_dataset.csv and custom_test_dataset.csv.");
    if (format == QStringLiteral("mucac"))
        return ImportDialog::tr("The folder with CelebA-HQ-identity.txt, CelebA-HQ-attribute.txt and CelebAMask-HQ. Learns Male, "
                                "Smiling and Young.");
    if (format == QStringLiteral("celeba"))
        return ImportDialog::tr("The folder with list_attr_celeba.txt, identity_CelebA.txt and img_align_celeba, or with Anno, Eval "
                                "and Img. Learns Male, Smiling and Young; the command line takes others.");
    if (format == QStringLiteral("rafdb"))
        return ImportDialog::tr("The folder with EmoLabel and Image, or with DATASET. It names nobody: every image counts as a "
                                "person of its own.");
    return {};
}

} // namespace ui

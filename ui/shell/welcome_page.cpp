// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/shell/icons.h"
#include "ui/shell/widgets.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

namespace {

constexpr int kWidth = 96 * kGrid;
constexpr int kLogoSize = 8 * kGrid;

struct Choice
{
    QString name, iconName, title, hint, action;
};

/// A card with what it offers and its button; gives the button.
QPushButton *addChoice(QHBoxLayout *row, const Choice &choice, bool isPrimary)
{
    auto *card = new Card;
    auto *mark = new QLabel;
    mark->setPixmap(icon(choice.iconName).pixmap(3 * kGrid, 3 * kGrid));
    auto *hint = label(choice.hint, theme::Type::Body, theme::Surface::MutedText);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *button = isPrimary ? primaryButton(choice.action) : new QPushButton(choice.action);
    button->setObjectName(choice.name);
    card->content()->addWidget(mark);
    card->content()->addWidget(label(choice.title, theme::Type::Heading));
    card->content()->addWidget(hint, 1);
    card->content()->addSpacing(kGrid);
    card->content()->addWidget(button);
    row->addWidget(card, 1);
    return button;
}

QPushButton *linkButton(const QString &text)
{
    auto *link = new QPushButton(text);
    link->setProperty("part", QStringLiteral("link"));
    link->setCursor(Qt::PointingHandCursor);
    return link;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent), m_choices(makeChoices()), m_recent(new QWidget), m_recentList(new QVBoxLayout(m_recent))
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(kLogoSize, kLogoSize));
    auto *purpose = label(tr("Forget people from a face-image classifier, and show with evidence that you did."),
                          theme::Type::Body, theme::Surface::MutedText);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(label(QStringLiteral("Expunge"), theme::Type::Title));
    names->addWidget(purpose);
    names->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * kGrid);
    head->addWidget(logo);
    head->addLayout(names, 1);

    m_recentList->setContentsMargins(0, kGrid, 0, 0);
    m_recentList->setSpacing(2);
    auto *note = label(tr("A workspace is a folder. You can also drop one on this window. Images stay where they are, and none "
                          "leaves this computer."),
                       theme::Type::Caption, theme::Surface::MutedText);
    note->setWordWrap(true);

    auto *block = new QWidget;
    block->setMaximumWidth(kWidth);
    auto *column = new QVBoxLayout(block);
    column->setSpacing(3 * kGrid);
    column->addLayout(head);
    column->addWidget(m_choices);
    column->addWidget(m_recent);
    column->addWidget(note);

    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(block, 20);
    centre->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(centre);
    page->addStretch(3);
}

QWidget *WelcomePage::makeChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    auto *open = addChoice(row, {QStringLiteral("openWorkspace"), QStringLiteral("folder"), tr("Open a workspace"),
                                 tr("Go on where you left off, requests, runs and findings included."), tr("Open…")},
                           true);
    auto *create = addChoice(row, {QStringLiteral("createWorkspace"), QStringLiteral("plus"), tr("Start a new one"),
                                   tr("An empty folder of its own; then import the faces your model was trained on."), tr("New…")},
                             false);
    auto *sample = addChoice(row, {QStringLiteral("makeSample"), QStringLiteral("sample"), tr("Try the sample"),
                                   tr("Invented faces, taken through import, training, a request, unlearning and its audit."),
                                   tr("Make the sample…")},
                             false);
    auto *tiny = linkButton(tr("A small one, in half a minute"));
    tiny->setObjectName(QStringLiteral("makeTinySample"));
    auto *card = static_cast<QVBoxLayout *>(sample->parentWidget()->layout());
    card->insertWidget(card->count() - 2, tiny, 0, Qt::AlignLeft); // above, so that the three buttons align

    setTabOrder(open, create); // as they stand, not as they were made
    setTabOrder(create, tiny);
    setTabOrder(tiny, sample);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(create, &QPushButton::clicked, this, &WelcomePage::createRequested);
    connect(sample, &QPushButton::clicked, this, [this] { Q_EMIT sampleRequested(false); });
    connect(tiny, &QPushButton::clicked, this, [this] { Q_EMIT sampleRequested(true); });
    return choices;
}

void WelcomePage::setRecent(const QStringList &folders)
{
    while (auto *item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!folders.isEmpty());
    if (folders.isEmpty())
        return;
    m_recentList->addWidget(label(tr("Recent"), theme::Type::Heading));
    for (const auto &folder : folders.mid(0, 5)) {
        const QDir directory(folder);
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kGrid);
        auto *link = linkButton(directory.dirName());
        connect(link, &QPushButton::clicked, this, [this, folder] { Q_EMIT recentRequested(folder); });
        row->addWidget(link);
        row->addWidget(label(QDir::toNativeSeparators(folder), theme::Type::Body, theme::Surface::MutedText), 1);
        m_recentList->addWidget(line);
    }
}

void WelcomePage::setBusy(bool busy)
{
    m_choices->setEnabled(!busy);
    m_recent->setEnabled(!busy);
}

} // namespace ui

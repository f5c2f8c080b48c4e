// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/inspector.h"

#include "ui/people/face_grid.h"
#include "ui/shell/face_montage.h"
#include "ui/shell/person_words.h"
#include "ui/shell/request_words.h"
#include "ui/shell/stage_mark.h"

#include <numeric>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;
using theme::Surface;
using theme::Type;

namespace {

constexpr int kFaceSide = 56;

QPixmap roundedFace(const QImage &face, qreal ratio)
{
    QPixmap pixmap(int(kFaceSide * ratio), int(kFaceSide * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QBrush brush(face.scaled(pixmap.size(), Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
    brush.setTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    painter.setBrush(brush);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(0, 0, kFaceSide, kFaceSide, 8, 8);
    return pixmap;
}

/// Empties a section and heads it again; a section without content stays empty, heading and all.
void restart(QVBoxLayout *section, const QString &heading)
{
    while (auto *item = section->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!heading.isEmpty())
        section->addWidget(label(heading, Type::Strong));
}

QString number(const std::optional<double> &value, int digits)
{
    return value ? QLocale().toString(*value, 'f', digits) : QStringLiteral("–");
}

} // namespace

Inspector::Inspector(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_reader(session), m_stack(new QStackedWidget), m_face(new QLabel),
      m_name(label({}, Type::Heading)), m_facts(label({}, Type::Body, Surface::MutedText)),
      m_pseudonym(label({}, Type::Caption, Surface::MutedText)), m_more(label({}, Type::Caption, Surface::MutedText)),
      m_faces(new FaceGrid), m_labels(new QVBoxLayout), m_knowledge(new QVBoxLayout), m_requests(new QVBoxLayout)
{
    setObjectName(QStringLiteral("inspector"));
    m_name->setObjectName(QStringLiteral("inspectorName"));
    m_facts->setObjectName(QStringLiteral("inspectorFacts"));
    m_pseudonym->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *nobody = label(tr("Choose somebody to see every image, what the model knows of them and what was asked for."), Type::Body,
                         Surface::MutedText);
    nobody->setWordWrap(true);
    nobody->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(nobody);
    m_stack->addWidget(makeDetails());
    content()->setContentsMargins(1, 1, 1, 1);
    content()->addWidget(m_stack);
}

QWidget *Inspector::makeDetails()
{
    m_name->setWordWrap(true);
    m_facts->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    for (auto *line : {m_name, m_facts, m_pseudonym})
        words->addWidget(line);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid + kGrid / 2);
    head->addWidget(m_face);
    head->addLayout(words, 1);

    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, kGrid + kGrid / 2, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addLayout(head);
    column->addWidget(m_faces);
    column->addWidget(m_more);
    for (auto *section : {m_knowledge, m_labels, m_requests}) {
        section->setSpacing(kGrid / 2);
        column->addLayout(section);
    }
    column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(QStringLiteral("inspectorScroll"));
    scroll->setAccessibleName(tr("Details"));
    scroll->setWidget(details);
    return scroll;
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    // The scroll bar has its room whether it is there or not: coming and going, it would change the height it depends on.
    const int frame = 2 + style()->pixelMetric(QStyle::PM_ScrollBarExtent), margins = 3 * kGrid + kGrid / 2;
    m_faces->setFixedWidth(std::max(kFaceSide, width() - frame - margins));
}

void Inspector::setPerson(const PersonRow *person, const std::vector<std::string> &classes)
{
    if (!person || !m_session.isOpen()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    const auto history = m_reader.read(person->id);
    if (!history) {
        Q_EMIT m_session.notice(errorSentence(history.error()), true);
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    const auto cache = m_session.pixels();
    const auto face = cache && !history->faces.empty() ? faceImage(*cache, history->faces.front()) : QImage();
    m_face->setPixmap(face.isNull() ? QPixmap() : roundedFace(face, devicePixelRatioF()));
    m_face->setVisible(!face.isNull());
    m_name->setText(person->identity);
    QStringList facts{setText(person->set), imagesText(person->images)};
    if (const auto state = stateText(person->state, person->verdict); !state.isEmpty())
        facts << state.toLower();
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_pseudonym->setText(tr("in reports: %1").arg(history->pseudonym));
    m_faces->setFaces(cache, history->faces);
    const int rest = int(person->images) - m_faces->count();
    m_more->setText(m_faces->count() > 0 ? tr("and %1 more").arg(QLocale().toString(rest)) : tr("image not found"));
    m_more->setVisible(rest > 0);
    fillKnowledge(*history);
    fillLabels(*person, classes);
    fillRequests(*history);
}

void Inspector::forget()
{
    m_reader.forget();
}

void Inspector::fillLabels(const PersonRow &person, const std::vector<std::string> &classes)
{
    const auto total = std::accumulate(person.mix.begin(), person.mix.end(), std::int64_t(0));
    restart(m_labels, total > 0 ? tr("Labels") : QString());
    for (std::size_t i = 0; i < person.mix.size() && i < classes.size(); ++i) {
        if (person.mix[i] == 0)
            continue;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(kGrid);
        auto *swatch = new QLabel;
        QPixmap colour(10, 10);
        colour.fill(theme::classColour(int(i)));
        swatch->setPixmap(colour);
        row->addWidget(swatch);
        row->addWidget(label(QString::fromStdString(classes[i]), Type::Body), 1);
        row->addWidget(label(QLocale().toString(qlonglong(person.mix[i])), Type::Body, Surface::MutedText));
        m_labels->addWidget(line);
    }
}

void Inspector::fillKnowledge(const PersonHistory &history)
{
    restart(m_knowledge, history.findings.empty() ? QString() : tr("What the model knows"));
    if (history.findings.empty())
        return;
    auto *table = new QWidget;
    table->setObjectName(QStringLiteral("knowledgeTable"));
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGrid + kGrid / 2);
    grid->setVerticalSpacing(kGrid / 2);
    const QString titles[] = {tr("model"), tr("membership"), tr("risk p")};
    for (int column = 0; column < 3; ++column)
        grid->addWidget(label(titles[column], Type::Caption, Surface::MutedText), 0, column,
                        column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    int row = 1;
    for (const auto &[stage, finding] : history.findings) {
        auto *name = new QWidget;
        auto *mark = new QHBoxLayout(name);
        mark->setContentsMargins(0, 0, 0, 0);
        mark->addWidget(new StageMark(stage));
        mark->addWidget(label(stageName(stage), Type::Body), 1);
        grid->addWidget(name, row, 0);
        grid->addWidget(label(number(finding.score, 2), Type::Body), row, 1, Qt::AlignRight);
        grid->addWidget(label(number(finding.pHigh, 3), Type::Body), row, 2, Qt::AlignRight);
        ++row;
    }
    m_knowledge->addWidget(table);
    auto *note = label(tr("Run %1. Membership: how much lower the loss is than expected; p: how often someone never trained on "
                          "looks at least as familiar.")
                           .arg(history.run),
                       Type::Caption, Surface::MutedText);
    note->setWordWrap(true);
    m_knowledge->addWidget(note);
}

void Inspector::fillRequests(const PersonHistory &history)
{
    restart(m_requests, history.requests.empty() ? QString() : tr("Requests"));
    for (const auto &request : history.requests) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *open = new QPushButton(QString::fromStdString(request.reference));
        open->setProperty("part", QStringLiteral("link"));
        open->setCursor(Qt::PointingHandCursor);
        connect(open, &QPushButton::clicked, this,
                [this, id = request.id] { Q_EMIT m_session.navigationRequested(QStringLiteral("request"), id); });
        row->addWidget(open);
        row->addStretch(1);
        row->addWidget(new Pill(stateTitle(request.state), stateTone(request.state)));
        m_requests->addWidget(line);
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sample_findings.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/confusion_plot.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/heat_map_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/profile_plot.h"
#include "ui/plots/scatter_plot.h"

#include <QTest>

#include <memory>
#include <set>

/// One plot of each kind, with everything drawn that the kind can draw.
namespace sample {

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline QStringList classes(const core::Findings &findings)
{
    QStringList names;
    for (const std::string &name : findings.run.classes)
        names.append(QString::fromStdString(name));
    return names;
}

inline int coloursIn(const QImage &image)
{
    std::set<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    }
    return static_cast<int>(seen.size());
}

inline std::unique_ptr<ui::Plot> makePlot(const QString &kind)
{
    const core::Findings f = sample::findings();
    if (kind == s("roc") || kind == s("roc log")) {
        auto plot = std::make_unique<ui::CurvePlot>(s("share of unseen images called members (FPR)"),
                                                    s("share of forget images found (TPR)"), s("ROC"));
        std::vector<ui::CurveSeries> series;
        for (const auto &[stage, found] : f.stages)
            series.push_back({QString::fromStdString(std::string(stage == core::Stage::Original ? "original" : stage == core::Stage::Unlearned ? "unlearned" : "retrained")),
                              stage, found.membership.roc.fpr, found.membership.roc.tpr});
        plot->setSeries(series);
        if (kind == s("roc log"))
            plot->setAxes(ui::CurvePlot::Axes::LogLog);
        return plot;
    }
    if (kind == s("losses log")) {
        auto plot = std::make_unique<ui::HistogramPlot>(s("cross-entropy (nats)"), s("share of images"),
                                                        ui::HistogramPlot::Flow::Down, s("Losses"));
        plot->setPanels({{s("original"), {1e-4, 1e-2, 1}, {0.75, 0.25}, {0.25, 0.75}}});
        return plot;
    }
    if (kind == s("losses")) {
        auto plot = std::make_unique<ui::HistogramPlot>(s("cross-entropy (nats)"), s("share of images"),
                                                        ui::HistogramPlot::Flow::Down, s("Losses"));
        std::vector<ui::HistogramPanel> panels;
        for (const auto &[stage, found] : f.stages)
            panels.push_back({stage == core::Stage::Original ? s("original") : s("other"), found.membership.losses.edges,
                              found.membership.losses.forget, found.membership.losses.unseen});
        plot->setPanels(panels);
        return plot;
    }
    if (kind == s("heat map")) {
        auto plot = std::make_unique<ui::HeatMapPlot>(s("age group"), s("Correlation"));
        std::vector<ui::HeatMapPanel> panels;
        for (const auto &[stage, found] : f.stages)
            panels.push_back({s("stage"), found.correlation.pearson});
        plot->setPanels(classes(f), 128, panels);
        return plot;
    }
    if (kind == s("confusion")) {
        auto plot = std::make_unique<ui::ConfusionPlot>(s("Confusion"));
        plot->setPanels(classes(f), {{s("original"), f.stages.at(core::Stage::Original).confusion.at(core::AuditSet::Unseen)[0]},
                                     {s("unlearned"), f.stages.at(core::Stage::Unlearned).confusion.at(core::AuditSet::Unseen)[0]}});
        return plot;
    }
    if (kind == s("scatter")) {
        auto plot = std::make_unique<ui::ScatterPlot>(s("matched AUC"), s("accuracy on unseen (%)"), s("Trade-off"));
        plot->setChance(0.5);
        plot->setPoints({{s("run 12"), s("unlearned"), core::Stage::Unlearned, 0.61, 61.1, 0.56, 0.66, 58.0, 63.0},
                         {s("run 13"), s("unlearned"), core::Stage::Unlearned, 0.6, 60.1, 0.55, 0.65, 58.0, 63.0},
                         {s("retrained"), s("retrained"), core::Stage::Retrained, 0.59, 60.8, 0.56, 0.6, {}, {}}});
        return plot;
    }
    if (kind == s("profile")) {
        auto plot = std::make_unique<ui::ProfilePlot>(s("block"), s("linear CKA"), s("Similarity"));
        plot->setProfile({s("stem"), s("layer1.0"), s("penultimate")},
                         {{s("original"), core::Stage::Original, {{0.99, 0.98, 0.995, {}}, {0.95, 0.94, 0.96, {}}, {0.9, 0.88, 0.92, {}}}},
                          {s("unlearned"), core::Stage::Unlearned, {{0.97, {}, {}, {}}, {{}, {}, {}, s("too few images"), s("refused")}, {0.8, 0.7, 0.9, {}}}}},
                         {0.02, 0.03, {}});
        return plot;
    }
    auto plot = std::make_unique<ui::BarPlot>(s("set"), s("accuracy (%)"), s("Accuracy"));
    plot->setBars({s("retain"), s("forget")},
                  {{s("original"), core::Stage::Original, {{93.1, 92.5, 93.7, s("n = 12,840")}, {94.2, 90.1, 97.7, s("n = 1,204")}}},
                   {s("unlearned"), core::Stage::Unlearned, {{87.4, 86.8, 88.0, {}}, {{}, {}, {}, s("too few people"), s("refused")}}}},
                  100);
    plot->setChance(19);
    return plot;
}

inline void plotKinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"roc", "roc log", "losses", "losses log", "heat map", "confusion", "scatter", "bars", "profile"})
        QTest::newRow(kind) << QString::fromUtf8(kind);
}

} // namespace sample

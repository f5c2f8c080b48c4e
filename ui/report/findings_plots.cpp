// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/findings_plots.h"

#include "core/report/agreement_measures.h"
#include "ui/plots/heat_map_order.h"
#include "ui/report/measure_lines.h"
#include "ui/shell/core_words.h"

#include <QCoreApplication>

#include <span>

namespace ui::plots {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FindingsPlots)
};

GroupValue percentBar(const core::Metric &metric)
{
    const auto percent = [](const std::optional<double> &value) {
        return value ? std::optional(100 * *value) : std::nullopt;
    };
    return {percent(metric.value), percent(metric.low), percent(metric.high),
            metric.isRefused() ? translated(metric.refused) : words::basis(metric, true), Tr::tr("refused")};
}

GroupValue blockValue(const core::Metric &metric)
{
    return {metric.value, metric.low, metric.high, metric.isRefused() ? translated(metric.refused) : words::basis(metric, false), Tr::tr("refused")};
}

// A model trained from scratch, or whose last blocks were, has features of its own; number 7 of one is not number 7 of the other.
bool hasOriginalsFeatures(const core::Findings &findings, core::Stage stage)
{
    const std::string &method = findings.run.method; // empty: made elsewhere, nobody knows how
    return stage == core::Stage::Original
        || (stage == core::Stage::Unlearned && !method.empty() && method != "retrain" && method != "eu_k");
}

// Mean η² over the features that stand, in `reference`, for class `k`.
std::vector<GroupValue> etaByClass(const core::Correlation &reference, const core::Correlation &shown)
{
    const auto classes = static_cast<std::size_t>(reference.classes);
    std::vector<double> sum(classes), count(classes);
    for (std::size_t f = 0; f < shown.etaSquared.size() && (f + 1) * classes <= reference.pearson.size(); ++f) {
        const int group = classOfFeature(std::span(reference.pearson).subspan(f * classes, classes));
        if (group < 0)
            continue;
        const auto k = static_cast<std::size_t>(group);
        sum[k] += static_cast<double>(shown.etaSquared[f]);
        count[k] += 1;
    }
    std::vector<GroupValue> bars;
    for (std::size_t k = 0; k < classes; ++k) {
        GroupValue bar;
        if (count[k] > 0)
            bar.value = sum[k] / count[k];
        else
            bar.word = Tr::tr("no features");
        bar.note = count[k] > 0 ? Tr::tr("%1 features").arg(count[k]) : Tr::tr("no feature correlates with this class most");
        bars.push_back(bar);
    }
    return bars;
}

} // namespace

void fill(BarPlot &plot, const core::Findings &findings)
{
    QStringList groups;
    std::vector<GroupSeries> series;
    for (core::AuditSet set : core::kAuditSets)
        groups.append(words::set(set));
    std::optional<double> chance;
    for (const auto &[stage, found] : findings.stages) {
        GroupSeries bars{words::stage(stage), stage, {}};
        for (core::AuditSet set : core::kAuditSets) {
            const auto metric = found.accuracy.find(set);
            bars.values.push_back(metric == found.accuracy.end() ? GroupValue{{}, {}, {}, {}, Tr::tr("not measured")} : percentBar(metric->second));
            if (metric != found.accuracy.end() && set == core::AuditSet::Unseen && metric->second.chance)
                chance = 100 * *metric->second.chance;
        }
        series.push_back(bars);
    }
    plot.setBars(groups, series, 100);
    plot.setChance(chance);
}

void fill(ProfilePlot &plot, const core::Findings &findings)
{
    const words::Lines lines = words::similarityLines(findings);
    QStringList blocks;
    for (const std::string &block : core::report::comparedBlocks(findings))
        blocks.append(words::text(block));
    std::vector<GroupSeries> series;
    for (std::size_t i = 0; i < lines.stages.size(); ++i) {
        GroupSeries own{words::stage(lines.stages[i]), lines.stages[i], {}};
        for (const words::Line &line : lines.lines)
            own.values.push_back(line.cells[i] ? blockValue(*line.cells[i])
                                               : GroupValue{{}, {}, {}, Tr::tr("this model has no such block"), QStringLiteral("–")});
        series.push_back(std::move(own));
    }
    std::vector<std::optional<double>> chance;
    for (const words::Line &line : lines.lines) {
        const core::Metric *judged = lines.judged(line);
        chance.push_back(judged != nullptr ? judged->chance : std::nullopt);
    }
    plot.setProfile(blocks, std::move(series), chance);
}

void fill(CurvePlot &plot, const core::Findings &findings)
{
    std::vector<CurveSeries> series;
    for (const auto &[stage, found] : findings.stages) {
        if (!found.membership.roc.fpr.empty())
            series.push_back({words::stage(stage), stage, found.membership.roc.fpr, found.membership.roc.tpr});
    }
    plot.setSeries(series);
}

void fill(HistogramPlot &plot, const core::Findings &findings)
{
    std::vector<HistogramPanel> panels;
    for (const auto &[stage, found] : findings.stages) {
        const core::LossHistogram &losses = found.membership.losses;
        if (losses.edges.size() == losses.forget.size() + 1 && losses.forget.size() == losses.unseen.size())
            panels.push_back({words::stage(stage), losses.edges, losses.forget, losses.unseen});
    }
    plot.setPanels(panels);
}

void fill(HeatMapPlot &plot, const core::Findings &findings)
{
    std::vector<HeatMapPanel> panels;
    int features = 0;
    std::size_t cells = 0;
    for (const auto &[stage, found] : findings.stages) {
        const core::Correlation &correlation = found.correlation;
        const bool fits = !correlation.pearson.empty() && (panels.empty() || correlation.pearson.size() == cells) &&
                          correlation.classes == static_cast<std::int64_t>(findings.run.classes.size());
        if (!fits)
            continue;
        cells = correlation.pearson.size();
        features = static_cast<int>(correlation.features);
        panels.push_back({words::stage(stage), correlation.pearson, !hasOriginalsFeatures(findings, stage)});
    }
    const auto original = findings.stages.find(core::Stage::Original);
    if (original != findings.stages.end() && panels.size() > 1 && !panels[1].hasOwnFeatures) {
        HeatMapPanel change{Tr::tr("difference"), panels[1].values, false};
        for (std::size_t i = 0; i < change.values.size(); ++i)
            change.values[i] -= panels[0].values[i];
        panels.push_back(change);
    }
    plot.setPanels(words::classes(findings.run), features, panels);
}

void fill(ConfusionPlot &plot, const core::Findings &findings, core::AuditSet set, int label)
{
    std::vector<ConfusionPanel> panels;
    const bool isMultiLabel = words::isMultiLabel(findings);
    for (const auto &[stage, found] : findings.stages) {
        const auto matrices = found.confusion.find(set);
        if (matrices != found.confusion.end() && label < static_cast<int>(matrices->second.size()))
            panels.push_back({words::stage(stage), matrices->second[static_cast<std::size_t>(label)]});
    }
    plot.setPanels(isMultiLabel ? QStringList{Tr::tr("no"), Tr::tr("yes")} : words::classes(findings.run), panels);
}

void fillEtaSquared(BarPlot &plot, const core::Findings &findings)
{
    std::vector<GroupSeries> series;
    const core::Correlation *reference = nullptr;
    for (const auto &[stage, found] : findings.stages) {
        if (found.correlation.pearson.empty())
            continue;
        if (reference == nullptr || !hasOriginalsFeatures(findings, stage))
            reference = &found.correlation;
        series.push_back({words::stage(stage), stage, etaByClass(*reference, found.correlation)});
    }
    plot.setBars(words::classes(findings.run), series);
}

std::unique_ptr<BarPlot> accuracy(const core::Findings &findings, QWidget *parent)
{
    auto plot = std::make_unique<BarPlot>(Tr::tr("set"), Tr::tr("accuracy (%)"),
                                          Tr::tr("Accuracy by set and stage with 95 % intervals"), parent);
    fill(*plot, findings);
    return plot;
}

std::unique_ptr<CurvePlot> roc(const core::Findings &findings, QWidget *parent)
{
    auto plot = std::make_unique<CurvePlot>(Tr::tr("share of unseen called members (FPR)"), Tr::tr("share of forget found (TPR)"),
                                            Tr::tr("ROC of the attack by loss, by stage"), parent);
    fill(*plot, findings);
    return plot;
}

std::unique_ptr<HistogramPlot> losses(const core::Findings &findings, HistogramPlot::Flow flow, QWidget *parent)
{
    auto plot = std::make_unique<HistogramPlot>(Tr::tr("cross-entropy (nats)"), Tr::tr("share of images"), flow,
                                                Tr::tr("Loss of forget and unseen images, by stage"), parent);
    fill(*plot, findings);
    return plot;
}

std::unique_ptr<HeatMapPlot> heatMaps(const core::Findings &findings, QWidget *parent)
{
    auto plot = std::make_unique<HeatMapPlot>(words::text(findings.run.task),
                                              Tr::tr("Correlation of features with classes, by stage"), parent);
    fill(*plot, findings);
    return plot;
}

} // namespace ui::plots

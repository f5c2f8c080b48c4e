// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_list.h"
#include "core/data/text.h"

#include <algorithm>

namespace core::data {

namespace {

namespace fs = std::filesystem;
using formats::CsvTable;

/// Where the named columns are; -1 for a split that is not given.
struct Columns
{
    int path = -1, identity = -1, split = -1;
    std::vector<int> labels;
};

/// As pandas names the column of its row numbers, written once and written again.
bool isRowNumbers(const std::string &column)
{
    return column.empty() || column == "Unnamed: 0";
}

Result<Columns> findColumns(const CsvTable &table, const ImportOptions &options, const std::string &subject)
{
    Columns columns;
    for (const auto &[name, place] : {std::pair{"image_path", &columns.path}, std::pair{"identity", &columns.identity}}) {
        const auto found = findColumn(table, name, subject);
        if (!found)
            return found.error();
        *place = *found;
    }
    if (const auto split = findColumn(table, "split", subject))
        columns.split = *split;
    const auto isOwn = [&](int c) { return c == columns.path || c == columns.identity || c == columns.split; };
    for (const std::string &name : options.labelColumns) {
        const auto found = findColumn(table, name, subject);
        if (!found)
            return found.error();
        if (isOwn(*found))
            return Error{ErrorCode::Invalid, subject, "column \"" + name + "\" cannot be a label; name a label column"};
        if (std::find(columns.labels.begin(), columns.labels.end(), *found) == columns.labels.end())
            columns.labels.push_back(*found);
    }
    for (int c = 0; options.labelColumns.empty() && c < static_cast<int>(table.columns.size()); ++c) {
        if (!isOwn(c) && !isRowNumbers(table.columns[static_cast<std::size_t>(c)]))
            columns.labels.push_back(c);
    }
    return columns;
}

Result<RawImage> readRow(const CsvTable &table, std::size_t row, const Columns &columns, const std::string &subject)
{
    const auto field = [&](int c) -> const std::string & { return table.rows[row][static_cast<std::size_t>(c)]; };
    const std::size_t line = table.lineNumbers[row];
    auto path = cleanImagePath(field(columns.path), subject, line);
    if (!path)
        return path.error();
    RawImage image{*std::move(path), trimmed(field(columns.identity)), {}, {}, line};
    if (const Status status = checkIdentity(image.identity, subject, line); !status)
        return status.error();
    for (const int c : columns.labels)
        image.values.push_back(trimmed(field(c)));
    if (columns.split >= 0)
        image.split = trimmed(field(columns.split));
    return image;
}

} // namespace

Result<ImportPlan> planManifest(const ImportOptions &options, const JobContext &job)
{
    const fs::path file = options.manifest.empty() ? options.root / "manifest.csv" : options.manifest;
    const std::string subject = file.filename().string();
    const auto text = readListFile(file, "a manifest is a CSV file with the columns image_path and identity");
    if (!text)
        return text.error();
    const auto table = formats::parseCsv(*text, subject);
    if (!table)
        return table.error();
    const auto columns = findColumns(*table, options, subject);
    if (!columns)
        return columns.error();
    if (table->rows.empty())
        return Error{ErrorCode::Invalid, subject, "there is no row under the header; list at least one image"};

    RawImages images({subject});
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        auto image = readRow(*table, row, *columns, subject);
        if (!image)
            return image.error();
        if (const Status status = images.add(*std::move(image)); !status)
            return status.error();
    }
    std::vector<RawColumn> labels;
    for (const int c : columns->labels)
        labels.push_back({trimmed(table->columns[static_cast<std::size_t>(c)]), !options.labelColumns.empty(), {}, {}});
    auto plan = std::move(images).plan(labels, options);
    if (plan && labels.empty())
        plan->warnings.push_back("The manifest has no label column: people are imported, but a model needs one to be trained.");
    return plan;
}

bool isManifest(const std::filesystem::path &root)
{
    std::error_code error;
    return fs::is_regular_file(root / "manifest.csv", error);
}

} // namespace core::data

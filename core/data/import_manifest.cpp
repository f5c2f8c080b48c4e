// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_plan.h"

#include "core/formats/manifest.h"

#include <algorithm>
#include <fstream>
#include <unordered_map>

namespace core::data {

namespace {

namespace fs = std::filesystem;
using formats::CsvTable;

constexpr std::uintmax_t kMaxBytes = std::uintmax_t{64} << 20;
constexpr std::size_t kMaxName = 255, kMaxPath = 1024;

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

std::string trimmed(const std::string &text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool hasControl(const std::string &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

Result<std::string> readText(const fs::path &file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return Error{ErrorCode::NotFound, file.string(),
                     "there is no such manifest; it must be a CSV file with the columns image_path and identity"};
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (!error && bytes > kMaxBytes)
        return Error{ErrorCode::Invalid, file.string(), "larger than 64 MiB; split it into several manifests"};
    std::string text(error ? 0 : static_cast<std::size_t>(bytes), '\0');
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream.read(text.data(), static_cast<std::streamsize>(text.size())))
        return Error{ErrorCode::Internal, file.string(), "cannot be read; check the permissions and the disk"};
    return text;
}

/// Where the named columns are; -1 for a split that is not given.
struct Columns
{
    int path = -1, identity = -1, split = -1;
    std::vector<int> labels;
};

Result<int> findColumn(const CsvTable &table, const std::string &name, const std::string &subject)
{
    int found = table.column(name);
    for (std::size_t i = 0; found < 0 && i < table.columns.size(); ++i) {
        if (lowered(trimmed(table.columns[i])) == lowered(name))
            found = static_cast<int>(i);
    }
    if (found >= 0)
        return found;
    const bool semicolons = table.columns.size() == 1 && table.columns.front().find_first_of(";\t") != std::string::npos;
    std::string names;
    for (const std::string &column : table.columns)
        names += (names.empty() ? "" : ", ") + column;
    return Error{ErrorCode::Invalid, subject,
                 semicolons ? "the columns are separated by semicolons or tabs; save the file with commas"
                            : "there is no column \"" + name + "\"; the file has: " + names};
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
        if (!isOwn(c))
            columns.labels.push_back(c);
    }
    return columns;
}

/// The path with forward slashes and without "." parts, or why it is refused.
Result<std::string> cleanPath(std::string path, const std::string &subject, const std::string &line)
{
    const auto refuse = [&](const char *why) { return Error{ErrorCode::Invalid, subject, line + "the image path " + why}; };
    std::replace(path.begin(), path.end(), '\\', '/');
    if (path.empty())
        return refuse("is empty; give the file's path relative to the root folder");
    if (path.size() > kMaxPath || hasControl(path))
        return refuse("is longer than 1024 bytes or holds a control character; correct it");
    if (path.front() == '/' || (path.size() > 1 && path[1] == ':'))
        return refuse("is absolute; give it relative to the root folder");
    const fs::path parts = path;
    if (std::find(parts.begin(), parts.end(), "..") != parts.end())
        return refuse("leads upwards by \"..\"; keep every image inside the root folder");
    const std::string clean = parts.lexically_normal().generic_string();
    return clean == "." || clean.back() == '/' ? Result<std::string>(refuse("names a folder; name the image file")) : clean;
}

bool sameRow(const RawImage &a, const RawImage &b)
{
    return a.identity == b.identity && a.values == b.values && a.split == b.split;
}

Result<RawImage> readRow(const CsvTable &table, std::size_t row, const Columns &columns, const std::string &subject)
{
    const auto field = [&](int c) -> const std::string & { return table.rows[row][static_cast<std::size_t>(c)]; };
    const std::string line = "line " + std::to_string(table.lineNumbers[row]) + ": ";
    auto path = cleanPath(field(columns.path), subject, line);
    if (!path)
        return path.error();
    RawImage image{*std::move(path), trimmed(field(columns.identity)), {}, {}, table.lineNumbers[row]};
    if (image.identity.empty())
        return Error{ErrorCode::Invalid, subject, line + "the identity is empty; say who is in the image"};
    if (image.identity.size() > kMaxName || hasControl(image.identity))
        return Error{ErrorCode::Invalid, subject,
                     line + "the identity is longer than 255 bytes or holds a control character; shorten it"};
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
    const auto text = readText(file);
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

    std::vector<RawImage> images;
    std::unordered_map<std::string, std::size_t> byPath;
    std::vector<SkippedFile> repeated;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        auto image = readRow(*table, row, *columns, subject);
        if (!image)
            return image.error();
        const auto [at, isNew] = byPath.try_emplace(image->path, images.size());
        if (isNew) {
            images.push_back(*std::move(image));
            continue;
        }
        const RawImage &earlier = images[at->second];
        if (!sameRow(earlier, *image))
            return Error{ErrorCode::Invalid, subject,
                         "lines " + std::to_string(earlier.line) + " and " + std::to_string(image->line) +
                             " name the same image but differ in identity, label or split; keep the right one"};
        repeated.push_back({image->path, "line " + std::to_string(image->line) + " repeats line " +
                                             std::to_string(earlier.line) + "; it was read once"});
    }
    std::vector<RawColumn> labels;
    for (const int c : columns->labels)
        labels.push_back({trimmed(table->columns[static_cast<std::size_t>(c)]), !options.labelColumns.empty()});
    auto plan = makePlan(std::move(images), labels, options, subject);
    if (plan)
        plan->skipped = std::move(repeated);
    if (plan && labels.empty())
        plan->warnings.push_back("The manifest has no label column: people are imported, but a model needs one to be trained.");
    return plan;
}

} // namespace core::data

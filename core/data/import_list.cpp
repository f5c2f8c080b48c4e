// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_list.h"

#include "core/data/text.h"

#include <algorithm>
#include <fstream>

namespace core::data {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxBytes = std::uintmax_t{64} << 20;
constexpr std::size_t kMaxName = 255, kMaxPath = 1024;

bool hasControl(const std::string &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool sameRow(const RawImage &a, const RawImage &b)
{
    return a.identity == b.identity && a.values == b.values && a.split == b.split;
}

} // namespace

std::string atLine(std::size_t line)
{
    return "line " + std::to_string(line) + ": ";
}

Result<std::string> readListFile(const fs::path &file, const std::string &expected)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return Error{ErrorCode::NotFound, file.string(), "there is no such file; " + expected};
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (!error && bytes > kMaxBytes)
        return Error{ErrorCode::Invalid, file.string(), "larger than 64 MiB; split it into several lists"};
    std::string text(error ? 0 : static_cast<std::size_t>(bytes), '\0');
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream.read(text.data(), static_cast<std::streamsize>(text.size())))
        return Error{ErrorCode::Internal, file.string(), "cannot be read; check the permissions and the disk"};
    return text;
}

Result<int> findColumn(const formats::CsvTable &table, const std::string &name, const std::string &subject)
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

Result<std::string> cleanImagePath(std::string path, const std::string &subject, std::size_t line)
{
    const auto refuse = [&](const char *why) { return Error{ErrorCode::Invalid, subject, atLine(line) + "the image path " + why}; };
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

Status checkIdentity(const std::string &identity, const std::string &subject, std::size_t line)
{
    if (identity.empty())
        return Error{ErrorCode::Invalid, subject, atLine(line) + "the identity is empty; say who is in the image"};
    if (identity.size() > kMaxName || hasControl(identity))
        return Error{ErrorCode::Invalid, subject,
                     atLine(line) + "the identity is longer than 255 bytes or holds a control character; shorten it"};
    return {};
}

Status checkOnlyTask(const ImportOptions &options, const std::string &task)
{
    for (const std::string &name : options.labelColumns) {
        if (name != task)
            return Error{ErrorCode::Usage, "--label-column", "\"" + name + "\" is not in this layout; its one task is " + task};
    }
    return {};
}

Status RawImages::add(RawImage image)
{
    const auto [at, isNew] = m_byPath.try_emplace(image.path, m_images.size());
    if (isNew) {
        m_images.push_back(std::move(image));
        return {};
    }
    const RawImage &earlier = m_images[at->second];
    if (!sameRow(earlier, image))
        return Error{ErrorCode::Invalid, m_lists[image.list],
                     "lines " + std::to_string(earlier.line) + " and " + std::to_string(image.line) +
                         " name the same image but differ in identity, label or split; keep the right one"};
    m_repeated.push_back({image.path, "line " + std::to_string(image.line) + " repeats line " +
                                          std::to_string(earlier.line) + "; it was read once"});
    return {};
}

Result<ImportPlan> RawImages::plan(const std::vector<RawColumn> &columns, const ImportOptions &options) &&
{
    auto plan = makePlan(std::move(m_images), columns, options, std::move(m_lists));
    if (plan)
        plan->skipped = std::move(m_repeated);
    return plan;
}

} // namespace core::data

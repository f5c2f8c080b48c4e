// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import_plan.h"
#include "core/formats/manifest.h"

#include <unordered_map>

/// What the importers that read lists of images share.
namespace core::data {

/// "line 7: "
std::string atLine(std::size_t line);

/// The text of a list, at most 64 MiB. Errors: NotFound with `expected`, what the file has to be; Invalid, Internal.
Result<std::string> readListFile(const std::filesystem::path &file, const std::string &expected);

/// The column's place, in any case and with blanks around the name. Error Invalid naming the columns there are.
Result<int> findColumn(const formats::CsvTable &table, const std::string &name, const std::string &subject);

/// The path with forward slashes and without "." parts. Error Invalid: empty, absolute, upwards, a folder, too long.
Result<std::string> cleanImagePath(std::string path, const std::string &subject, std::size_t line);

/// Error Invalid when the identity is empty, longer than 255 bytes or holds control characters.
Status checkIdentity(const std::string &identity, const std::string &subject, std::size_t line);

/// Error Usage when --label-column names something else than the one task a layout has.
Status checkOnlyTask(const ImportOptions &options, const std::string &task);

/// The rows of lists, each image once: a row that repeats another word for word is reported, one that contradicts it refused.
class RawImages final
{
public:
    explicit RawImages(std::vector<std::string> lists) : m_lists(std::move(lists)) {}

    Status add(RawImage image);
    bool isEmpty() const { return m_images.empty(); }
    /// makePlan() of what was added, with the repeated rows among its skipped files.
    Result<ImportPlan> plan(const std::vector<RawColumn> &columns, const ImportOptions &options) &&;

private:
    std::vector<std::string> m_lists;
    std::vector<RawImage> m_images;
    std::unordered_map<std::string, std::size_t> m_byPath;
    std::vector<SkippedFile> m_repeated;
};

} // namespace core::data

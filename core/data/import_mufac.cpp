// SPDX-License-Identifier: GPL-3.0-or-later
// MUFAC, the Machine Unlearning benchmark for a Facial Age Classifier [Choi and Na, arXiv 2311.02240], as in
// custom_korean_family_dataset_resolution_128.zip of github.com/ndb796/korean_family_dataset: three CSV files with image_path
// and age_class, each beside a folder of images. Files are named family_AGE_person_age_class.jpg, F0001_AGE_D_18_a1.jpg being
// the daughter (D) of family F0001; the age is that of the day the set was made. The benchmark's notebooks
// (github.com/ndb796/MachineUnlearning) call the val part "test" and the test part "unseen": here validation and unseen.
#include "core/data/import_list.h"
#include "core/data/text.h"

#include <algorithm>
#include <array>

namespace core::data {

namespace {

namespace fs = std::filesystem;

constexpr const char *kZipFolder = "custom_korean_family_dataset_resolution_128";
constexpr const char *kTask = "age_class";
/// Years, for age_class a to h.
constexpr std::array kAges = {"0-6", "7-12", "13-19", "20-30", "31-45", "46-55", "56-66", "67-80"};

struct Part
{
    const char *list, *images, *split;
};
constexpr std::array kParts = {Part{"custom_train_dataset.csv", "train_images", "train"},
                               Part{"custom_val_dataset.csv", "val_images", "validation"},
                               Part{"custom_test_dataset.csv", "test_images", "unseen"}};

/// Where the lists lie below the root: in it, or in the folder the archive was unpacked into.
fs::path listFolder(const fs::path &root)
{
    std::error_code error;
    const bool isParent = !fs::exists(root / kParts.front().list, error) && fs::is_directory(root / kZipFolder, error);
    return isParent ? fs::path(kZipFolder) : fs::path();
}

/// "F0001_D" of "F0001_AGE_D_18_a1.jpg"; empty when the name is built otherwise.
std::string personOf(const std::string &file)
{
    std::array<std::string, 5> parts;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= file.size(); ++count) {
        if (count == parts.size())
            return {};
        const std::size_t end = std::min(file.find('_', at), file.size());
        parts[count] = file.substr(at, end - at);
        at = end + 1;
    }
    const bool isFamily = parts[0].size() > 1 && parts[0].front() == 'F' &&
                          parts[0].find_first_not_of("0123456789", 1) == std::string::npos;
    return count == parts.size() && isFamily && parts[1] == "AGE" && !parts[2].empty() ? parts[0] + "_" + parts[2] : std::string();
}

Status addPart(const ImportOptions &options, const fs::path &folder, std::size_t index, RawImages &images, const JobContext &job)
{
    const Part &part = kParts[index];
    const auto text = readListFile(options.root / folder / part.list,
                                   "MUFAC has three lists, custom_train_dataset.csv, custom_val_dataset.csv and "
                                   "custom_test_dataset.csv; choose the folder that holds them");
    if (!text)
        return text.error();
    const auto table = formats::parseCsv(*text, part.list);
    if (!table)
        return table.error();
    const auto path = findColumn(*table, "image_path", part.list), age = findColumn(*table, kTask, part.list);
    if (!path)
        return path.error();
    if (!age)
        return age.error();
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        job.throwIfStopped();
        const std::size_t line = table->lineNumbers[row];
        const auto &fields = table->rows[row];
        const auto file = cleanImagePath(trimmed(fields[static_cast<std::size_t>(*path)]), part.list, line);
        if (!file)
            return file.error();
        const std::string person = personOf(fs::path(*file).filename().string());
        if (person.empty())
            return Error{ErrorCode::Invalid, part.list,
                         atLine(line) + "\"" + *file +
                             "\" does not say who it is of; MUFAC names files like F0001_AGE_D_18_a1.jpg"};
        const std::string letter = trimmed(fields[static_cast<std::size_t>(*age)]);
        const bool isAge = letter.size() == 1 && letter.front() >= 'a' && letter.front() <= 'h';
        if (!isAge && !letter.empty())
            return Error{ErrorCode::Invalid, part.list, atLine(line) + "\"" + letter + "\" is no age_class; MUFAC has a to h"};
        const std::string inRoot = (folder / part.images / *file).generic_string();
        const Status status = images.add({inRoot, person, {isAge ? kAges[static_cast<std::size_t>(letter.front() - 'a')] : ""},
                                          part.split, line, index});
        if (!status)
            return status;
    }
    return {};
}

} // namespace

bool isMufac(const fs::path &root)
{
    std::error_code error;
    return fs::is_regular_file(root / listFolder(root) / kParts.front().list, error);
}

Result<ImportPlan> planMufac(const ImportOptions &options, const JobContext &job)
{
    if (const Status status = checkOnlyTask(options, kTask); !status)
        return status.error();
    std::vector<std::string> lists;
    for (const Part &part : kParts)
        lists.emplace_back(part.list);
    RawImages images(lists);
    const fs::path folder = listFolder(options.root);
    for (std::size_t index = 0; index < kParts.size(); ++index) {
        if (const Status status = addPart(options, folder, index, images, job); !status)
            return status.error();
    }
    if (images.isEmpty())
        return Error{ErrorCode::Invalid, lists.front(), "there is no row under the header; the lists of MUFAC name 13,068 images"};
    return std::move(images).plan({{kTask, true, {kAges.begin(), kAges.end()}, false}}, options);
}

} // namespace core::data

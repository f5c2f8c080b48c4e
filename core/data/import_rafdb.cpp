// SPDX-License-Identifier: GPL-3.0-or-later
// RAF-DB, basic emotions [Li, Deng, Du, CVPR 2017; www.whdeng.cn/RAF/model1.html], in the two layouts it goes around in: as the
// authors give it, EmoLabel/list_patition_label.txt (sic; lines "train_00001.jpg 5") beside Image/aligned/train_00001_aligned.jpg
// or Image/original/train_00001.jpg; and as on Kaggle, DATASET/train/5/train_00001_aligned.jpg. Nobody is named in it, so each
// image is a person of its own.
#include "core/data/image_files.h"
#include "core/data/import_list.h"
#include "core/formats/word_rows.h"

#include <algorithm>
#include <array>
#include <set>

namespace core::data {

namespace {

namespace fs = std::filesystem;

constexpr const char *kTask = "expression";
/// Of the numbers 1 to 7, from the readme of the database.
constexpr std::array kExpressions = {"Surprise", "Fear", "Disgust", "Happiness", "Sadness", "Anger", "Neutral"};
constexpr const char *kList = "EmoLabel/list_patition_label.txt";

/// The first of these folders below the root that holds `name`; the root's own path is empty.
std::optional<fs::path> folderWith(const fs::path &root, const std::vector<const char *> &folders, const fs::path &name)
{
    std::error_code error;
    for (const char *folder : folders) {
        if (fs::exists(root / folder / name, error))
            return fs::path(folder);
    }
    return std::nullopt;
}

std::optional<fs::path> listFolder(const fs::path &root)
{
    return folderWith(root, {"", "basic"}, kList);
}

std::optional<fs::path> classFolder(const fs::path &root)
{
    return folderWith(root, {"", "DATASET"}, fs::path("train") / "1");
}

/// "Happiness" of "4", or empty.
std::string expressionOf(std::string_view number)
{
    const bool isClass = number.size() == 1 && number.front() >= '1' && number.front() <= '7';
    return isClass ? kExpressions[static_cast<std::size_t>(number.front() - '1')] : "";
}

Error noExpression(const std::string &subject, const std::string &where, std::string_view number)
{
    return {ErrorCode::Invalid, subject, where + "\"" + std::string(number) + "\" is no expression; RAF-DB numbers them 1 to 7"};
}

/// What stands for the person in an image: the file's name without what says how it was cut.
std::string standIn(const std::string &file)
{
    std::string stem = fs::path(file).stem().string();
    constexpr std::string_view kAligned = "_aligned";
    if (stem.ends_with(kAligned))
        stem.resize(stem.size() - kAligned.size());
    return stem;
}

RawColumn expressionColumn()
{
    return {kTask, true, {kExpressions.begin(), kExpressions.end()}, false};
}

Result<ImportPlan> planList(const ImportOptions &options, const fs::path &folder, const JobContext &job)
{
    const fs::path file = options.root / folder / kList;
    const std::string subject = file.filename().string();
    std::error_code error;
    const bool isAligned = fs::is_directory(options.root / folder / "Image" / "aligned", error);
    const fs::path imageFolder = folder / "Image" / (isAligned ? "aligned" : "original");
    if (!fs::is_directory(options.root / imageFolder, error))
        return Error{ErrorCode::NotFound, (options.root / imageFolder).string(),
                     "there is no such folder; RAF-DB keeps its images in Image/aligned or Image/original beside EmoLabel"};
    const auto text = readListFile(file, "RAF-DB lists its images there");
    if (!text)
        return text.error();
    RawImages images({subject});
    const Status status = formats::readWordRows(*text, subject, [&](std::size_t line, std::span<const std::string_view> words) -> Status {
        job.throwIfStopped();
        if (words.size() != 2)
            return Error{ErrorCode::Corrupt, subject,
                         atLine(line) + std::to_string(words.size()) + " words where a file and a number belong"};
        const std::string name(words[0]), expression = expressionOf(words[1]);
        if (expression.empty())
            return noExpression(subject, atLine(line), words[1]);
        const std::string part = name.substr(0, name.find('_'));
        if (part != "train" && part != "test")
            return Error{ErrorCode::Invalid, subject,
                         atLine(line) + "\"" + name + "\" says no part; RAF-DB names files train_… or test_…"};
        const fs::path image = isAligned ? fs::path(standIn(name) + "_aligned.jpg") : fs::path(name);
        const auto path = cleanImagePath((imageFolder / image).generic_string(), subject, line);
        return path ? images.add({*path, standIn(name), {expression}, part, line}) : Status(path.error());
    });
    if (!status)
        return status.error();
    if (images.isEmpty())
        return Error{ErrorCode::Invalid, subject, "lists no image"};
    return std::move(images).plan({expressionColumn()}, options);
}

Result<ImportPlan> planClassFolders(const ImportOptions &options, const fs::path &folder, const JobContext &job)
{
    std::vector<SkippedFile> skipped;
    auto found = findImages(options.root / folder, job, skipped);
    if (!found)
        return found.error();
    std::vector<RawImage> images;
    std::set<std::string> people;
    for (const ImageFile &file : *found) {
        const std::string path = (folder / file.path).generic_string();
        if (file.parts.size() != 3 || !parseSet(file.parts[0]))
            return Error{ErrorCode::Invalid, path, "lies elsewhere than in train/1 to train/7 or test/1 to test/7"};
        const std::string expression = expressionOf(file.parts[1]);
        if (expression.empty())
            return noExpression(path, {}, file.parts[1]);
        std::string person = standIn(file.path);
        if (!people.insert(person).second)
            person = path; // the same name in two folders is still two images
        images.push_back({path, person, {expression}, file.parts[0]});
    }
    for (SkippedFile &file : skipped)
        file.file = (folder / file.file).generic_string();
    auto plan = makePlan(std::move(images), {expressionColumn()}, options, {options.root.string()});
    if (plan)
        plan->skipped = std::move(skipped);
    return plan;
}

} // namespace

bool isRafdb(const fs::path &root)
{
    return listFolder(root) || classFolder(root);
}

Result<ImportPlan> planRafdb(const ImportOptions &options, const JobContext &job)
{
    if (const Status status = checkOnlyTask(options, kTask); !status)
        return status.error();
    Result<ImportPlan> plan = Error{ErrorCode::NotFound, options.root.string(),
                                    "is not RAF-DB: it holds neither EmoLabel/list_patition_label.txt nor DATASET/train/1; choose the "
                                    "folder that holds one of them"};
    if (const auto folder = listFolder(options.root))
        plan = planList(options, *folder, job);
    else if (const auto classes = classFolder(options.root))
        plan = planClassFolders(options, *classes, job);
    if (plan)
        plan->warnings.push_back("RAF-DB names nobody: every image counts as a person of its own. Intervals are over images, not "
                                 "people, and one real person may be in several sets.");
    return plan;
}

} // namespace core::data

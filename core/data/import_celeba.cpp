// SPDX-License-Identifier: GPL-3.0-or-later
// CelebA [Liu, Luo, Wang, Tang, ICCV 2015; mmlab.ie.cuhk.edu.hk/projects/CelebA.html] and MUCAC [Choi and Na, arXiv 2311.02240;
// github.com/ndb796/MachineUnlearning, images of github.com/switchablenorms/CelebAMask-HQ, identities of
// github.com/ndb796/CelebA-HQ-Face-Identity-and-Attributes-Recognition-PyTorch]. Both have an attribute file (the number of images;
// the names of the attributes; a file and 1 or -1 for each) and an identity file (a file and a number). CelebA's third file
// says the part: 0 train, 1 validation, 2 test. MUCAC's notebooks take the part from the identity's number: 0 to 189 test,
// 190 to 4854 train, from 4855 unseen; they learn Male (gender), Smiling (expression) and Young (age).
#include "core/data/import_list.h"
#include "core/formats/word_rows.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <unordered_map>

namespace core::data {

namespace {

namespace fs = std::filesystem;
using Words = std::span<const std::string_view>;

constexpr const char *kTask = "attributes";
constexpr std::size_t kMaxLabels = 63;

/// What differs between the two; each path is the first of these that is there, below the root.
struct Layout
{
    const char *title;
    std::vector<const char *> attributes, identities, partitions, images;
    bool setsByIdentity;
};

const Layout &celeba()
{
    static const Layout layout{"CelebA",
                               {"list_attr_celeba.txt", "Anno/list_attr_celeba.txt"},
                               {"identity_CelebA.txt", "Anno/identity_CelebA.txt"},
                               {"list_eval_partition.txt", "Eval/list_eval_partition.txt"},
                               {"img_align_celeba/img_align_celeba", "img_align_celeba", "Img/img_align_celeba"},
                               false};
    return layout;
}

const Layout &mucac()
{
    static const Layout layout{"MUCAC",
                               {"CelebA-HQ-attribute.txt", "CelebAMask-HQ/CelebAMask-HQ-attribute-anno.txt",
                                "CelebAMask-HQ-attribute-anno.txt"},
                               {"CelebA-HQ-identity.txt", "CelebAMask-HQ/CelebA-HQ-identity.txt"},
                               {},
                               {"CelebAMask-HQ/CelebA-HQ-img", "CelebA-HQ-img"},
                               true};
    return layout;
}

/// The first that is there, or the first.
fs::path firstOf(const fs::path &root, const std::vector<const char *> &candidates)
{
    std::error_code error;
    for (const char *candidate : candidates) {
        if (fs::exists(root / candidate, error))
            return candidate;
    }
    return candidates.front();
}

bool looksLike(const fs::path &root, const Layout &layout)
{
    std::error_code error;
    return fs::is_regular_file(root / firstOf(root, layout.attributes), error) &&
           fs::is_regular_file(root / firstOf(root, layout.identities), error);
}

Status readRows(const fs::path &file, const Layout &layout, const formats::WordRowSink &sink)
{
    const std::string expected = std::string(layout.title) + " needs " + layout.attributes.front() + ", " +
                                 layout.identities.front() + " and the folder " + layout.images.back() +
                                 "; choose the folder that holds them";
    const auto text = readListFile(file, expected);
    return text ? formats::readWordRows(*text, file.filename().string(), sink) : Status(text.error());
}

/// Second words by first words.
Result<std::unordered_map<std::string, std::string>> readPairs(const fs::path &file, const Layout &layout, const JobContext &job)
{
    std::unordered_map<std::string, std::string> pairs;
    const std::string subject = file.filename().string();
    const Status status = readRows(file, layout, [&](std::size_t line, Words words) -> Status {
        if (line % 4096 == 0)
            job.throwIfStopped();
        if (words.size() != 2)
            return Error{ErrorCode::Corrupt, subject,
                         atLine(line) + std::to_string(words.size()) + " words where a file and a number belong"};
        const auto [at, isNew] = pairs.try_emplace(std::string(words[0]), words[1]);
        if (!isNew && at->second != words[1])
            return Error{ErrorCode::Corrupt, subject, atLine(line) + "\"" + at->first + "\" is listed twice, with different numbers"};
        return {};
    });
    return status ? Result<std::unordered_map<std::string, std::string>>(std::move(pairs)) : status.error();
}

/// The attribute file, read for the attributes that were asked for.
class AttributeFile final
{
public:
    struct Row
    {
        std::string file, bits; ///< '0' or '1' for each of wanted()
        std::size_t line;
    };

    AttributeFile(std::string subject, std::vector<std::string> wanted)
        : m_subject(std::move(subject)), m_wanted(std::move(wanted))
    {
    }

    const std::vector<std::string> &wanted() const { return m_wanted; }
    std::vector<Row> &rows() { return m_rows; }

    Status read(std::size_t line, Words words)
    {
        if (!m_hasCount)
            return readCount(line, words);
        return m_columns == 0 ? readNames(line, words) : readRow(line, words);
    }

    /// What is cut off at the end shows in the count.
    Status checkCount() const
    {
        if (m_columns > 0 && m_rows.size() == m_count)
            return {};
        return Error{ErrorCode::Corrupt, m_subject,
                     "lists " + std::to_string(m_rows.size()) + " images where its first line says " + std::to_string(m_count) +
                         "; get the file again"};
    }

private:
    Error corrupt(std::size_t line, const std::string &detail) const
    {
        return {ErrorCode::Corrupt, m_subject, atLine(line) + detail};
    }

    Status readCount(std::size_t line, Words words)
    {
        const std::string_view text = words.front();
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), m_count);
        if (words.size() != 1 || error != std::errc() || end != text.data() + text.size())
            return corrupt(line, "the number of images belongs here, and nothing else");
        m_hasCount = true;
        return {};
    }

    Status readNames(std::size_t line, Words words)
    {
        m_columns = words.size();
        for (const std::string &name : m_wanted) {
            const auto at = std::find(words.begin(), words.end(), name);
            if (at == words.end()) {
                std::string names;
                for (const std::string_view word : words)
                    names += (names.empty() ? "" : ", ") + std::string(word);
                return Error{ErrorCode::Invalid, m_subject,
                             atLine(line) + "there is no attribute \"" + name + "\"; the file has: " + names};
            }
            m_places.push_back(static_cast<std::size_t>(at - words.begin()));
        }
        return {};
    }

    Status readRow(std::size_t line, Words words)
    {
        if (words.size() != m_columns + 1)
            return corrupt(line, std::to_string(words.size() - 1) + " values where the file names " + std::to_string(m_columns) +
                                     " attributes");
        Row row{std::string(words.front()), {}, line};
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const std::string_view value = words[m_places[i] + 1];
            if (value != "1" && value != "-1" && value != "0")
                return Error{ErrorCode::Invalid, m_subject,
                             atLine(line) + "\"" + std::string(value) + "\" is no value of the attribute \"" + m_wanted[i] +
                                 "\"; it is 1 or -1"};
            row.bits += value == "1" ? '1' : '0';
        }
        m_rows.push_back(std::move(row));
        return {};
    }

    std::string m_subject;
    std::vector<std::string> m_wanted;
    bool m_hasCount = false;
    std::size_t m_count = 0, m_columns = 0;
    std::vector<std::size_t> m_places;
    std::vector<Row> m_rows;
};

/// The attributes to learn, each once.
Result<std::vector<std::string>> wantedAttributes(const ImportOptions &options)
{
    std::vector<std::string> wanted;
    for (const std::string &name : options.labelColumns) {
        if (std::find(wanted.begin(), wanted.end(), name) == wanted.end())
            wanted.push_back(name);
    }
    if (wanted.empty() || options.labelColumns == std::vector<std::string>{kTask})
        return std::vector<std::string>{"Male", "Smiling", "Young"};
    if (wanted.size() > kMaxLabels)
        return Error{ErrorCode::Usage, "--label-column", "a task has at most 63 labels; choose fewer attributes"};
    return wanted;
}

/// One attribute is a binary task of its own name, several are one multi-label task.
RawColumn columnFor(const std::vector<std::string> &wanted)
{
    if (wanted.size() == 1)
        return {wanted.front(), true, {"not " + wanted.front(), wanted.front()}, false};
    return {kTask, true, wanted, true};
}

/// As the benchmark's notebooks divide the identities.
Result<std::string> mucacPart(const std::string &identity, const std::string &subject)
{
    constexpr int kFirstTrain = 190, kFirstUnseen = 4855;
    int number = -1;
    const auto [end, error] = std::from_chars(identity.data(), identity.data() + identity.size(), number);
    if (error != std::errc() || end != identity.data() + identity.size() || number < 0)
        return Error{ErrorCode::Invalid, subject, "\"" + identity + "\" is no identity; MUCAC numbers people from 0"};
    return std::string(number < kFirstTrain ? "validation" : number < kFirstUnseen ? "train" : "unseen");
}

Result<std::string> celebaPart(const std::string &number, const std::string &file, const std::string &subject)
{
    for (const auto &[word, part] : {std::pair{"0", "train"}, std::pair{"1", "validation"}, std::pair{"2", "test"}}) {
        if (number == word)
            return std::string(part);
    }
    return Error{ErrorCode::Invalid, subject,
                 number.empty() ? "does not say which part \"" + file + "\" belongs to"
                                : "\"" + number + "\" is no part for \"" + file + "\"; CelebA has 0, 1 and 2"};
}

Result<ImportPlan> planAttributes(const ImportOptions &options, const Layout &layout, const JobContext &job)
{
    auto wanted = wantedAttributes(options);
    if (!wanted)
        return wanted.error();
    const fs::path &root = options.root;
    const fs::path attributeFile = firstOf(root, layout.attributes), identityFile = firstOf(root, layout.identities);
    const std::string attributeName = attributeFile.filename().string(), identityName = identityFile.filename().string();
    AttributeFile attributes(attributeName, *std::move(wanted));
    Status status = readRows(root / attributeFile, layout, [&](std::size_t line, Words words) {
        if (line % 4096 == 0)
            job.throwIfStopped();
        return attributes.read(line, words);
    });
    if (status)
        status = attributes.checkCount();
    if (!status)
        return status.error();
    auto identities = readPairs(root / identityFile, layout, job);
    if (!identities)
        return identities.error();
    std::unordered_map<std::string, std::string> parts;
    const fs::path partFile = layout.partitions.empty() ? fs::path() : firstOf(root, layout.partitions);
    std::error_code error;
    const bool hasParts = !partFile.empty() && fs::exists(root / partFile, error);
    if (hasParts) {
        auto read = readPairs(root / partFile, layout, job);
        if (!read)
            return read.error();
        parts = *std::move(read);
    }
    const fs::path imageFolder = firstOf(root, layout.images);
    if (!fs::is_directory(root / imageFolder, error))
        return Error{ErrorCode::NotFound, (root / imageFolder).string(),
                     std::string("there is no such folder; ") + layout.title + " keeps its images there"};

    const RawColumn column = columnFor(attributes.wanted());
    RawImages images({attributeName});
    for (AttributeFile::Row &row : attributes.rows()) {
        if (row.line % 4096 == 0)
            job.throwIfStopped();
        const auto path = cleanImagePath((imageFolder / row.file).generic_string(), attributeName, row.line);
        if (!path)
            return path.error();
        const auto identity = identities->find(row.file);
        if (identity == identities->end())
            return Error{ErrorCode::Invalid, attributeName,
                         atLine(row.line) + "\"" + row.file + "\" is not in " + identityName + ", so nobody knows who it is of"};
        Result<std::string> part = std::string();
        if (layout.setsByIdentity)
            part = mucacPart(identity->second, identityName);
        else if (hasParts)
            part = celebaPart(parts[row.file], row.file, partFile.filename().string());
        if (!part)
            return part.error();
        const std::string value = column.isMultiLabel ? std::move(row.bits) : column.classes[row.bits == "1" ? 1 : 0];
        status = images.add({*path, identity->second, {value}, *part, row.line});
        if (!status)
            return status.error();
    }
    if (images.isEmpty())
        return Error{ErrorCode::Invalid, attributeName, "lists no image"};
    return std::move(images).plan({column}, options);
}

} // namespace

bool isCeleba(const fs::path &root)
{
    return looksLike(root, celeba());
}

bool isMucac(const fs::path &root)
{
    return looksLike(root, mucac());
}

Result<ImportPlan> planCeleba(const ImportOptions &options, const JobContext &job)
{
    return planAttributes(options, celeba(), job);
}

Result<ImportPlan> planMucac(const ImportOptions &options, const JobContext &job)
{
    return planAttributes(options, mucac(), job);
}

} // namespace core::data

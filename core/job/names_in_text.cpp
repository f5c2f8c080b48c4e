// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/names_in_text.h"

#include "core/store/data_set_repository.h"

#include <QString>

#include <algorithm>
#include <cctype>
#include <optional>

namespace core::job {

namespace {

/// Letters and digits in small letters, everything else a blank; a blank at either end.
std::string inWords(const std::string &text)
{
    std::string words = " ";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWord = std::isalnum(byte) != 0 || byte >= 0x80;
        if (isWord)
            words += static_cast<char>(std::tolower(byte));
        else if (words.back() != ' ')
            words += ' ';
    }
    return words.back() == ' ' ? words : words + ' ';
}

/// Composed after folding too: folding may take a letter apart.
QString inOneSpelling(const std::string &name)
{
    const QString composed = QString::fromStdString(name).normalized(QString::NormalizationForm_C);
    return composed.toCaseFolded().normalized(QString::NormalizationForm_C).simplified();
}

std::vector<std::string> everybody(store::DataSetRepository &repository)
{
    std::vector<std::string> identities;
    for (Person &person : repository.people())
        identities.push_back(std::move(person.identity));
    return identities;
}

} // namespace

bool isSameName(const std::string &a, const std::string &b)
{
    return inOneSpelling(a) == inOneSpelling(b);
}

bool namesAnyOf(const std::string &text, const std::vector<std::string> &identities)
{
    const std::string words = inWords(text);
    return std::ranges::any_of(identities, [&](const std::string &identity) {
        const std::string name = inWords(identity);
        const bool hasLetter = std::ranges::any_of(name, [](unsigned char c) { return std::isalpha(c) || c >= 0x80; });
        return hasLetter && words.find(name) != std::string::npos;
    });
}

std::string trailSubject(const std::string &subject, const store::Workspace &workspace, store::Database &database)
{
    store::DataSetRepository repository(database);
    if (const std::optional<ImageId> image = repository.imageAt(subject))
        return "image " + std::to_string(*image);
    if (subject.find('/') != std::string::npos) {
        const std::filesystem::path place = std::filesystem::path(subject).lexically_relative(workspace.folder());
        const bool isOurs = !place.empty() && place.begin()->string() != "..";
        return isOurs ? place.generic_string() : "a file outside the workspace";
    }
    return namesAnyOf(subject, everybody(repository)) ? std::string() : subject;
}

} // namespace core::job

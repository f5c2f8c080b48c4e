// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_loader.h"

#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"
#include "core/store/search_key.h"

#include <QCollator>

#include <algorithm>

namespace ui {

namespace {
constexpr int kMontageFaces = 4;

/// "person 2" as "person 000000000002": QCollator's own numeric mode does nothing in the C locale.
QString paddedNumbers(const QString &text)
{
    constexpr qsizetype kDigits = 12;
    QString padded;
    padded.reserve(text.size() + kDigits);
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].isDigit())
            ++end;
        if (end > i)
            padded += QString(std::max<qsizetype>(0, kDigits - (end - i)), u'0');
        end = std::max(end, i + 1);
        padded += QStringView(text).mid(i, end - i);
        i = end;
    }
    return padded;
}

} // namespace

void sortByName(std::vector<PersonRow> &people)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, std::size_t>> keys; // comparing names costs a hundred times more
    keys.reserve(people.size());
    for (std::size_t i = 0; i < people.size(); ++i)
        keys.emplace_back(collator.sortKey(paddedNumbers(people[i].identity.toCaseFolded())), i);
    std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first.compare(b.first) < 0; });
    std::vector<PersonRow> sorted;
    sorted.reserve(people.size());
    for (const auto &[key, index] : keys)
        sorted.push_back(std::move(people[index]));
    people = std::move(sorted);
}

core::Result<LoadedPeople> loadPeople(const core::store::Workspace &workspace)
{
    try {
        auto database = workspace.database();
        core::store::DataSetRepository repository(database);
        LoadedPeople loaded;
        loaded.dataSet = repository.dataSet();
        const auto people = repository.people();
        const auto verdicts = repository.verdicts();
        loaded.people.reserve(people.size());
        for (const auto &person : people) {
            PersonRow row;
            row.id = person.id;
            row.identity = QString::fromStdString(person.identity);
            row.key = core::store::searchKey(row.identity);
            row.set = person.set;
            row.state = person.state;
            if (const auto verdict = verdicts.find(person.id); verdict != verdicts.end())
                row.verdict = verdict->second;
            row.images = person.images;
            loaded.people.push_back(std::move(row));
        }
        sortByName(loaded.people);
        loaded.models = int(core::store::ModelRepository(database).models().size());
        return loaded;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

core::Result<PeopleDetails> loadPeopleDetails(const core::store::Workspace &workspace, core::TaskId task)
{
    try {
        auto database = workspace.database();
        core::store::DataSetRepository repository(database);
        PeopleDetails details;
        for (auto &[person, rows] : repository.cacheRows(kMontageFaces))
            details.faces.insert(person, std::move(rows));
        if (task > 0)
            for (auto &[person, counts] : repository.classCounts(task))
                details.mix.insert(person, std::move(counts));
        std::set<core::PersonId> everybody;
        for (const core::Person &person : repository.people())
            everybody.insert(person.id);
        for (const auto &[person, pseudonym] : repository.pseudonyms(everybody))
            details.pseudonyms.insert(person, QString::fromStdString(pseudonym));
        return details;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

} // namespace ui

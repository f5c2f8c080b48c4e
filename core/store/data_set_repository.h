// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/findings.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core::store {

struct PeopleFilter
{
    std::string search = {};       ///< part of an identity (by searchKey()) or of a pseudonym, whatever the case
    std::optional<SetKind> set = {};
    std::optional<PersonState> state = {};
    std::optional<std::set<PersonId>> among = {}; ///< nobody else
    std::int64_t limit = -1;       ///< -1: all; countPeople ignores it
};

struct SetCounts
{
    std::int64_t people = 0, images = 0;
};

/// The data set, its tasks, people and images. Every method may throw StoreFailure.
///
/// A person's state is read from requests and runs whenever people are listed (view person_states), so it is never stale:
/// Requested in a New request, Approved in an Approved or Done one, Unlearned when a run for such a request erased them (view
/// erasures); the furthest counts. Experiments and refused requests say nothing about a person. A purged person's `identity` is the pseudonym.
class DataSetRepository final
{
public:
    explicit DataSetRepository(Database &database) : m_database(database) {}

    /// A root inside the workspace is stored relative to it, so that the two can be moved together, and read as absolute.
    std::optional<DataSet> dataSet();
    /// Inserts or updates data set and tasks (by name); gives `dataSet.tasks` their ids.
    void save(DataSet &dataSet);

    /// Ordered by identity. `images` and `state` are filled.
    std::vector<Person> people(const PeopleFilter &filter = {});
    std::int64_t countPeople(const PeopleFilter &filter = {});
    std::optional<Person> person(PersonId id);
    std::optional<Person> personByIdentity(const std::string &identity);
    /// Of the Unlearned: their own verdict in the newest run that erased them, not that of the request as a whole. "Unlearned" alone
    /// says that it was tried; whoever shows the state shows this with it. Absent where the findings are gone.
    std::map<PersonId, ForgettingVerdict> verdicts();
    std::map<SetKind, SetCounts> counts();
    /// Per person: images by class of the task, in the task's class order.
    std::map<PersonId, std::vector<std::int64_t>> classCounts(TaskId task);

    /// Images with their labels, by id. All of them, or of one person, or of a set.
    std::vector<Image> images();
    std::vector<Image> imagesOf(PersonId person);
    /// First `limit` images of each person, person -> cache rows; what the grid's montages show.
    std::map<PersonId, std::vector<std::int64_t>> cacheRows(int limit);

    /// Adds a person with a fresh salt, or returns the one with that identity (set unchanged).
    PersonId upsertPerson(const std::string &identity, SetKind set);
    /// Adds or updates by path; `labels` run with the tasks of the data set. Returns the id.
    ImageId upsertImage(const Image &image, const std::vector<TaskId> &tasks);
    std::int64_t imageCount();
    /// The image with this path, relative to the root.
    std::optional<ImageId> imageAt(const std::string &path);
    /// Recomputes and stores DataSet::fingerprint.
    std::string updateFingerprint();

    /// "P-" + 10 base32 characters of HMAC-SHA-256(salt, identity). Stable for a workspace.
    std::map<PersonId, std::string> pseudonyms(const std::set<PersonId> &people);
    std::string pseudonym(PersonId person);

private:
    Database &m_database;
};

} // namespace core::store

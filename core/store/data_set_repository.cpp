// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DataSetRepository that is about tasks and images; people are in people_queries.cpp.
#include "core/store/data_set_repository.h"
#include "core/store/sql_values.h"
#include "core/util/hash.h"

#include <algorithm>

namespace core::store {

namespace {

std::vector<Task> tasks(Database &database)
{
    QSqlQuery query = select(database, QStringLiteral("SELECT id, name, kind, classes FROM tasks ORDER BY position, id"));
    std::vector<Task> tasks;
    while (query.next()) {
        tasks.push_back({integer(query, 0), text(query, 1), enumAt<TaskKind>(query, 2),
                         jsonAt(query, 3).get<std::vector<std::string>>()});
    }
    return tasks;
}

Image imageAt(const QSqlQuery &query, std::size_t taskCount)
{
    Image image{integer(query, 0), integer(query, 1), text(query, 2), integer(query, 3),
                query.value(4).toByteArray().toHex().toStdString(), integer(query, 5), {}};
    image.labels.assign(taskCount, kNoLabel);
    return image;
}

/// Fills in labels by going through both lists, sorted by image, side by side.
void addLabels(std::vector<Image> &images, QSqlQuery &labels, const std::map<TaskId, std::size_t> &places)
{
    auto image = images.begin();
    while (labels.next()) {
        const ImageId id = integer(labels, 0);
        while (image != images.end() && image->id < id)
            ++image;
        const auto place = places.find(integer(labels, 1));
        if (image != images.end() && image->id == id && place != places.end())
            image->labels[place->second] = integer(labels, 2);
    }
}

std::vector<Image> imagesWhere(Database &database, const QString &where, const QVariantList &values)
{
    std::map<TaskId, std::size_t> places;
    for (const Task &task : tasks(database))
        places.emplace(task.id, places.size());

    QSqlQuery query = database.prepare(QStringLiteral("SELECT i.id, i.person, i.path, i.bytes, i.sha256, i.cache_row FROM images i")
                                       + where + QStringLiteral(" ORDER BY i.id"));
    QSqlQuery labels = database.prepare(QStringLiteral("SELECT l.image, l.task, l.label FROM images i JOIN labels l ON l.image = i.id")
                                        + where + QStringLiteral(" ORDER BY l.image"));
    for (const QVariant &value : values) {
        query.addBindValue(value);
        labels.addBindValue(value);
    }
    database.execute(query);
    std::vector<Image> images;
    while (query.next())
        images.push_back(imageAt(query, places.size()));
    database.execute(labels);
    addLabels(images, labels, places);
    return images;
}

/// As stored: relative to the workspace when it lies inside, so that the two can be moved together.
std::string storedRoot(const Database &database, const std::string &root)
{
    const std::filesystem::path inside =
        std::filesystem::path(root).lexically_relative(std::filesystem::weakly_canonical(database.folder()));
    const bool isInside = !inside.empty() && *inside.begin() != "..";
    return isInside ? inside.generic_string() : root;
}

std::string resolvedRoot(const Database &database, const std::string &stored)
{
    const std::filesystem::path root = stored;
    return root.is_absolute() ? stored : std::filesystem::weakly_canonical(database.folder() / root).string();
}

} // namespace

std::optional<DataSet> DataSetRepository::dataSet()
{
    QSqlQuery query = select(m_database,
                             QStringLiteral("SELECT id, root, format, image_size, split_seed, fingerprint FROM data_set"));
    if (!query.next())
        return std::nullopt;
    return DataSet{integer(query, 0), resolvedRoot(m_database, text(query, 1)), text(query, 2),   query.value(3).toInt(),
                   integer(query, 4), text(query, 5), tasks(m_database)};
}

void DataSetRepository::save(DataSet &dataSet)
{
    AtomicScope scope(m_database);
    select(m_database,
           QStringLiteral("INSERT INTO data_set (id, root, format, image_size, split_seed, fingerprint) VALUES (1, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (id) DO UPDATE SET root = excluded.root, format = excluded.format, "
                          "image_size = excluded.image_size, split_seed = excluded.split_seed, fingerprint = excluded.fingerprint"),
           toText(storedRoot(m_database, dataSet.root)), toText(dataSet.format), dataSet.imageSize, qlonglong(dataSet.splitSeed),
           toText(dataSet.fingerprint));
    dataSet.id = 1;
    int position = 0;
    for (Task &task : dataSet.tasks) {
        QSqlQuery query = select(
            m_database,
            QStringLiteral("INSERT INTO tasks (name, kind, classes, position) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                           "kind = excluded.kind, classes = excluded.classes, position = excluded.position RETURNING id"),
            toText(task.name), toName(task.kind), toText(canonicalJson(Json(task.classes))), position++);
        query.next();
        task.id = integer(query, 0);
    }
    scope.commit();
}

std::vector<Image> DataSetRepository::images()
{
    return imagesWhere(m_database, QString(), {});
}

std::vector<Image> DataSetRepository::imagesOf(PersonId person)
{
    return imagesWhere(m_database, QStringLiteral(" WHERE i.person = ?"), {qlonglong(person)});
}

std::map<PersonId, std::vector<std::int64_t>> DataSetRepository::classCounts(TaskId task)
{
    const std::vector<Task> known = tasks(m_database);
    const auto found = std::find_if(known.begin(), known.end(), [&](const Task &t) { return t.id == task; });
    std::map<PersonId, std::vector<std::int64_t>> counts;
    if (found == known.end())
        return counts;
    QSqlQuery query = select(
        m_database, QStringLiteral("SELECT person, label, images FROM label_counts WHERE task = ? AND images > 0 ORDER BY person"),
        qlonglong(task));
    while (query.next()) {
        const auto row = counts.try_emplace(counts.end(), integer(query, 0), found->classes.size());
        const Label label = integer(query, 1);
        for (std::size_t k = 0; k < row->second.size(); ++k) {
            const bool isInClass = found->kind == TaskKind::MultiLabel ? (label >> k & 1) != 0 : label == Label(k);
            if (isInClass)
                row->second[k] += integer(query, 2);
        }
    }
    return counts;
}

std::map<PersonId, std::vector<std::int64_t>> DataSetRepository::cacheRows(int limit)
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT person, cache_row FROM images ORDER BY person, id"));
    std::map<PersonId, std::vector<std::int64_t>> rows;
    while (query.next()) {
        auto &ofPerson = rows.try_emplace(rows.end(), integer(query, 0))->second;
        if (ofPerson.size() < std::size_t(std::max(limit, 0)))
            ofPerson.push_back(integer(query, 1));
    }
    return rows;
}

ImageId DataSetRepository::upsertImage(const Image &image, const std::vector<TaskId> &tasks)
{
    AtomicScope scope(m_database);
    QSqlQuery &upsert = m_database.cached(
        QStringLiteral("INSERT INTO images (person, path, bytes, sha256, cache_row) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (path) DO UPDATE SET person = excluded.person, bytes = excluded.bytes, "
                       "sha256 = excluded.sha256, cache_row = excluded.cache_row RETURNING id"));
    run(m_database, upsert, qlonglong(image.person), toText(image.path), qlonglong(image.bytes),
        QByteArray::fromHex(QByteArray::fromStdString(image.sha256)), qlonglong(image.cacheRow));
    upsert.next();
    const ImageId id = integer(upsert, 0);
    upsert.finish();

    QSqlQuery &setLabel =
        m_database.cached(QStringLiteral("INSERT INTO labels (image, task, label) VALUES (?, ?, ?) ON CONFLICT (image, task) "
                                         "DO UPDATE SET label = excluded.label WHERE label <> excluded.label"));
    QSqlQuery &clearLabel = m_database.cached(QStringLiteral("DELETE FROM labels WHERE image = ? AND task = ?"));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Label label = i < image.labels.size() ? image.labels[i] : kNoLabel;
        if (label == kNoLabel)
            run(m_database, clearLabel, qlonglong(id), qlonglong(tasks[i]));
        else
            run(m_database, setLabel, qlonglong(id), qlonglong(tasks[i]), qlonglong(label));
    }
    scope.commit();
    return id;
}

std::int64_t DataSetRepository::imageCount()
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT coalesce(sum(images), 0) FROM people"));
    return query.next() ? integer(query, 0) : 0;
}

std::optional<ImageId> DataSetRepository::imageAt(const std::string &path)
{
    QSqlQuery query = select(m_database, QStringLiteral("SELECT id FROM images WHERE path = ?"), toText(path));
    return query.next() ? std::optional(integer(query, 0)) : std::nullopt;
}

std::string DataSetRepository::updateFingerprint()
{
    // One line per task (name, kind, classes), then one per image in path order: hash, set, task=label…
    const std::vector<Task> known = tasks(m_database);
    std::map<TaskId, std::size_t> places;
    Sha256Stream hash;
    for (const Task &task : known) {
        places.emplace(task.id, places.size());
        hash.update(canonicalJson(Json::array({task.name, name(task.kind), task.classes})) + "\n");
    }
    QSqlQuery query = select(m_database, QStringLiteral("SELECT i.id, i.sha256, p.set_kind, l.task, l.label FROM images i "
                                                        "JOIN people p ON p.id = i.person LEFT JOIN labels l ON l.image = i.id "
                                                        "ORDER BY i.path, l.task"));
    ImageId last = 0;
    while (query.next()) {
        if (integer(query, 0) != last) {
            last = integer(query, 0);
            hash.update("\n" + query.value(1).toByteArray().toHex().toStdString() + " " + text(query, 2));
        }
        if (!query.isNull(3))
            hash.update(" " + std::to_string(places.at(integer(query, 3))) + "=" + std::to_string(integer(query, 4)));
    }
    const std::string fingerprint = toHex(hash.finish());
    select(m_database, QStringLiteral("UPDATE data_set SET fingerprint = ?"), toText(fingerprint));
    return fingerprint;
}

} // namespace core::store

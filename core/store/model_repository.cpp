// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/model_repository.h"

#include "core/store/sql_values.h"

namespace core::store {

namespace {

QString selectModels()
{
    return QStringLiteral("SELECT id, sha256, arch, task, origin, parent, excluded, image_size, device, seconds, seed, settings, "
                          "created, experiment FROM models ");
}

Model modelAt(const QSqlQuery &query)
{
    Model model;
    model.id = integer(query, 0);
    model.sha256 = text(query, 1);
    model.arch = text(query, 2);
    model.task = integer(query, 3);
    model.origin = enumAt<ModelOrigin>(query, 4);
    model.parent = optionalId(query, 5);
    model.excluded = optionalId(query, 6);
    model.imageSize = integer(query, 7);
    model.device = text(query, 8);
    model.seconds = query.value(9).toDouble();
    model.seed = integer(query, 10);
    model.settings = jsonAt(query, 11).get<std::map<std::string, std::string>>();
    model.created = text(query, 12);
    model.experiment = query.value(13).toBool();
    return model;
}

} // namespace

std::vector<Model> ModelRepository::models()
{
    QSqlQuery query = select(m_database, selectModels() + QStringLiteral("ORDER BY id"));
    std::vector<Model> models;
    while (query.next())
        models.push_back(modelAt(query));
    return models;
}

std::optional<Model> ModelRepository::model(ModelId id)
{
    QSqlQuery query = select(m_database, selectModels() + QStringLiteral("WHERE id = ?"), qlonglong(id));
    return query.next() ? std::optional(modelAt(query)) : std::nullopt;
}

std::optional<Model> ModelRepository::retrainedFor(RequestId request, TaskId task)
{
    QSqlQuery query = select(m_database,
                             selectModels() + QStringLiteral("WHERE origin = ? AND excluded = ? AND task = ? ORDER BY id DESC LIMIT 1"),
                             toName(ModelOrigin::Retrained), qlonglong(request), qlonglong(task));
    return query.next() ? std::optional(modelAt(query)) : std::nullopt;
}

ModelId ModelRepository::add(const Model &model, const std::set<PersonId> &trainedOn)
{
    AtomicScope scope(m_database);
    const ModelId id = add(model, trainedOn, {{}, true});
    select(m_database,
           QStringLiteral("INSERT INTO model_images (model, image) SELECT mp.model, i.id FROM model_people mp "
                          "JOIN images i ON i.person = mp.person WHERE mp.model = ?"),
           qlonglong(id));
    scope.commit();
    return id;
}

ModelId ModelRepository::add(const Model &model, const std::set<PersonId> &trainedOn, const TrainingImages &images)
{
    AtomicScope scope(m_database);
    QSqlQuery insert = select(
        m_database,
        QStringLiteral("INSERT INTO models (id, sha256, arch, task, origin, parent, excluded, image_size, device, seconds, seed, settings, "
                       "created, experiment, images_inferred) VALUES (max(coalesce((SELECT max(id) FROM models), 0), "
                       "coalesce((SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'last_removed_model'), 0)) + 1, "
                       "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        toText(model.sha256), toText(model.arch), qlonglong(model.task), toName(model.origin), toId(model.parent),
        toId(model.excluded), qlonglong(model.imageSize), toText(model.device), model.seconds, qlonglong(model.seed),
        toText(canonicalJson(Json(model.settings))), toText(model.created), model.experiment, images.isInferred);
    const ModelId id = insert.lastInsertId().toLongLong();
    QSqlQuery addPerson = m_database.prepare(QStringLiteral("INSERT INTO model_people (model, person) VALUES (?, ?)"));
    for (const PersonId person : trainedOn)
        run(m_database, addPerson, qlonglong(id), qlonglong(person));
    QSqlQuery addImage = m_database.prepare(QStringLiteral("INSERT INTO model_images (model, image) VALUES (?, ?)"));
    for (const ImageId image : images.ids)
        run(m_database, addImage, qlonglong(id), qlonglong(image));
    scope.commit();
    return id;
}

bool ModelRepository::remove(ModelId id)
{
    QSqlQuery used = select(m_database,
                            QStringLiteral("SELECT EXISTS (SELECT 1 FROM models WHERE parent = ?) OR "
                                           "EXISTS (SELECT 1 FROM runs WHERE ? IN (model_in, model_out, retrained))"),
                            qlonglong(id), qlonglong(id));
    if (used.next() && used.value(0).toBool())
        return false;
    AtomicScope scope(m_database);
    for (const char *sql : {"DELETE FROM model_images WHERE model = ?", "DELETE FROM model_people WHERE model = ?",
                            "DELETE FROM models WHERE id = ?"})
        select(m_database, QString::fromLatin1(sql), qlonglong(id));
    select(m_database,
           QStringLiteral("INSERT INTO settings (key, value) VALUES ('last_removed_model', ?) "
                          "ON CONFLICT (key) DO UPDATE SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))"),
           QString::number(id));
    scope.commit();
    return true;
}

bool ModelRepository::hasFile(const std::string &sha256)
{
    return select(m_database, QStringLiteral("SELECT 1 FROM models WHERE sha256 = ?"), toText(sha256)).next();
}

std::set<PersonId> ModelRepository::trainedOn(ModelId id)
{
    QSqlQuery query =
        select(m_database, QStringLiteral("SELECT person FROM model_people WHERE model = ? ORDER BY person"), qlonglong(id));
    std::set<PersonId> people;
    while (query.next())
        people.insert(people.end(), integer(query, 0));
    return people;
}

TrainingImages ModelRepository::trainingImages(ModelId id)
{
    TrainingImages images;
    QSqlQuery model = select(m_database, QStringLiteral("SELECT images_inferred FROM models WHERE id = ?"), qlonglong(id));
    images.isInferred = model.next() && model.value(0).toBool();
    QSqlQuery query =
        select(m_database, QStringLiteral("SELECT image FROM model_images WHERE model = ? ORDER BY image"), qlonglong(id));
    while (query.next())
        images.ids.push_back(integer(query, 0));
    return images;
}

std::vector<ModelId> ModelRepository::toForget(const std::vector<PersonId> &people, const std::vector<PersonId> &erased)
{
    // CROSS JOIN: SQLite keeps this order, and so begins with the few people asked for.
    QSqlQuery query = select(
        m_database,
        QStringLiteral("SELECT m.id FROM models m WHERE "
                       "EXISTS (SELECT 1 FROM json_each(?) asked CROSS JOIN model_people mp CROSS JOIN images i CROSS JOIN model_images mi "
                       "WHERE mp.model = m.id AND mp.person = asked.value AND i.person = mp.person AND mi.model = m.id AND mi.image = i.id) "
                       "AND NOT EXISTS (SELECT 1 FROM json_each(?) gone CROSS JOIN model_people mp "
                       "WHERE mp.model = m.id AND mp.person = gone.value) ORDER BY m.id DESC"),
        toText(canonicalJson(Json(people))), toText(canonicalJson(Json(erased))));
    std::vector<ModelId> models;
    while (query.next())
        models.push_back(integer(query, 0));
    return models;
}

} // namespace core::store

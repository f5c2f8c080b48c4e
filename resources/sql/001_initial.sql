-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. Statements are separated by blank lines; none contains one (core/store/migrations.cpp).
-- Enums are stored by the names of core/domain/names.h; times as ISO 8601 in UTC; hashes as blobs of 32 bytes.

CREATE TABLE data_set (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    root TEXT NOT NULL,
    format TEXT NOT NULL,
    image_size INTEGER NOT NULL,
    split_seed INTEGER NOT NULL,
    fingerprint TEXT NOT NULL DEFAULT ''
)

-- classes: a JSON array of names.
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('multi_class', 'binary', 'multi_label')),
    classes TEXT NOT NULL,
    position INTEGER NOT NULL
)

-- images: how many this person has, kept by the triggers below. The pseudonym stays after a purge: with the salt gone it
-- can no longer be linked to a name.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    pseudonym TEXT NOT NULL UNIQUE,
    set_kind TEXT NOT NULL CHECK (set_kind IN ('train', 'validation', 'unseen')),
    images INTEGER NOT NULL DEFAULT 0,
    purged INTEGER NOT NULL DEFAULT 0
)

-- The only place that links a name and a pseudonym; purge deletes the row. folded: the identity for searching, case folded.
CREATE TABLE names (
    person INTEGER PRIMARY KEY REFERENCES people (id),
    identity TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32)
)

CREATE TABLE images (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people (id),
    path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    cache_row INTEGER NOT NULL
)

-- Covers the montages: the first rows of a person are read from the index alone.
CREATE INDEX images_by_person ON images (person, id, cache_row)

CREATE INDEX images_by_hash ON images (sha256)

-- label: class index, or bit mask for multi-label tasks. No row: no label.
CREATE TABLE labels (
    image INTEGER NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    task INTEGER NOT NULL REFERENCES tasks (id),
    label INTEGER NOT NULL CHECK (label >= 0),
    PRIMARY KEY (image, task)
) WITHOUT ROWID

-- Images of a person by label: what the grid's task mix shows without counting a million rows. Kept by triggers.
CREATE TABLE label_counts (
    task INTEGER NOT NULL,
    person INTEGER NOT NULL,
    label INTEGER NOT NULL,
    images INTEGER NOT NULL,
    PRIMARY KEY (task, person, label)
) WITHOUT ROWID

CREATE TRIGGER image_added AFTER INSERT ON images
BEGIN
    UPDATE people SET images = images + 1 WHERE id = NEW.person;
END

CREATE TRIGGER image_removed AFTER DELETE ON images
BEGIN
    UPDATE people SET images = images - 1 WHERE id = OLD.person;
END

CREATE TRIGGER image_leaving BEFORE DELETE ON images
BEGIN
    DELETE FROM labels WHERE image = OLD.id;
END

CREATE TRIGGER image_moved AFTER UPDATE OF person ON images WHEN OLD.person <> NEW.person
BEGIN
    UPDATE people SET images = images - 1 WHERE id = OLD.person;
    UPDATE people SET images = images + 1 WHERE id = NEW.person;
    UPDATE label_counts SET images = images - 1
        WHERE person = OLD.person AND (task, label) IN (SELECT task, label FROM labels WHERE image = NEW.id);
    INSERT INTO label_counts (task, person, label, images)
        SELECT task, NEW.person, label, 1 FROM labels WHERE image = NEW.id
        ON CONFLICT DO UPDATE SET images = images + 1;
END

CREATE TRIGGER label_added AFTER INSERT ON labels
BEGIN
    INSERT INTO label_counts (task, person, label, images)
        VALUES (NEW.task, (SELECT person FROM images WHERE id = NEW.image), NEW.label, 1)
        ON CONFLICT DO UPDATE SET images = images + 1;
END

CREATE TRIGGER label_changed AFTER UPDATE OF label ON labels WHEN OLD.label <> NEW.label
BEGIN
    UPDATE label_counts SET images = images - 1
        WHERE task = OLD.task AND person = (SELECT person FROM images WHERE id = OLD.image) AND label = OLD.label;
    INSERT INTO label_counts (task, person, label, images)
        VALUES (NEW.task, (SELECT person FROM images WHERE id = NEW.image), NEW.label, 1)
        ON CONFLICT DO UPDATE SET images = images + 1;
END

CREATE TRIGGER label_removed BEFORE DELETE ON labels
BEGIN
    UPDATE label_counts SET images = images - 1
        WHERE task = OLD.task AND person = (SELECT person FROM images WHERE id = OLD.image) AND label = OLD.label;
END

CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('new', 'approved', 'refused', 'done')),
    received TEXT NOT NULL,
    due TEXT NOT NULL,
    basis TEXT NOT NULL,
    notes TEXT NOT NULL,
    experiment INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decision_reason TEXT NOT NULL,
    created TEXT NOT NULL,
    decided TEXT NOT NULL
)

CREATE TABLE request_people (
    request INTEGER NOT NULL REFERENCES requests (id),
    person INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (request, person)
) WITHOUT ROWID

CREATE INDEX request_people_by_person ON request_people (person)

-- Names asked for that the data set does not hold, in the order asked.
CREATE TABLE request_not_found (
    request INTEGER NOT NULL REFERENCES requests (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (request, position)
) WITHOUT ROWID

-- settings: a JSON object of texts. excluded: the request left out of a retrained reference.
CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    arch TEXT NOT NULL,
    task INTEGER NOT NULL REFERENCES tasks (id),
    origin TEXT NOT NULL CHECK (origin IN ('trained', 'retrained', 'imported', 'unlearned')),
    parent INTEGER REFERENCES models (id),
    excluded INTEGER REFERENCES requests (id),
    image_size INTEGER NOT NULL,
    device TEXT NOT NULL,
    seconds REAL NOT NULL,
    seed INTEGER NOT NULL,
    settings TEXT NOT NULL,
    created TEXT NOT NULL,
    experiment INTEGER NOT NULL
)

CREATE TABLE model_people (
    model INTEGER NOT NULL REFERENCES models (id),
    person INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (model, person)
) WITHOUT ROWID

CREATE INDEX model_people_by_person ON model_people (person)

-- details: the rest of core::RunInfo as JSON (core/store/run_details.h).
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES requests (id),
    status TEXT NOT NULL CHECK (status IN ('running', 'stopped', 'done', 'failed', 'cancelled')),
    model_in INTEGER REFERENCES models (id),
    model_out INTEGER REFERENCES models (id),
    retrained INTEGER REFERENCES models (id),
    details TEXT NOT NULL
)

CREATE INDEX runs_by_request ON runs (request, status)

CREATE TABLE findings (
    run INTEGER PRIMARY KEY REFERENCES runs (id),
    json TEXT NOT NULL
)

-- samples: little-endian float32, `width` per image, in image-id order.
CREATE TABLE scores (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    stage TEXT NOT NULL,
    audit_set TEXT NOT NULL,
    name TEXT NOT NULL,
    width INTEGER NOT NULL,
    samples BLOB NOT NULL,
    UNIQUE (run, stage, audit_set, name)
)

-- images: little-endian int64 ids, ascending.
CREATE TABLE scored_images (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    audit_set TEXT NOT NULL,
    images BLOB NOT NULL,
    UNIQUE (run, audit_set)
)

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    options TEXT NOT NULL,
    status TEXT NOT NULL,
    run INTEGER REFERENCES runs (id),
    started TEXT NOT NULL,
    message TEXT NOT NULL
)

-- what: canonical JSON; hash: hex (core/store/event_log.h).
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    hash TEXT NOT NULL
)

CREATE TRIGGER events_keep BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END

CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END

-- Also stops INSERT OR REPLACE, which deletes without firing the trigger above.
CREATE TRIGGER events_append BEFORE INSERT ON events
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM events)
BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID

-- What has happened to a person, furthest first: 4 purged, 3 unlearned, 2 approved, 1 requested (core::PersonState).
-- Experiments say nothing about a person: nobody asked. People without a row here have no state.
CREATE VIEW person_states AS
    SELECT person, max(state) AS state FROM (
        SELECT rp.person AS person,
               CASE WHEN r.state = 'new' THEN 1
                    WHEN EXISTS (SELECT 1 FROM runs WHERE runs.request = r.id AND runs.status = 'done') THEN 3
                    ELSE 2 END AS state
        FROM requests r JOIN request_people rp ON rp.request = r.id
        WHERE r.experiment = 0 AND r.state <> 'refused'
        UNION ALL
        SELECT id, 4 FROM people WHERE purged = 1)
    GROUP BY person

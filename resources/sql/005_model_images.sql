-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5. Which images a model was trained on, and who was unlearned by which run.

-- image: without a reference, so that no index by image is needed; the triggers below keep it true.
CREATE TABLE model_images (
    model INTEGER NOT NULL REFERENCES models (id),
    image INTEGER NOT NULL,
    PRIMARY KEY (model, image)
) WITHOUT ROWID

-- images_inferred: nobody recorded the images; all that the model's people had when it was imported, or now, are taken for them.
ALTER TABLE models ADD COLUMN images_inferred INTEGER NOT NULL DEFAULT 0

UPDATE models SET images_inferred = 1

INSERT INTO model_images (model, image)
    SELECT mp.model, i.id FROM model_people mp JOIN images i ON i.person = mp.person

-- Another picture under the same path is one that no model has seen.
CREATE TRIGGER image_replaced AFTER UPDATE OF sha256 ON images WHEN OLD.sha256 <> NEW.sha256
BEGIN
    DELETE FROM model_images WHERE image = NEW.id AND model IN (SELECT id FROM models);
END

CREATE TRIGGER image_gone AFTER DELETE ON images
BEGIN
    DELETE FROM model_images WHERE image = OLD.id AND model IN (SELECT id FROM models);
END

-- A run unlearned those people of its request whom the model it began with was trained on (without a recorded model: the training
-- people) and the model it made or audited was not. Experiments, and runs on what came of one, unlearned nobody.
CREATE VIEW erasures AS
    SELECT runs.id AS run, runs.request AS request, rp.person AS person
    FROM runs JOIN requests r ON r.id = runs.request JOIN request_people rp ON rp.request = runs.request
              JOIN people p ON p.id = rp.person
    WHERE runs.status = 'done' AND r.experiment = 0 AND r.state NOT IN ('new', 'refused') AND
          NOT EXISTS (SELECT 1 FROM model_people mo WHERE mo.model = runs.model_out AND mo.person = rp.person) AND
          CASE WHEN runs.model_in IS NULL
               THEN p.set_kind = 'train'
               ELSE EXISTS (SELECT 1 FROM model_people mi WHERE mi.model = runs.model_in AND mi.person = rp.person) END AND
          coalesce(CASE WHEN json_valid(runs.details) THEN json_extract(runs.details, '$.experiment') END, 0) = 0

-- As in schema 3: 4 purged, 3 unlearned, 2 approved, 1 requested, null none (core::PersonState).
DROP VIEW person_states

CREATE VIEW person_states AS
    SELECT person.id AS person,
           CASE WHEN person.purged = 1 THEN 4 ELSE
               (SELECT max(CASE WHEN r.state = 'new' THEN 1
                                WHEN EXISTS (SELECT 1 FROM erasures e WHERE e.request = rp.request AND e.person = rp.person) THEN 3
                                ELSE 2 END)
                FROM request_people rp JOIN requests r ON r.id = rp.request
                WHERE rp.person = person.id AND r.experiment = 0 AND r.state <> 'refused') END AS state
    FROM people person

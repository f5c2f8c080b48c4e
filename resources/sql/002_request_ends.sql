-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2. How a request ends, and the one extension of its due date.

ALTER TABLE requests ADD COLUMN extended_by TEXT NOT NULL DEFAULT ''

ALTER TABLE requests ADD COLUMN extension_reason TEXT NOT NULL DEFAULT ''

ALTER TABLE requests ADD COLUMN extended TEXT NOT NULL DEFAULT ''

ALTER TABLE requests ADD COLUMN closed_by TEXT NOT NULL DEFAULT ''

ALTER TABLE requests ADD COLUMN closing_reason TEXT NOT NULL DEFAULT ''

ALTER TABLE requests ADD COLUMN closed TEXT NOT NULL DEFAULT ''

-- As in schema 1, but a run unlearns only those its model was trained on (without a recorded model: the training people) and
-- the model it made or audited was not; the request's other people were never learned and wait, approved, for the purge.
DROP VIEW person_states

CREATE VIEW person_states AS
    SELECT person, max(state) AS state FROM (
        SELECT rp.person AS person,
               CASE WHEN r.state = 'new' THEN 1
                    WHEN EXISTS (SELECT 1 FROM runs WHERE runs.request = r.id AND runs.status = 'done' AND
                                 NOT EXISTS (SELECT 1 FROM model_people mo
                                             WHERE mo.model = runs.model_out AND mo.person = rp.person) AND
                                 CASE WHEN runs.model_in IS NULL
                                      THEN EXISTS (SELECT 1 FROM people p WHERE p.id = rp.person AND p.set_kind = 'train')
                                      ELSE EXISTS (SELECT 1 FROM model_people mp
                                                   WHERE mp.model = runs.model_in AND mp.person = rp.person) END) THEN 3
                    ELSE 2 END AS state
        FROM requests r JOIN request_people rp ON rp.request = r.id
        WHERE r.experiment = 0 AND r.state <> 'refused'
        UNION ALL
        SELECT id, 4 FROM people WHERE purged = 1)
    GROUP BY person

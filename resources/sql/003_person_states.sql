-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3. A person's state as in schema 2, worked out person by person: asking for one of 100,000 people no longer looks at
-- all of them and at every request. 4 purged, 3 unlearned, 2 approved, 1 requested, null none (core::PersonState).
DROP VIEW person_states

CREATE VIEW person_states AS
    SELECT person.id AS person,
           CASE WHEN person.purged = 1 THEN 4 ELSE
               (SELECT max(CASE WHEN r.state = 'new' THEN 1
                                WHEN EXISTS (SELECT 1 FROM runs WHERE runs.request = r.id AND runs.status = 'done' AND
                                             NOT EXISTS (SELECT 1 FROM model_people mo
                                                         WHERE mo.model = runs.model_out AND mo.person = rp.person) AND
                                             CASE WHEN runs.model_in IS NULL
                                                  THEN person.set_kind = 'train'
                                                  ELSE EXISTS (SELECT 1 FROM model_people mp
                                                               WHERE mp.model = runs.model_in AND mp.person = rp.person) END) THEN 3
                                ELSE 2 END)
                FROM request_people rp JOIN requests r ON r.id = rp.request
                WHERE rp.person = person.id AND r.experiment = 0 AND r.state <> 'refused') END AS state
    FROM people person

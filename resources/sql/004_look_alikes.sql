-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4. People whose images look like those of a request's people, and what was decided about them.

-- The newest search for a request; report: canonical JSON (core/job/look_alikes.h).
CREATE TABLE look_alike_checks (
    request INTEGER PRIMARY KEY REFERENCES requests (id),
    report TEXT NOT NULL
)

CREATE TABLE look_alikes (
    request INTEGER NOT NULL REFERENCES requests (id),
    person INTEGER NOT NULL REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('found', 'added', 'waived')),
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided TEXT NOT NULL,
    PRIMARY KEY (request, person)
) WITHOUT ROWID

-- The images are ids without a reference: they may be imported anew or purged while the finding stays.
CREATE TABLE look_alike_evidence (
    request INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('exact', 'near', 'same_person')),
    of_person INTEGER NOT NULL REFERENCES people (id),
    image INTEGER NOT NULL,
    of_image INTEGER NOT NULL,
    similarity REAL NOT NULL,
    pairs INTEGER NOT NULL,
    PRIMARY KEY (request, person, kind),
    FOREIGN KEY (request, person) REFERENCES look_alikes (request, person) ON DELETE CASCADE
) WITHOUT ROWID

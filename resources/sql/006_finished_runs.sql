-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 6. The events that recorded the hashes of findings, by run: each time findings are read they are compared with theirs,
-- however long the trail is. The expressions are those of core/store/findings_check.cpp.
CREATE INDEX events_of_finished_runs ON events (CASE WHEN json_valid(what) THEN json_extract(what, '$.run') END)
    WHERE instr(what, '"act":"run.finished"') > 0

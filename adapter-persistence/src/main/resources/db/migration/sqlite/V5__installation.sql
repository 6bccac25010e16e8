-- One row: what makes this database and its picture store one, and what was last seen of the clock, in milliseconds.
CREATE TABLE installation (
    id                 INTEGER PRIMARY KEY CHECK (id = 1),
    installation_id    TEXT,
    clock_seen_at      INTEGER,
    clock_steady_since INTEGER
) STRICT;

INSERT INTO installation (id) VALUES (1);

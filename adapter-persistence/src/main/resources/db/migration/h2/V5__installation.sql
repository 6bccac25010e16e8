-- One row: what makes this database and its picture store one, and what was last seen of the clock, in milliseconds.
CREATE TABLE IF NOT EXISTS installation (
    id                 INTEGER PRIMARY KEY CHECK (id = 1),
    installation_id    VARCHAR(36),
    clock_seen_at      BIGINT,
    clock_steady_since BIGINT
);

MERGE INTO installation (id) KEY (id) VALUES (1);

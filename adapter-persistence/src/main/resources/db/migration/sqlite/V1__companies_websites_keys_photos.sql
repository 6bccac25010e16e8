CREATE TABLE company (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL,
    folder        TEXT NOT NULL,
    folder_folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE website (
    id          INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT    NOT NULL,
    origins     TEXT    NOT NULL,
    max_bytes   INTEGER NOT NULL,
    max_pixels  INTEGER NOT NULL,
    formats     TEXT    NOT NULL,
    dpi_min     INTEGER NOT NULL,
    dpi_max     INTEGER NOT NULL,
    default_dpi INTEGER
) STRICT;

CREATE TABLE client_key (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    company_id INTEGER NOT NULL REFERENCES company (id),
    digest     TEXT    NOT NULL UNIQUE,
    hint       TEXT    NOT NULL,
    issued_at  INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

-- AUTOINCREMENT: without it SQLite gives the number of a deleted last row again.
CREATE TABLE photo (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    website_id        INTEGER NOT NULL REFERENCES website (id),
    user_id           TEXT    NOT NULL,
    guest             INTEGER NOT NULL CHECK (guest IN (0, 1)),
    image_name        TEXT    NOT NULL,
    image_name_folded TEXT    NOT NULL,
    unique_name       TEXT    NOT NULL UNIQUE,
    content_sha256    TEXT    NOT NULL,
    photo_code        INTEGER NOT NULL,
    format            TEXT    NOT NULL,
    width             INTEGER NOT NULL,
    height            INTEGER NOT NULL,
    orientation       INTEGER NOT NULL,
    dpi               INTEGER NOT NULL,
    density_x         REAL,
    density_y         REAL,
    bytes             INTEGER NOT NULL,
    standard_format   TEXT    NOT NULL,
    standard_width    INTEGER NOT NULL,
    standard_height   INTEGER NOT NULL,
    standard_bytes    INTEGER NOT NULL,
    thumbnail_format  TEXT    NOT NULL,
    thumbnail_width   INTEGER NOT NULL,
    thumbnail_height  INTEGER NOT NULL,
    thumbnail_bytes   INTEGER NOT NULL,
    created_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX photo_of_user ON photo (website_id, user_id, id DESC);
CREATE INDEX photo_of_content ON photo (website_id, content_sha256);

-- One row, written by whoever asks whether rows can be written.
CREATE TABLE readiness (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    checked_at INTEGER NOT NULL
) STRICT;

INSERT INTO readiness (id, checked_at) VALUES (1, 0);

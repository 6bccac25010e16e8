-- H2 takes no table back when a migration ends early, so every statement can be run once more.

CREATE TABLE IF NOT EXISTS company (
    id            INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          VARCHAR NOT NULL,
    folder        VARCHAR NOT NULL,
    folder_folded VARCHAR NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS website (
    id          INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        VARCHAR NOT NULL,
    origins     VARCHAR NOT NULL,
    max_bytes   BIGINT  NOT NULL,
    max_pixels  BIGINT  NOT NULL,
    formats     VARCHAR NOT NULL,
    dpi_min     INTEGER NOT NULL,
    dpi_max     INTEGER NOT NULL,
    default_dpi INTEGER
);

CREATE TABLE IF NOT EXISTS client_key (
    id         INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company (id),
    digest     VARCHAR NOT NULL UNIQUE,
    hint       VARCHAR NOT NULL,
    issued_at  BIGINT  NOT NULL,
    revoked_at BIGINT
);

CREATE TABLE IF NOT EXISTS photo (
    id                BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    website_id        INTEGER NOT NULL,
    user_id           VARCHAR NOT NULL,
    guest             BOOLEAN NOT NULL,
    image_name        VARCHAR NOT NULL,
    image_name_folded VARCHAR NOT NULL,
    unique_name       VARCHAR NOT NULL UNIQUE,
    content_sha256    VARCHAR NOT NULL,
    photo_code        BIGINT  NOT NULL,
    format            VARCHAR NOT NULL,
    width             INTEGER NOT NULL,
    height            INTEGER NOT NULL,
    orientation       INTEGER NOT NULL,
    dpi               INTEGER NOT NULL,
    density_x         DOUBLE PRECISION,
    density_y         DOUBLE PRECISION,
    bytes             BIGINT  NOT NULL,
    standard_format   VARCHAR NOT NULL,
    standard_width    INTEGER NOT NULL,
    standard_height   INTEGER NOT NULL,
    standard_bytes    BIGINT  NOT NULL,
    thumbnail_format  VARCHAR NOT NULL,
    thumbnail_width   INTEGER NOT NULL,
    thumbnail_height  INTEGER NOT NULL,
    thumbnail_bytes   BIGINT  NOT NULL,
    created_at        BIGINT  NOT NULL
);

CREATE INDEX IF NOT EXISTS photo_of_user ON photo (website_id, user_id, id DESC);
CREATE INDEX IF NOT EXISTS photo_of_content ON photo (website_id, content_sha256);

-- After the indexes, so that H2 uses one of them for the reference instead of making its own.
ALTER TABLE photo ADD CONSTRAINT IF NOT EXISTS photo_website FOREIGN KEY (website_id) REFERENCES website (id);

-- One row, written by whoever asks whether rows can be written.
CREATE TABLE IF NOT EXISTS readiness (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    checked_at BIGINT NOT NULL
);

MERGE INTO readiness (id, checked_at) KEY (id) VALUES (1, 0);

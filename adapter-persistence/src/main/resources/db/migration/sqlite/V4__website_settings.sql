ALTER TABLE website ADD COLUMN max_width        INTEGER;
ALTER TABLE website ADD COLUMN max_height       INTEGER;
ALTER TABLE website ADD COLUMN most_photos      INTEGER;
ALTER TABLE website ADD COLUMN guest_days       INTEGER;
ALTER TABLE website ADD COLUMN only_guests_move INTEGER NOT NULL DEFAULT 0 CHECK (only_guests_move IN (0, 1));
ALTER TABLE website ADD COLUMN excellent_dpi    INTEGER NOT NULL DEFAULT 300;
ALTER TABLE website ADD COLUMN good_dpi         INTEGER NOT NULL DEFAULT 200;
ALTER TABLE website ADD COLUMN acceptable_dpi   INTEGER NOT NULL DEFAULT 150;
ALTER TABLE website ADD COLUMN keep_private     INTEGER NOT NULL DEFAULT 0 CHECK (keep_private IN (0, 1));

-- What is looked through for photos of guests that have stayed long enough.
CREATE INDEX photo_of_guest ON photo (website_id, created_at) WHERE guest = TRUE;

ALTER TABLE website ADD COLUMN IF NOT EXISTS max_width        INTEGER;
ALTER TABLE website ADD COLUMN IF NOT EXISTS max_height       INTEGER;
ALTER TABLE website ADD COLUMN IF NOT EXISTS most_photos      INTEGER;
ALTER TABLE website ADD COLUMN IF NOT EXISTS guest_days       INTEGER;
ALTER TABLE website ADD COLUMN IF NOT EXISTS only_guests_move BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE website ADD COLUMN IF NOT EXISTS excellent_dpi    INTEGER DEFAULT 300 NOT NULL;
ALTER TABLE website ADD COLUMN IF NOT EXISTS good_dpi         INTEGER DEFAULT 200 NOT NULL;
ALTER TABLE website ADD COLUMN IF NOT EXISTS acceptable_dpi   INTEGER DEFAULT 150 NOT NULL;
ALTER TABLE website ADD COLUMN IF NOT EXISTS keep_private     BOOLEAN DEFAULT FALSE NOT NULL;

-- What is looked through for photos of guests that have stayed long enough.
CREATE INDEX IF NOT EXISTS photo_of_guest ON photo (website_id, guest, created_at);

-- Whose photos are: a photo belongs to an owner, and the owner to a user. So all photos of a user move by a change of as
-- many rows as the user has owners. A user may have several, of which some hold what has moved here.
CREATE TABLE photo_owner (
    id         INTEGER PRIMARY KEY,
    website_id INTEGER NOT NULL REFERENCES website (id),
    user_id    TEXT    NOT NULL,
    guest      INTEGER NOT NULL CHECK (guest IN (0, 1)),
    -- No photo of the owner was accepted earlier.
    oldest_at  INTEGER NOT NULL
) STRICT;

INSERT INTO photo_owner (website_id, user_id, guest, oldest_at)
SELECT website_id, user_id, guest, MIN(created_at) FROM photo GROUP BY website_id, user_id, guest;

CREATE INDEX photo_owner_of_user ON photo_owner (website_id, user_id, guest);
CREATE INDEX photo_owner_of_guest ON photo_owner (website_id, oldest_at) WHERE guest = TRUE;

DROP TRIGGER photo_tallied_on_insert;
DROP TRIGGER photo_tallied_on_delete;
DROP TRIGGER photo_tallied_on_move;
DROP TABLE photo_tally;
DROP INDEX photo_in_list;
DROP INDEX photo_of_guest;

ALTER TABLE photo ADD COLUMN owner_id INTEGER REFERENCES photo_owner (id);
UPDATE photo SET owner_id = (
    SELECT owner.id FROM photo_owner owner
    WHERE owner.website_id = photo.website_id AND owner.user_id = photo.user_id AND owner.guest = photo.guest);
ALTER TABLE photo DROP COLUMN user_id;
ALTER TABLE photo DROP COLUMN guest;

-- Holds the names too, so that a search reads no rows but those it shows.
CREATE INDEX photo_in_list ON photo (owner_id, id DESC, image_name_folded);
-- What is looked through for photos of guests that have stayed long enough.
CREATE INDEX photo_by_age ON photo (owner_id, created_at);

-- How many photos an owner has among each 4096 numbers: what a list counts by, and finds its pages by.
CREATE TABLE photo_tally (
    owner_id INTEGER NOT NULL,
    block    INTEGER NOT NULL,
    photos   INTEGER NOT NULL,
    PRIMARY KEY (owner_id, block)
) STRICT, WITHOUT ROWID;

INSERT INTO photo_tally (owner_id, block, photos)
SELECT owner_id, id / 4096, COUNT(*) FROM photo GROUP BY owner_id, id / 4096;

CREATE TRIGGER photo_tallied_on_insert AFTER INSERT ON photo BEGIN
    INSERT INTO photo_tally (owner_id, block, photos) VALUES (NEW.owner_id, NEW.id / 4096, 1)
    ON CONFLICT DO UPDATE SET photos = photos + 1;
END;

CREATE TRIGGER photo_tallied_on_delete AFTER DELETE ON photo BEGIN
    UPDATE photo_tally SET photos = photos - 1 WHERE owner_id = OLD.owner_id AND block = OLD.id / 4096;
    DELETE FROM photo_tally WHERE owner_id = OLD.owner_id AND block = OLD.id / 4096 AND photos = 0;
END;

CREATE TRIGGER photo_tallied_on_move AFTER UPDATE OF id, owner_id ON photo BEGIN
    UPDATE photo_tally SET photos = photos - 1 WHERE owner_id = OLD.owner_id AND block = OLD.id / 4096;
    DELETE FROM photo_tally WHERE owner_id = OLD.owner_id AND block = OLD.id / 4096 AND photos = 0;
    INSERT INTO photo_tally (owner_id, block, photos) VALUES (NEW.owner_id, NEW.id / 4096, 1)
    ON CONFLICT DO UPDATE SET photos = photos + 1;
END;

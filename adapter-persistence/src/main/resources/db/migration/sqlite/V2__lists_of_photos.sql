-- Holds the names too, so that a search reads no rows but those it shows.
CREATE INDEX photo_in_list ON photo (website_id, user_id, id DESC, image_name_folded);
DROP INDEX photo_of_user;

-- How many photos a user has among each 4096 numbers: what a list counts by, and finds its pages by.
CREATE TABLE photo_tally (
    website_id INTEGER NOT NULL,
    user_id    TEXT    NOT NULL,
    block      INTEGER NOT NULL,
    photos     INTEGER NOT NULL,
    PRIMARY KEY (website_id, user_id, block)
) STRICT, WITHOUT ROWID;

INSERT INTO photo_tally (website_id, user_id, block, photos)
SELECT website_id, user_id, id / 4096, COUNT(*) FROM photo GROUP BY website_id, user_id, id / 4096;

CREATE TRIGGER photo_tallied_on_insert AFTER INSERT ON photo BEGIN
    INSERT INTO photo_tally (website_id, user_id, block, photos)
    VALUES (NEW.website_id, NEW.user_id, NEW.id / 4096, 1)
    ON CONFLICT DO UPDATE SET photos = photos + 1;
END;

CREATE TRIGGER photo_tallied_on_delete AFTER DELETE ON photo BEGIN
    UPDATE photo_tally SET photos = photos - 1
    WHERE website_id = OLD.website_id AND user_id = OLD.user_id AND block = OLD.id / 4096;
    DELETE FROM photo_tally
    WHERE website_id = OLD.website_id AND user_id = OLD.user_id AND block = OLD.id / 4096 AND photos = 0;
END;

CREATE TRIGGER photo_tallied_on_move AFTER UPDATE OF id, website_id, user_id ON photo BEGIN
    UPDATE photo_tally SET photos = photos - 1
    WHERE website_id = OLD.website_id AND user_id = OLD.user_id AND block = OLD.id / 4096;
    DELETE FROM photo_tally
    WHERE website_id = OLD.website_id AND user_id = OLD.user_id AND block = OLD.id / 4096 AND photos = 0;
    INSERT INTO photo_tally (website_id, user_id, block, photos)
    VALUES (NEW.website_id, NEW.user_id, NEW.id / 4096, 1)
    ON CONFLICT DO UPDATE SET photos = photos + 1;
END;

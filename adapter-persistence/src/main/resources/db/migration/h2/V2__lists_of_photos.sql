-- Holds the names too, so that a search reads no rows but those it shows.
CREATE INDEX IF NOT EXISTS photo_in_list ON photo (website_id, user_id, id DESC, image_name_folded);
DROP INDEX IF EXISTS photo_of_user;

-- How many photos a user has among each 4096 numbers: what a list counts by, and finds its pages by.
CREATE TABLE IF NOT EXISTS photo_tally (
    website_id INTEGER NOT NULL,
    user_id    VARCHAR NOT NULL,
    block      BIGINT  NOT NULL,
    photos     BIGINT  NOT NULL,
    PRIMARY KEY (website_id, user_id, block)
);

DROP TRIGGER IF EXISTS photo_tallied;
DELETE FROM photo_tally;
INSERT INTO photo_tally (website_id, user_id, block, photos)
SELECT website_id, user_id, id / 4096, COUNT(*) FROM photo GROUP BY website_id, user_id, id / 4096;

CREATE TRIGGER photo_tallied AFTER INSERT, UPDATE, DELETE ON photo FOR EACH ROW CALL '${tally}';

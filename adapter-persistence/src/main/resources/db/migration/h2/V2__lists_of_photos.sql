-- Holds the names too, so that a search reads no rows but those it shows.
CREATE INDEX IF NOT EXISTS photo_in_list ON photo (website_id, user_id, id DESC, image_name_folded);
DROP INDEX IF EXISTS photo_of_user;

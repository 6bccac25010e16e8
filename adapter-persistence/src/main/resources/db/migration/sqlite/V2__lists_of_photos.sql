-- Holds the names too, so that a search reads no rows but those it shows.
CREATE INDEX photo_in_list ON photo (website_id, user_id, id DESC, image_name_folded);
DROP INDEX photo_of_user;

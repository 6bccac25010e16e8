ALTER TABLE photo ADD COLUMN request_id TEXT;
CREATE INDEX photo_by_request ON photo (request_id) WHERE request_id IS NOT NULL;

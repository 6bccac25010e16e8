ALTER TABLE photo ADD COLUMN IF NOT EXISTS request_id VARCHAR(64);
CREATE INDEX IF NOT EXISTS photo_by_request ON photo (request_id);

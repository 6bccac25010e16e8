-- Gives a user of website 1001 photos without bytes, to measure lists by; the database's triggers count them.
--   sqlite3 data/photointake.db -cmd ".param set :user many" -cmd ".param set :photos 1000000" < benchmarks/load/photos.sql
INSERT INTO photo_owner (website_id, user_id, guest, oldest_at) VALUES (1001, :user, 0, 1700000000000);
INSERT INTO photo (website_id, owner_id, image_name, image_name_folded, unique_name, content_sha256, photo_code,
    format, width, height, orientation, dpi, bytes, standard_format, standard_width, standard_height, standard_bytes,
    thumbnail_format, thumbnail_width, thumbnail_height, thumbnail_bytes, created_at)
WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < :photos)
SELECT 1001, (SELECT MAX(id) FROM photo_owner), printf('IMG_%07d.jpg', n), printf('img_%07d.jpg', n),
    substr(lower(hex(randomblob(4))), 1, 8) || '-' || lower(hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2)
        || '-a' || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6))) || '.jpg',
    lower(hex(randomblob(32))), n, 'JPEG', 4000, 3000, 1, 72, 4000000, 'JPEG', 1024, 768, 200000,
    'JPEG', 200, 150, 10000, 1700000000000 + n
FROM counter;

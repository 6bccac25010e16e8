package io.photointake.adapter.persistence.library;

import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The photos of a user of a website, newest first. The table {@code photo_tally} has their number for each block of
 * photo numbers, so that neither counting them nor passing over those before a page looks at each of them. A search does:
 * it reads that user's range of the index {@link #INDEX}, which holds the names. Rows are read for the page alone.
 *
 * @param photos the table of photos, to be read through the index
 * @param wanted what must be in the name; it is compared as it is, without wildcards
 */
public record PhotoList(String photos, WebsiteId website, UserId user, Optional<FoldedText> wanted) {
    /** How many photo numbers a tally is over; the migrations know it too. */
    static final long NUMBERS_PER_BLOCK = 4096;

    /** The index that lists are read through. */
    public static final String INDEX = "photo_in_list";

    private static final String OF_USER = " WHERE website_id = :website AND user_id = :user";
    private static final String COUNT = "SELECT COALESCE(SUM(photos), 0) FROM photo_tally" + OF_USER;
    private static final String WANTED = OF_USER + " AND INSTR(image_name_folded, :wanted) > 0";

    /** How many photos a user of a website has, by the tally alone. */
    public static long count(Handle handle, WebsiteId website, UserId user) {
        return handle.createQuery(COUNT)
                .bind("website", website.value())
                .bind("user", user.value())
                .mapTo(Long.class)
                .one();
    }

    /** How many there are. */
    public long count(Handle handle) {
        return wanted.isPresent()
                ? query(handle, "SELECT COUNT(*) FROM " + photos + WANTED)
                        .mapTo(Long.class)
                        .one()
                : count(handle, website, user);
    }

    /**
     * The rows of a page. It looks no further than to the last of them, which matters to a search that finds few.
     *
     * @param count how many there are, counted in the same transaction
     */
    public <T> List<T> page(Handle handle, PageRequest page, long count, RowMapper<T> mapper) {
        long size = Math.min(page.size(), count - page.offset());
        if (size <= 0) {
            return List.of();
        }
        Start start = wanted.isPresent() || page.offset() == 0
                ? new Start(Long.MAX_VALUE, page.offset())
                : start(handle, page.offset());
        return query(
                        handle,
                        "SELECT photo.* FROM (SELECT id FROM " + photos + (wanted.isPresent() ? WANTED : OF_USER)
                                + " AND id < :below ORDER BY website_id, user_id, id DESC LIMIT :size OFFSET :skipped) page"
                                + " JOIN photo ON photo.id = page.id ORDER BY photo.id DESC")
                .bind("below", start.below())
                .bind("skipped", start.skipped())
                .bind("size", size)
                .map(mapper)
                .list();
    }

    private Start start(Handle handle, long offset) {
        List<Block> blocks = query(handle, "SELECT block, photos FROM photo_tally" + OF_USER + " ORDER BY block DESC")
                .map((row, context) -> new Block(row.getLong("block"), row.getLong("photos")))
                .list();
        long left = offset;
        for (Block block : blocks) {
            if (left < block.photos()) {
                return new Start((block.number() + 1) * NUMBERS_PER_BLOCK, left);
            }
            left -= block.photos();
        }
        return new Start(0, 0);
    }

    private Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql).bind("website", website.value()).bind("user", user.value());
        wanted.ifPresent(text -> query.bind("wanted", text.value()));
        return query;
    }

    private record Block(long number, long photos) {}

    /**
     * Where a page begins.
     *
     * @param below all its photos have numbers below this
     * @param skipped how many of the photos below that are on the pages before
     */
    private record Start(long below, long skipped) {}
}

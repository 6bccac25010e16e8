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

    private static final String COUNT = "SELECT COALESCE(SUM(photos), 0) FROM photo_owner"
            + " JOIN photo_tally ON photo_tally.owner_id = photo_owner.id"
            + " WHERE photo_owner.website_id = :website AND photo_owner.user_id = :user";
    private static final String WANTED = " AND INSTR(image_name_folded, :wanted) > 0";

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
        List<Long> owners = new PhotoOwners(handle).of(website, user);
        if (wanted.isEmpty() || owners.isEmpty()) {
            return count(handle, website, user);
        }
        return query(handle, owners, "SELECT COUNT(*) FROM " + photos + of(owners) + WANTED)
                .mapTo(Long.class)
                .one();
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
        List<Long> owners = new PhotoOwners(handle).of(website, user);
        Range range = range(handle, owners, page.offset(), size);
        return query(
                        handle,
                        owners,
                        "SELECT photo.*, photo_owner.user_id, photo_owner.guest FROM (SELECT id FROM " + photos
                                + of(owners) + (wanted.isPresent() ? WANTED : "")
                                + " AND id < :below AND id >= :from ORDER BY "
                                + (owners.size() == 1 ? "owner_id, " : "") + "id DESC LIMIT :size OFFSET :skipped) page"
                                + " JOIN photo ON photo.id = page.id"
                                + " JOIN photo_owner ON photo_owner.id = photo.owner_id ORDER BY photo.id DESC")
                .bind("below", range.below())
                .bind("from", range.from())
                .bind("skipped", range.skipped())
                .bind("size", size)
                .map(mapper)
                .list();
    }

    /** Several owners' photos are put in order first, so that of them no more are looked at than the page's blocks hold. */
    private Range range(Handle handle, List<Long> owners, long offset, long size) {
        if (wanted.isPresent() || (offset == 0 && owners.size() == 1)) {
            return new Range(Long.MAX_VALUE, 0, offset);
        }
        List<Block> blocks = handle.createQuery("SELECT block, SUM(photos) AS photos FROM photo_tally" + of(owners)
                        + " GROUP BY block ORDER BY block DESC")
                .bindList("owners", owners)
                .map((row, context) -> new Block(row.getLong("block"), row.getLong("photos")))
                .list();
        int first = 0;
        long skipped = offset;
        while (first < blocks.size() - 1 && skipped >= blocks.get(first).photos()) {
            skipped -= blocks.get(first).photos();
            first++;
        }
        int last = first;
        long held = blocks.get(first).photos();
        while (last < blocks.size() - 1 && held < skipped + size) {
            last++;
            held += blocks.get(last).photos();
        }
        return new Range(
                (blocks.get(first).number() + 1) * NUMBERS_PER_BLOCK,
                blocks.get(last).number() * NUMBERS_PER_BLOCK,
                skipped);
    }

    /** The usual single owner is said to be one, so that the index gives its photos in order. */
    private static String of(List<Long> owners) {
        return owners.size() == 1 ? " WHERE owner_id = <owners>" : " WHERE owner_id IN (<owners>)";
    }

    private Query query(Handle handle, List<Long> owners, String sql) {
        Query query = handle.createQuery(sql).bindList("owners", owners);
        wanted.ifPresent(text -> query.bind("wanted", text.value()));
        return query;
    }

    private record Block(long number, long photos) {}

    /**
     * Where a page lies.
     *
     * @param below all its photos have numbers below this
     * @param from none of its photos has a number below this
     * @param skipped how many of the photos below the first are on the pages before
     */
    private record Range(long below, long from, long skipped) {}
}

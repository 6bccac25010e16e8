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
 * The photos of a user of a website, newest first. Reads nothing but that user's range of the index
 * {@code photo_in_list}, which holds the names that are searched, and the rows of the page.
 *
 * @param wanted what must be in the name; it is compared as it is, without wildcards
 */
public record PhotoList(WebsiteId website, UserId user, Optional<FoldedText> wanted) {
    private static final String OF_USER = " FROM photo WHERE website_id = :website AND user_id = :user";
    private static final String WANTED = " AND INSTR(image_name_folded, :wanted) > 0";

    /** How many there are. */
    public long count(Handle handle) {
        return query(handle, "SELECT COUNT(*)" + ofUser()).mapTo(Long.class).one();
    }

    /** The rows of a page; passing over those before it costs no look at their rows. */
    public <T> List<T> page(Handle handle, PageRequest page, RowMapper<T> mapper) {
        return query(
                        handle,
                        "SELECT photo.* FROM (SELECT id" + ofUser()
                                + " ORDER BY id DESC LIMIT :size OFFSET :offset) page"
                                + " JOIN photo ON photo.id = page.id ORDER BY photo.id DESC")
                .bind("size", page.size())
                .bind("offset", page.offset())
                .map(mapper)
                .list();
    }

    private String ofUser() {
        return wanted.isPresent() ? OF_USER + WANTED : OF_USER;
    }

    private Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql).bind("website", website.value()).bind("user", user.value());
        wanted.ifPresent(text -> query.bind("wanted", text.value()));
        return query;
    }
}

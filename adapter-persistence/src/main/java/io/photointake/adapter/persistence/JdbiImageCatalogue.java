package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.Transactions;
import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.WebsiteUsage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** The table {@code photo} from its first row to its last. */
final class JdbiImageCatalogue implements ImageCatalogue {
    private static final long BEFORE_THE_FIRST = 0;
    private static final String CHANGE = "UPDATE photo SET standard_format = :standard_format,"
            + " standard_width = :standard_width, standard_height = :standard_height,"
            + " standard_bytes = :standard_bytes, thumbnail_format = :thumbnail_format,"
            + " thumbnail_width = :thumbnail_width, thumbnail_height = :thumbnail_height,"
            + " thumbnail_bytes = :thumbnail_bytes WHERE unique_name = :name";

    private final Transactions transactions;

    JdbiImageCatalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long count() {
        return transactions.read(
                "count photos",
                handle -> handle.createQuery("SELECT COALESCE(SUM(photos), 0) FROM photo_tally")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<UploadedImage> after(Optional<ImageId> last, int most) {
        return transactions.read(
                "read photos",
                handle -> handle.createQuery(PhotoRow.SELECT + " WHERE photo.id > :last ORDER BY photo.id LIMIT :most")
                        .bind("last", last.map(ImageId::value).orElse(BEFORE_THE_FIRST))
                        .bind("most", most)
                        .map(PhotoRow::read)
                        .list());
    }

    @Override
    public boolean changeRenditions(UniqueName name, RenditionFacts standard, RenditionFacts thumbnail) {
        return transactions.write("change a photo's renditions", handle -> {
            Update update = handle.createUpdate(CHANGE).bind("name", name.fileName());
            PhotoRow.bind(update, "standard", standard);
            PhotoRow.bind(update, "thumbnail", thumbnail);
            return update.execute() > 0;
        });
    }

    @Override
    public void remove(Collection<UniqueName> names) {
        if (names.isEmpty()) {
            return;
        }
        transactions.write("remove photos", handle -> {
            PreparedBatch batch = handle.prepareBatch("DELETE FROM photo WHERE unique_name = :name");
            names.forEach(name -> batch.bind("name", name.fileName()).add());
            return batch.execute();
        });
    }

    @Override
    public List<WebsiteUsage> usage() {
        return transactions.search(
                "sum up photos",
                handle -> handle.createQuery("SELECT photo.website_id, COUNT(*) AS photos,"
                                + " COUNT(DISTINCT photo_owner.user_id) AS users, SUM(photo.bytes) AS originals,"
                                + " SUM(CAST(photo.standard_bytes AS BIGINT) + photo.thumbnail_bytes) AS renditions,"
                                + " MAX(photo.created_at) AS newest"
                                + " FROM photo JOIN photo_owner ON photo_owner.id = photo.owner_id"
                                + " GROUP BY photo.website_id ORDER BY photo.website_id")
                        .map((row, context) -> new WebsiteUsage(
                                new WebsiteId(row.getInt("website_id")),
                                row.getLong("photos"),
                                row.getLong("users"),
                                new ByteSize(row.getLong("originals")),
                                new ByteSize(row.getLong("renditions")),
                                Instant.ofEpochMilli(row.getLong("newest"))))
                        .list());
    }

    @Override
    public List<UploadedImage> findByName(WebsiteId website, FoldedText wanted, int most) {
        return newest(
                "find photos by name",
                "photo.website_id = :website AND INSTR(photo.image_name_folded, :wanted) > 0",
                Map.of("website", website.value(), "wanted", wanted.value(), "most", most));
    }

    @Override
    public List<UploadedImage> findByRequest(RequestId request, int most) {
        return newest(
                "find photos by request",
                "photo.request_id = :request",
                Map.of("request", request.text(), "most", most));
    }

    private List<UploadedImage> newest(String what, String condition, Map<String, ?> values) {
        return transactions.search(
                what,
                handle -> handle.createQuery(
                                PhotoRow.SELECT + " WHERE " + condition + " ORDER BY photo.id DESC LIMIT :most")
                        .bindMap(values)
                        .map(PhotoRow::read)
                        .list());
    }
}

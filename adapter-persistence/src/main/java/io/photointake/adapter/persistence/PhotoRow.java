package io.photointake.adapter.persistence;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The row of a photo in the table {@code photo}. Width and height are those people see. */
final class PhotoRow {
    static final String INSERT = "INSERT INTO photo (website_id, owner_id, image_name, image_name_folded, unique_name,"
            + " content_sha256, photo_code, format, width, height, orientation, dpi, density_x, density_y, bytes,"
            + " standard_format, standard_width, standard_height, standard_bytes, thumbnail_format, thumbnail_width,"
            + " thumbnail_height, thumbnail_bytes, created_at, request_id) VALUES (:website_id, :owner_id, :image_name,"
            + " :image_name_folded, :unique_name, :content_sha256, :photo_code, :format, :width, :height, :orientation,"
            + " :dpi, :density_x, :density_y, :bytes, :standard_format, :standard_width, :standard_height,"
            + " :standard_bytes, :thumbnail_format, :thumbnail_width, :thumbnail_height, :thumbnail_bytes, :created_at,"
            + " :request_id)";

    private static final String OWNED = "SELECT photo.*, photo_owner.user_id, photo_owner.guest FROM ";
    private static final String OWNERS = " JOIN photo_owner ON photo_owner.id = photo.owner_id";

    /** What {@link #read} reads, to be followed by a condition. */
    static final String SELECT = OWNED + "photo" + OWNERS;

    private PhotoRow() {}

    /** As {@link #SELECT}, from the table through an index, say, under its own name. */
    static String selectFrom(String photos) {
        return OWNED + photos + OWNERS;
    }

    /** Binds all columns of {@link #INSERT} but the owner and the photo code. */
    static Update bind(Update insert, AcceptedImage image) {
        insert.bind("website_id", image.website().value())
                .bind("image_name", image.name().value())
                .bind("image_name_folded", FoldedText.of(image.name().value()).value())
                .bind("unique_name", image.uniqueName().fileName())
                .bind("content_sha256", image.digest().hex())
                .bind("dpi", image.dpi().value())
                .bind("bytes", image.bytes().bytes())
                .bind("created_at", image.acceptedAt().toEpochMilli())
                .bind("request_id", image.request().map(RequestId::text));
        bind(insert, image.facts());
        bind(insert, "standard", image.standard());
        bind(insert, "thumbnail", image.thumbnail());
        return insert;
    }

    /** @throws SQLException also if the row holds what no photo can have */
    static UploadedImage read(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        try {
            return accepted(row).recorded(new ImageId(id), new PhotoCode(new ImageId(row.getLong("photo_code"))));
        } catch (IllegalArgumentException e) {
            throw new SQLException("the row of photo " + id + " is damaged", e);
        }
    }

    static UniqueName uniqueName(ResultSet row) throws SQLException {
        String text = row.getString("unique_name");
        return UniqueName.parse(text).orElseThrow(() -> new SQLException("not a unique name: " + text));
    }

    private static void bind(Update insert, ImageFacts facts) {
        PixelSize upright = facts.upright();
        insert.bind("format", facts.format().name())
                .bind("width", upright.width())
                .bind("height", upright.height())
                .bind("orientation", facts.orientation().tag());
        if (facts.density().isPresent()) {
            Density density = facts.density().get();
            insert.bind("density_x", density.x()).bind("density_y", density.y());
        } else {
            insert.bindNull("density_x", Types.DOUBLE).bindNull("density_y", Types.DOUBLE);
        }
    }

    static void bind(Update insert, String rendition, RenditionFacts facts) {
        insert.bind(rendition + "_format", facts.format().name())
                .bind(rendition + "_width", facts.size().width())
                .bind(rendition + "_height", facts.size().height())
                .bind(rendition + "_bytes", facts.bytes().bytes());
    }

    private static AcceptedImage accepted(ResultSet row) throws SQLException {
        return new AcceptedImage(
                new WebsiteId(row.getInt("website_id")),
                new Visitor(new UserId(row.getString("user_id")), row.getBoolean("guest")),
                new ImageName(row.getString("image_name")),
                uniqueName(row),
                new ContentDigest(row.getString("content_sha256")),
                facts(row),
                new Dpi(row.getInt("dpi")),
                new ByteSize(row.getLong("bytes")),
                rendition(row, "standard"),
                rendition(row, "thumbnail"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Optional.ofNullable(row.getString("request_id")).flatMap(RequestId::parse));
    }

    private static ImageFacts facts(ResultSet row) throws SQLException {
        Orientation orientation = Orientation.ofTag(row.getInt("orientation"));
        PixelSize upright = new PixelSize(row.getInt("width"), row.getInt("height"));
        PixelSize stored = orientation.swapsAxes() ? upright.transposed() : upright;
        return new ImageFacts(ImageFormat.valueOf(row.getString("format")), stored, orientation, density(row));
    }

    private static Optional<Density> density(ResultSet row) throws SQLException {
        double x = row.getDouble("density_x");
        return row.wasNull() ? Optional.empty() : Optional.of(new Density(x, row.getDouble("density_y")));
    }

    private static RenditionFacts rendition(ResultSet row, String name) throws SQLException {
        return new RenditionFacts(
                ImageFormat.valueOf(row.getString(name + "_format")),
                new PixelSize(row.getInt(name + "_width"), row.getInt(name + "_height")),
                new ByteSize(row.getLong(name + "_bytes")));
    }
}

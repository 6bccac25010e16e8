package io.photointake.adapter.persistence;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The row of a website in the table {@code website}. */
final class WebsiteRow {
    static final String INSERT = "INSERT INTO website (id, company_id, name, origins, max_bytes, max_pixels, formats,"
            + " dpi_min, dpi_max, default_dpi) VALUES (:id, :company_id, :name, :origins, :max_bytes, :max_pixels,"
            + " :formats, :dpi_min, :dpi_max, :default_dpi)";

    static final String SELECT = "SELECT w.*, c.name AS company_name, c.folder AS company_folder"
            + " FROM website w JOIN company c ON c.id = w.company_id";

    private WebsiteRow() {}

    static Update bind(Update insert, Website website, UploadLimits limits) {
        insert.bind("id", website.id().value())
                .bind("company_id", website.company().id().value())
                .bind("name", website.name())
                .bind("origins", website.origins().text())
                .bind("max_bytes", limits.maxBytes().bytes())
                .bind("max_pixels", limits.maxPixels())
                .bind("formats", text(limits.formats()))
                .bind("dpi_min", limits.dpiRange().min().value())
                .bind("dpi_max", limits.dpiRange().max().value());
        if (limits.defaultDpi().isPresent()) {
            return insert.bind("default_dpi", limits.defaultDpi().get().value());
        }
        return insert.bindNull("default_dpi", Types.INTEGER);
    }

    /** Reads columns named as in {@link #SELECT}. */
    static ConfiguredWebsite read(ResultSet row, StatementContext context) throws SQLException {
        int id = row.getInt("id");
        Company company = CompanyRow.read(row, context);
        try {
            Website website = new Website(
                    new WebsiteId(id), company, row.getString("name"), AllowedOrigins.parse(row.getString("origins")));
            return new ConfiguredWebsite(website, limits(row));
        } catch (IllegalArgumentException e) {
            throw new SQLException("the row of website " + id + " is damaged", e);
        }
    }

    private static UploadLimits limits(ResultSet row) throws SQLException {
        return new UploadLimits(
                new ByteSize(row.getLong("max_bytes")),
                row.getLong("max_pixels"),
                formats(row.getString("formats")),
                new DpiRange(new Dpi(row.getInt("dpi_min")), new Dpi(row.getInt("dpi_max"))),
                defaultDpi(row));
    }

    private static Optional<Dpi> defaultDpi(ResultSet row) throws SQLException {
        int value = row.getInt("default_dpi");
        return row.wasNull() ? Optional.empty() : Optional.of(new Dpi(value));
    }

    private static String text(Set<ImageFormat> formats) {
        return formats.stream().sorted().map(ImageFormat::name).collect(Collectors.joining(","));
    }

    private static Set<ImageFormat> formats(String text) {
        return Arrays.stream(text.split(",")).map(ImageFormat::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

package io.photointake.adapter.persistence;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Availability;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The row of a website in the table {@code website}. */
final class WebsiteRow {
    private static final List<String> SETTINGS = List.of(
            "name",
            "origins",
            "max_bytes",
            "max_pixels",
            "max_width",
            "max_height",
            "formats",
            "dpi_min",
            "dpi_max",
            "default_dpi",
            "most_photos",
            "guest_days",
            "only_guests_move",
            "excellent_dpi",
            "good_dpi",
            "acceptable_dpi",
            "keep_private",
            "availability");

    static final String INSERT = "INSERT INTO website (id, company_id, " + settings(column -> column)
            + ") VALUES (:id, :company_id, " + settings(column -> ":" + column) + ")";

    /** The number and the company of a website stay. */
    static final String UPDATE = "UPDATE website SET " + settings(column -> column + " = :" + column)
            + " WHERE id = :id AND company_id = :company_id";

    static final String SELECT = "SELECT w.*, c.name AS company_name, c.folder AS company_folder,"
            + " c.availability AS company_availability"
            + " FROM website w JOIN company c ON c.id = w.company_id";

    private WebsiteRow() {}

    /** Binds all columns of {@link #INSERT} and {@link #UPDATE}. */
    static Update bind(Update update, ConfiguredWebsite site) {
        Website website = site.website();
        update.bind("id", website.id().value())
                .bind("company_id", website.company().id().value())
                .bind("name", website.name())
                .bind("origins", website.origins().text())
                .bind("availability", website.ownAvailability().name());
        bind(update, site.limits());
        bind(update, site.keeping());
        return bind(update, site.print());
    }

    private static void bind(Update update, UploadLimits limits) {
        update.bind("max_bytes", limits.maxBytes().bytes())
                .bind("max_pixels", limits.maxPixels())
                .bind("formats", text(limits.formats()))
                .bind("dpi_min", limits.dpiRange().min().value())
                .bind("dpi_max", limits.dpiRange().max().value());
        bind(update, "max_width", limits.maxSides().map(PixelSize::width));
        bind(update, "max_height", limits.maxSides().map(PixelSize::height));
        bind(update, "default_dpi", limits.defaultDpi().map(Dpi::value));
    }

    private static void bind(Update update, KeepingRules keeping) {
        bind(update, "most_photos", keeping.mostPhotosOfAUser());
        bind(update, "guest_days", keeping.guestsPhotosStay().map(stay -> Math.toIntExact(stay.toDays())));
        update.bind("only_guests_move", keeping.onlyGuestsMove());
    }

    private static Update bind(Update update, PrintSettings print) {
        return update.bind("excellent_dpi", print.thresholds().excellent().value())
                .bind("good_dpi", print.thresholds().good().value())
                .bind("acceptable_dpi", print.thresholds().acceptable().value())
                .bind("keep_private", print.keepsPrivateMetadata());
    }

    private static void bind(Update update, String column, Optional<Integer> value) {
        if (value.isPresent()) {
            update.bind(column, value.get());
        } else {
            update.bindNull(column, Types.INTEGER);
        }
    }

    /** Reads columns named as in {@link #SELECT}. */
    static ConfiguredWebsite read(ResultSet row, StatementContext context) throws SQLException {
        int id = row.getInt("id");
        Company company = CompanyRow.read(row, context);
        try {
            Website website = new Website(
                    new WebsiteId(id),
                    company,
                    row.getString("name"),
                    AllowedOrigins.parse(row.getString("origins")),
                    Availability.valueOf(row.getString("availability")));
            return new ConfiguredWebsite(website, limits(row), keeping(row), print(row));
        } catch (IllegalArgumentException e) {
            throw new SQLException("the row of website " + id + " is damaged", e);
        }
    }

    private static UploadLimits limits(ResultSet row) throws SQLException {
        return new UploadLimits(
                new ByteSize(row.getLong("max_bytes")),
                row.getLong("max_pixels"),
                sides(number(row, "max_width"), number(row, "max_height")),
                formats(row.getString("formats")),
                new DpiRange(new Dpi(row.getInt("dpi_min")), new Dpi(row.getInt("dpi_max"))),
                number(row, "default_dpi").map(Dpi::new));
    }

    private static Optional<PixelSize> sides(Optional<Integer> width, Optional<Integer> height) {
        return width.flatMap(across -> height.map(down -> new PixelSize(across, down)));
    }

    private static KeepingRules keeping(ResultSet row) throws SQLException {
        return new KeepingRules(
                number(row, "most_photos"),
                number(row, "guest_days").map(Duration::ofDays),
                row.getBoolean("only_guests_move"));
    }

    private static PrintSettings print(ResultSet row) throws SQLException {
        return new PrintSettings(
                new PrintThresholds(
                        new Dpi(row.getInt("excellent_dpi")),
                        new Dpi(row.getInt("good_dpi")),
                        new Dpi(row.getInt("acceptable_dpi"))),
                row.getBoolean("keep_private"));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static String settings(UnaryOperator<String> each) {
        return SETTINGS.stream().map(each).collect(Collectors.joining(", "));
    }

    private static String text(Set<ImageFormat> formats) {
        return formats.stream().sorted().map(ImageFormat::name).collect(Collectors.joining(","));
    }

    private static Set<ImageFormat> formats(String text) {
        return Arrays.stream(text.split(",")).map(ImageFormat::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

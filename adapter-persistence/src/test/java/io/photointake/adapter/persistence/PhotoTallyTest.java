package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhotoNamed;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.UserMove;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.Visitor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tally that lists count by agrees with the rows, whoever writes them. */
class PhotoTallyTest {
    private static final String COPY = "INSERT INTO photo (id, website_id, owner_id, image_name, image_name_folded,"
            + " unique_name, content_sha256, photo_code, format, width, height, orientation, dpi, density_x, density_y,"
            + " bytes, standard_format, standard_width, standard_height, standard_bytes, thumbnail_format,"
            + " thumbnail_width, thumbnail_height, thumbnail_bytes, created_at) %s SELECT %d, website_id, owner_id,"
            + " image_name, image_name_folded, '00000000-0000-4000-8000-%012d.jpg', content_sha256, photo_code, format,"
            + " width, height, orientation, dpi, density_x, density_y, bytes, standard_format, standard_width,"
            + " standard_height, standard_bytes, thumbnail_format, thumbnail_width, thumbnail_height, thumbnail_bytes,"
            + " created_at FROM photo WHERE id = 1";

    private static final List<String> NEWER_SETTINGS = List.of(
            "max_width",
            "max_height",
            "most_photos",
            "guest_days",
            "only_guests_move",
            "excellent_dpi",
            "good_dpi",
            "acceptable_dpi",
            "keep_private");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void countsWhatAnAdministratorWritesByHand(Dialect dialect) throws SQLException {
        DatabaseSettings settings = shops(dialect);
        try (Database database = Database.open(settings)) {
            recorded(database.imageRepository(), List.of(aPhotoOf(ANN)), Optional.empty());
            for (long id : new long[] {4095, 4096, 9000, 1_000_000}) {
                copy(settings, id);
            }
            assertEquals(5, page(database, ANN, 25, 1).total());
            assertEquals(List.of(4096L, 4095L), ids(page(database, ANN, 2, 2)));

            TestDatabase.execute(
                    settings,
                    "INSERT INTO photo_owner (id, website_id, user_id, guest, oldest_at)"
                            + " SELECT 99, website_id, 'guest-7f3a', TRUE, 0 FROM photo WHERE id = 1");
            TestDatabase.execute(settings, "UPDATE photo SET owner_id = 99 WHERE id IN (4096, 1000000)");
            TestDatabase.execute(settings, "DELETE FROM photo WHERE id = 9000");
            assertEquals(List.of(4095L, 1L), ids(page(database, ANN, 25, 1)));
            assertEquals(2, page(database, GUEST, 25, 1).total());
        }
        assertTallied(settings);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryPageAcrossTheBordersOfBlocks(Dialect dialect) throws SQLException {
        DatabaseSettings settings = shops(dialect);
        try (Database database = Database.open(settings)) {
            recorded(database.imageRepository(), List.of(aPhotoOf(ANN)), Optional.empty());
            List<Long> newestFirst = new ArrayList<>(List.of(1L));
            for (long id : new long[] {2, 4094, 4095, 4096, 4097, 8191, 8192, 20_000, 20_001}) {
                copy(settings, id);
                newestFirst.add(0, id);
            }
            for (int size = 1; size <= 11; size++) {
                List<Long> listed = new ArrayList<>();
                for (int index = 1; index <= 11; index++) {
                    listed.addAll(ids(page(database, ANN, size, index)));
                }
                assertEquals(newestFirst, listed, "pages of " + size);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesAfterMovesToAndFro(Dialect dialect) throws SQLException {
        DatabaseSettings settings = shops(dialect);
        try (Database database = Database.open(settings)) {
            recorded(
                    database.imageRepository(),
                    IntStream.range(0, 20)
                            .mapToObj(each -> aPhotoOf(each % 3 == 0 ? GUEST : ANN))
                            .toList(),
                    Optional.empty());
            database.imageRepository().move(new UserMove(SHOP, GUEST.id(), ANN));
            recorded(
                    database.imageRepository(),
                    List.of(aPhotoOf(ANN)),
                    Optional.of(new UserMove(SHOP, ANN.id(), GUEST)));
            assertTallied(settings);
            database.imageRepository().move(new UserMove(SHOP, GUEST.id(), ANN));
            assertEquals(21, page(database, ANN, 25, 1).total());
        }
        assertTallied(settings);
    }

    @ParameterizedTest
    @EnumSource
    void listsAndSearchesWhatAnEarlierVersionHasRecorded(Dialect dialect) throws SQLException {
        DatabaseSettings settings = shops(dialect);
        try (Database database = Database.open(settings)) {
            recorded(
                    database.imageRepository(),
                    List.of(aPhotoNamed("Straße.jpg"), aPhotoNamed("ΟΔΟΣ.jpg")),
                    Optional.empty());
        }
        goBackToTheFirstVersion(settings);

        try (Database database = Database.open(settings)) {
            assertEquals(2, page(database, ANN, 25, 1).total());
            for (String wanted : List.of("STRASSE", "οδοσ")) {
                assertEquals(
                        1,
                        database.imageRepository()
                                .list(SHOP, ANN.id(), Optional.of(FoldedText.of(wanted)), new PageRequest(25, 1))
                                .total());
            }
            ConfiguredWebsite shop = database.siteRepository().findWebsite(SHOP).orElseThrow();
            assertEquals(ConfiguredWebsite.of(shop.website(), UploadLimits.DEFAULT), shop);
        }
        assertTallied(settings);
    }

    private static void goBackToTheFirstVersion(DatabaseSettings settings) throws SQLException {
        List<String> triggers = settings.dialect() == Dialect.H2
                ? List.of("photo_tallied")
                : List.of("photo_tallied_on_insert", "photo_tallied_on_delete", "photo_tallied_on_move");
        for (String trigger : triggers) {
            TestDatabase.execute(settings, "DROP TRIGGER " + trigger);
        }
        for (String step : List.of(
                "DROP TABLE photo_tally",
                settings.dialect() == Dialect.H2
                        ? "ALTER TABLE photo DROP CONSTRAINT photo_owner_of_photo"
                        : "DROP INDEX photo_owner_of_guest",
                "DROP INDEX photo_by_request",
                "ALTER TABLE photo DROP COLUMN request_id",
                "DROP INDEX photo_in_list",
                "DROP INDEX photo_by_age",
                "ALTER TABLE photo ADD COLUMN user_id VARCHAR DEFAULT 'x' NOT NULL".replace("VARCHAR", text(settings)),
                "ALTER TABLE photo ADD COLUMN guest INTEGER DEFAULT 0 NOT NULL"
                        .replace("INTEGER DEFAULT 0", flag(settings)),
                "UPDATE photo SET user_id = (SELECT user_id FROM photo_owner WHERE id = owner_id)",
                "ALTER TABLE photo DROP COLUMN owner_id",
                "DROP TABLE photo_owner",
                "CREATE INDEX photo_of_user ON photo (website_id, user_id, id DESC)",
                "DROP TABLE installation",
                "ALTER TABLE company DROP COLUMN availability",
                "ALTER TABLE website DROP COLUMN availability",
                "ALTER TABLE client_key DROP COLUMN last_used_at",
                "UPDATE photo SET image_name_folded = 'straße.jpg' WHERE id = 1",
                "UPDATE photo SET image_name_folded = 'οδος.jpg' WHERE id = 2",
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" <> '1'")) {
            TestDatabase.execute(settings, step);
        }
        for (String setting : NEWER_SETTINGS) {
            TestDatabase.execute(settings, "ALTER TABLE website DROP COLUMN " + setting);
        }
    }

    private static String text(DatabaseSettings settings) {
        return settings.dialect() == Dialect.H2 ? "VARCHAR" : "TEXT";
    }

    private static String flag(DatabaseSettings settings) {
        return settings.dialect() == Dialect.H2 ? "BOOLEAN DEFAULT FALSE" : "INTEGER DEFAULT 0";
    }

    private static void assertTallied(DatabaseSettings settings) throws SQLException {
        String counted =
                "SELECT owner_id, id / 4096 AS block, COUNT(*) AS photos FROM photo GROUP BY owner_id, id / 4096";
        String tallied = "SELECT owner_id, block, photos FROM photo_tally";
        assertEquals(0, count(settings, tallied + " EXCEPT " + counted));
        assertEquals(0, count(settings, counted + " EXCEPT " + tallied));
    }

    private static long count(DatabaseSettings settings, String query) throws SQLException {
        try (Connection connection = settings.dialect().writing(settings).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM (" + query + ") rows_found")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void copy(DatabaseSettings settings, long id) throws SQLException {
        String overriding = settings.dialect() == Dialect.H2 ? "OVERRIDING SYSTEM VALUE" : "";
        TestDatabase.execute(settings, COPY.formatted(overriding, id, id));
    }

    private DatabaseSettings shops(Dialect dialect) {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
        }
        return settings;
    }

    private static ImagePage page(Database database, Visitor user, int size, int index) {
        return database.imageRepository().list(SHOP, user.id(), Optional.empty(), new PageRequest(size, index));
    }

    private static List<Long> ids(ImagePage page) {
        return page.images().stream()
                .map(UploadedImage::id)
                .map(id -> id.value())
                .toList();
    }
}

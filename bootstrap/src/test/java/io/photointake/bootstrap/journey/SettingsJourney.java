package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings that change beside a running server, and photos that go for good. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class SettingsJourney {
    private static final String NO_PHOTOS = "\"photos\": 0";

    private final Site site;

    SettingsJourney(Site site) {
        this.site = site;
    }

    @Test
    void theServerObeysAtItsNextRequest() throws Exception {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            shop.v4("ann", photo()).data();

            set("--max-width", "95", "--max-photos", "40", "--default-dpi", "150");
            Answer tooWide = shop.v4("ann", photo());
            assertEquals("262", tooWide.errorCode());
            assertEquals(
                    "The photo is 96 pixels wide and 64 high, this website takes at most 95 wide and 65535 high",
                    error(tooWide));
            JsonNode settings = settings(shop);
            assertEquals(95, settings.at("/Dimension/Width").asInt());
            assertEquals(40, settings.get("MaxPhotosPerUser").asInt());
            set("--max-width", "none");
            assertEquals(150, shop.v4("ann", photo()).data().get("DPI").asInt());

            assertEquals(Optional.of("*"), allowedOrigin(server));
            set("--origins", "https://a.example");
            assertEquals(Optional.empty(), allowedOrigin(server));
            assertEquals(
                    "https://a.example", settings(shop).at("/AllowedOrigins/0").asString());
        }
    }

    @Test
    void keepsNoMorePhotosOfAUserThanTheWebsiteDoes() {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            set("--max-photos", "3");

            List<Answer> answers = AtTheSameTime.call(8, thread -> shop.v4("ann", photo()));

            assertEquals(
                    3, answers.stream().filter(each -> each.status() == 200).count());
            for (Answer refused :
                    answers.stream().filter(each -> each.status() != 200).toList()) {
                assertEquals(400, refused.status());
                assertEquals("400", refused.errorCode());
                assertEquals("userId", refused.json().at("/Errors/0/Field").asString());
                assertTrue(error(refused).endsWith("this website keeps at most 3 of a user"), error(refused));
            }
            assertKept(3);

            shop.v2("frontAppUserId=guest&isGuest=1", photo(), photo()).data();
            Answer moving = shop.v2("frontAppUserId=bob&oldExternalUserId=guest", photo(), photo());
            assertEquals(
                    "This user would have 4 photos (0 now), this website keeps at most 3 of a user", error(moving));
            assertEquals("frontAppUserId", moving.json().at("/Errors/0/Field").asString());
            assertKept(5);
            shop.v2("frontAppUserId=bob&oldExternalUserId=guest", photo()).data();
            assertEquals(
                    200,
                    shop.v3("PUT", "User/UpdateUserId?oldUserId=bob&newUserId=ann")
                            .status(),
                    "a move is not refused for the number of photos");
            assertKept(6);
        }
    }

    @Test
    void movesOnlyGuestsPhotosAndRemovesThoseThatStayTooLong() {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            set("--only-guests-move", "yes", "--guest-days", "7");
            shop.v4("ann", photo()).data();
            shop.v2("frontAppUserId=g1&isGuest=1", photo()).data();
            shop.v2("frontAppUserId=g2&isGuest=1", photo()).data();
            shop.v2("frontAppUserId=g3&isGuest=1", photo()).data();

            Answer refused = shop.v3("PUT", "User/UpdateUserId?oldUserId=ann&newUserId=mallory");
            assertEquals("261", refused.errorCode());
            Answer upload = shop.v2("frontAppUserId=mallory&oldExternalUserId=ann", photo());
            assertEquals("261", upload.errorCode());
            assertEquals(
                    "oldExternalUserId", upload.json().at("/Errors/0/Field").asString());
            assertKept(4);
            assertEquals(
                    200,
                    shop.v3("PUT", "User/UpdateUserId?oldUserId=g1&newUserId=ann")
                            .status());

            assertTrue(site.succeed("sweep").startsWith("Removed 0 photos of guests"));
            Data data = new Data(site);
            data.change("UPDATE photo SET created_at = created_at - 8 * 86400000"
                    + " WHERE owner_id IN (SELECT id FROM photo_owner WHERE user_id <> 'g3')");
            data.change("UPDATE photo_owner SET oldest_at = oldest_at - 8 * 86400000");
            assertTrue(site.succeed("sweep").startsWith("Removed 1 photos of guests"));
            assertEquals(2, count(shop, "ann"), "they are a registered user's now");
            assertEquals(1, count(shop, "g3"), "they are not old enough");
            assertKept(3);
        }
    }

    @Test
    void erasesAUserWithAReceipt() {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            JsonNode photo = shop.v4("ann", PostedFile.of("\u00dcber \"alles\".jpg", Photos.unique()))
                    .data();
            shop.v2("frontAppUserId=ann&isGuest=1", photo()).data();
            shop.v4("bob", photo()).data();
            assertKept(3);

            Outcome unconfirmed = erase("ann");
            assertEquals(2, unconfirmed.exitCode());
            assertTrue(unconfirmed.err().startsWith("User ann has 2 photos on website 1001"), unconfirmed.err());
            assertKept(3);

            Outcome erased = erase("ann", "--yes", "--json");
            assertEquals(0, erased.exitCode(), erased.err());
            JsonNode receipt = new JsonMapper().readTree(erased.out());
            assertEquals(2, receipt.at("/total/photos").asInt());
            assertEquals("ann", receipt.get("user").asString());
            JsonNode first = receipt.get("photos").get(1);
            assertEquals("\u00dcber \"alles\".jpg", first.get("name").asString());
            assertEquals(
                    photo.get("UniqueName").asString(), first.get("uniqueName").asString());
            assertTrue(first.get("sha256").asString().matches("[0-9a-f]{64}"));
            assertEquals(0, count(shop, "ann"));
            assertEquals(
                    404,
                    shop.get("/UserPhoto/Shop/Photos/Original/"
                                    + photo.get("UniqueName").asString())
                            .status());
            assertKept(1);

            Outcome again = erase("ann", "--yes");
            assertEquals(0, again.exitCode());
            assertTrue(again.out().endsWith("Total    nothing found" + System.lineSeparator()), again.out());
            assertTrue(erase("ann", "--yes", "--json").out().contains(NO_PHOTOS));
            assertEquals(
                    2,
                    site.run("user", "erase", "--website", "5", "--user", "ann", "--yes")
                            .exitCode());
        }
    }

    @Test
    void tellsOfPicturesThatCannotBeErased() throws IOException {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            shop.v4("ann", photo()).data();
            String stuck = shop.v4("ann", photo()).data().get("UniqueName").asString();
            shop.v4("ann", photo()).data();
            Path inTheWay = stick(stuck);

            Outcome erased = erase("ann", "--yes");

            assertEquals(1, erased.exitCode());
            assertTrue(erased.out().contains(stuck), erased.out());
            assertEquals(
                    1,
                    erased.out()
                            .lines()
                            .filter(line -> line.endsWith("left to sweep"))
                            .count());
            assertTrue(erased.err().startsWith("The pictures of 1 photos could not be removed"), erased.err());
            assertEquals(0, count(shop, "ann"));
            assertEquals(List.of(inTheWay), new Data(site).pictures());
        }
    }

    @Test
    void sweepsPastPicturesThatCannotBeRemoved() throws IOException {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            set("--guest-days", "7");
            List<Path> inTheWay = new ArrayList<>();
            for (String user : List.of("frontAppUserId=g1&isGuest=1", "frontAppUserId=lost")) {
                inTheWay.add(stick(
                        shop.v2(user, photo()).data().get("UniqueImageName").asString()));
                shop.v2(user, photo(), photo()).data();
            }
            Data data = new Data(site);
            data.change("UPDATE photo SET created_at = created_at - 8 * 86400000");
            data.change("UPDATE photo_owner SET oldest_at = oldest_at - 8 * 86400000");
            data.change("DELETE FROM photo WHERE owner_id IN (SELECT id FROM photo_owner WHERE user_id = 'lost')");

            Outcome swept = site.run("sweep", "--min-age", "0s");

            assertEquals(1, swept.exitCode());
            assertEquals(
                    List.of(
                            "Removed 3 photos of guests, whose time was over, could not remove the pictures of 1",
                            "Looked at 3 photos, put 3 that are on no record in quarantine, discarded 0 unfinished"
                                    + " uploads, took back 0 that are on record, deleted 0 after their time in"
                                    + " quarantine"),
                    swept.out().lines().toList());
            assertTrue(swept.err().startsWith("Not everything could be moved or removed"), swept.err());
            assertEquals(Set.copyOf(inTheWay), Set.copyOf(data.pictures()));
        }
    }

    @Test
    void leavesNothingHalfWhenAUserUploadsWhileBeingErased() {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            for (int i = 0; i < 5; i++) {
                shop.v4("ann", photo()).data();
            }

            List<Integer> statuses = AtTheSameTime.call(
                    4,
                    thread -> thread == 0
                            ? erase("ann", "--yes").exitCode()
                            : shop.v4("ann", photo()).status());

            assertEquals(List.of(0, 200, 200, 200), statuses);
            long left = count(shop, "ann");
            assertTrue(left <= 3, "what was there before is gone: " + left);
            assertKept(left);
        }
    }

    private void assertKept(long photos) {
        Data data = new Data(site);
        assertEquals(photos, data.photos());
        assertEquals(3 * photos, data.pictures().size());
        assertEquals(List.of(), data.staged(), "nothing is left staged");
    }

    /** Puts something in the place of an original that cannot be removed like one. */
    private Path stick(String uniqueName) throws IOException {
        Path original = new Data(site)
                .pictures().stream()
                        .filter(file -> file.getFileName().toString().startsWith(uniqueName)
                                && file.toString().contains("Original"))
                        .findFirst()
                        .orElseThrow();
        Files.delete(original);
        return Files.createFile(Files.createDirectory(original).resolve("in the way"));
    }

    private Outcome erase(String user, String... options) {
        String[] command = new String[6 + options.length];
        List.of("user", "erase", "--website", Integer.toString(Site.WEBSITE), "--user", user)
                .toArray(command);
        System.arraycopy(options, 0, command, 6, options.length);
        return site.run(command);
    }

    private void set(String... options) {
        String[] command = new String[4 + options.length];
        List.of("website", "set", "--id", Integer.toString(Site.WEBSITE)).toArray(command);
        System.arraycopy(options, 0, command, 4, options.length);
        site.succeed(command);
    }

    private Optional<String> allowedOrigin(ServerProcess server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()
                        + "/api/4/UploadImage/GetImageSettings?websiteId=1001&webApiClientKey=" + site.key()))
                .header("Origin", "https://b.example")
                .build();
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return response.headers().firstValue("Access-Control-Allow-Origin");
    }

    private static PostedFile photo() {
        return PostedFile.of("x.jpg", Photos.unique());
    }

    private static JsonNode settings(ShopClient shop) {
        return shop.v3("GET", "UploadImage/GetImageSettings").data();
    }

    private static long count(ShopClient shop, String user) {
        return shop.v3("GET", "UploadImage/GetUserUploadedList?userId=" + user)
                .data()
                .get("AssetCount")
                .asLong();
    }

    private static String error(Answer answer) {
        return answer.json().at("/Errors/0/Message").asString();
    }
}

package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What shops do with the two upload calls, on one server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UploadJourney {
    private final Data data;
    private final ServerProcess server;
    private final ShopClient shop;

    UploadJourney(Site site) {
        data = new Data(site);
        server = site.server().start();
        shop = ShopClient.of(site, server);
    }

    @AfterAll
    void stop() {
        assertEquals(0, server.stop());
        assertFalse(server.err().contains(data.site().key()), "the log has a client key");
        assertTrue(server.err().contains("/api/2/UploadPhoto/UploadUserPhotos 200 "), "the log has no requests");
    }

    @Test
    void answersVersion4FieldForField() {
        byte[] photo = TestMetadata.withJfifDensity(Photos.unique(120, 80), 300);

        Answer answer = shop.v4("ann", PostedFile.of("Beach 1.JPEG", photo));

        JsonNode stored = answer.data();
        String folder = "http://127.0.0.1:" + server.port() + "/UserPhoto/Shop/Photos/";
        assertEquals(
                """
                {"Response":"Success","Message":"","Data":{"Id":%1$s,"ImageName":"Beach 1.JPEG",\
                "UniqueName":"%2$s","Width":120,"Height":80,"DPI":300,"Extension":".jpg",\
                "MimeType":"image/jpeg","PhotoCode":"%1$s","OriginalURL":"%3$sOriginal/%2$s",\
                "StandardURL":"%3$sStandard/%2$s"},"ErrorCode":""}""".formatted(stored.get("Id"), stored.get("UniqueName").asString(), folder),
                answer.json().toString());
        assertTrue(stored.get("UniqueName").asString().matches("[0-9a-f-]{36}\\.jpg"));
    }

    @Test
    void answersVersion2FieldForField() {
        Answer answer = shop.v2("frontAppUserId=ann&dpi=200", PostedFile.of("a.b.png", TestImages.png(31, 41)));

        JsonNode stored = answer.data();
        assertEquals(
                """
                {"Response":"Success","Message":null,"Data":{"Id":%1$s,"ImageName":"a.b",\
                "UniqueImageName":"%2$s","Width":31,"Height":41,"DPI":200,"Extension":".png",\
                "MimeType":"image/png","PhotoCode":"%1$s"},"ErrorCode":null}""".formatted(stored.get("Id"), stored.get("UniqueImageName").asString()),
                answer.json().toString());
    }

    @Test
    void showsAPhonesPhotoUprightAndWithoutItsSecrets() {
        byte[] photo = Photos.ofPhone(1600, 1200);

        JsonNode stored = shop.v4("ann", PostedFile.of("IMG_0001.jpg", photo)).data();

        assertEquals(1200, stored.get("Width").asInt());
        assertEquals(1600, stored.get("Height").asInt());
        String name = stored.get("UniqueName").asString();
        assertArrayEquals(photo, picture("Original", name));
        for (String rendition : List.of("Standard", "Thumbnail")) {
            byte[] picture = picture(rendition, name);
            Quadrants.assertTurnedClockwise(picture);
            assertEquals(
                    rendition.equals("Standard") ? 1024 : 200,
                    TestImages.decoded(picture).getHeight());
            assertEquals(300, TestMetadata.densityOf(picture));
            assertFalse(TestMetadata.contains(picture, "Exif"), rendition + " has EXIF");
        }
        assertArrayEquals(photo, shop.get(stored.get("OriginalURL").asString()).body());
        assertArrayEquals(
                picture("Standard", name),
                shop.get(stored.get("StandardURL").asString()).body());
    }

    @Test
    void stampsTheRequestedResolution() {
        byte[] photo = TestMetadata.withJfifDensity(Photos.unique(300, 200), 96);

        JsonNode stored = shop.v4("userId=ann&DPI=240", Map.of(), PostedFile.of("x.jpg", photo))
                .data();

        assertEquals(240, stored.get("DPI").asInt());
        assertEquals(
                240,
                TestMetadata.densityOf(
                        picture("Standard", stored.get("UniqueName").asString())));
    }

    @Test
    void keepsTransparencyInPng() {
        byte[] photo = TestImages.halfTransparentPng(1500, 900);

        JsonNode stored = shop.v4("ann", PostedFile.of("x.png", photo)).data();

        byte[] standard = picture("Standard", stored.get("UniqueName").asString());
        assertEquals(0, TestImages.decoded(standard).getRGB(1000, 10) >>> 24);
        assertEquals(255, TestImages.decoded(standard).getRGB(10, 10) >>> 24);
    }

    @Test
    void takesGifAndBmp() {
        assertEquals(
                ".gif",
                shop.v4("ann", PostedFile.of("a", TestImages.gif(20, 10)))
                        .data()
                        .get("Extension")
                        .asString());
        assertEquals(
                "image/bmp",
                shop.v4("ann", PostedFile.of("a.jpg", TestImages.bmp(20, 10)))
                        .data()
                        .get("MimeType")
                        .asString());
    }

    @Test
    void givesTheSameBytesTheSamePhotoCode() {
        byte[] photo = Photos.unique();

        JsonNode first = shop.v4("ann", PostedFile.of("first.jpg", photo)).data();
        JsonNode second = shop.v2("frontAppUserId=bob", PostedFile.of("second.jpg", photo))
                .data();
        JsonNode other =
                shop.v4("ann", PostedFile.of("first.jpg", Photos.unique())).data();

        assertEquals(first.get("Id").toString(), first.get("PhotoCode").asString());
        assertEquals(first.get("PhotoCode"), second.get("PhotoCode"));
        assertNotEquals(first.get("Id"), second.get("Id"));
        assertEquals(other.get("Id").toString(), other.get("PhotoCode").asString());
    }

    @Test
    void givesAGuestsPhotosToTheAccount() {
        long asGuest = upload2("frontAppUserId=g-1&isGuest=true");
        long ofAnother = upload2("frontAppUserId=g-2&isGuest=true");
        assertOwner("g-1", true, asGuest);

        long registered = upload2("frontAppUserId=zoe&isGuest=false&oldExternalUserId=g-1");

        assertOwner("zoe", false, registered);
        assertOwner("zoe", false, asGuest);
        assertOwner("g-2", true, ofAnother);
    }

    @Test
    void storesSeveralFilesInTheirOrder() {
        JsonNode stored = shop.v2(
                        "frontAppUserId=ann",
                        new PostedFile("one", "1.jpg", Photos.unique()),
                        new PostedFile("two", "2.png", TestImages.png(5, 6)),
                        new PostedFile("three", "3.gif", TestImages.gif(7, 8)))
                .data();

        assertEquals(3, stored.size());
        assertEquals(
                List.of("1", "2", "3"),
                stored.valueStream()
                        .map(each -> each.get("ImageName").asString())
                        .toList());
    }

    @Test
    void storesNothingOfSeveralFilesIfOneIsBroken() {
        long guests = upload2("frontAppUserId=g-3&isGuest=true");
        Count before = count();

        Answer answer = shop.v2(
                "frontAppUserId=ann&oldExternalUserId=g-3",
                PostedFile.of("1.jpg", Photos.unique()),
                PostedFile.of("2.jpg", Arrays.copyOf(Photos.unique(640, 480), 2000)));

        assertEquals("262", answer.errorCode());
        assertEquals(before, count());
        assertOwner("g-3", true, guests);
    }

    @Test
    void leavesNoTraceOfWhatItRefuses() {
        Count before = count();
        PostedFile photo = PostedFile.of("x.jpg", Photos.unique());

        assertEquals("262", shop.v4("ann", PostedFile.of("x.jpg", new byte[0])).errorCode());
        assertEquals(
                "262",
                shop.v4("ann", PostedFile.of("x.jpg", "no picture".getBytes(StandardCharsets.UTF_8)))
                        .errorCode());
        assertEquals(
                "262",
                shop.v4("ann", PostedFile.of("x.png", Arrays.copyOf(TestImages.png(99, 99), 90)))
                        .errorCode());
        assertEquals(
                "262",
                shop.v4("ann", PostedFile.of("x.jpg", new byte[26 << 20])).errorCode());
        assertEquals("261", shop.v4("userId=", Map.of(), photo).errorCode());
        assertEquals("265", shop.v4("userId=ann&DPI=2401", Map.of(), photo).errorCode());
        assertEquals("261,265", shop.v2("frontAppUserId=undefined&dpi=x", photo).errorCode());
        assertEquals("221", shop.of(4711).v4("ann", photo).errorCode());

        assertEquals(before, count());
        assertEquals(List.of(), data.staged());
    }

    private long upload2(String query) {
        return shop.v2(query, PostedFile.of("x.jpg", Photos.unique()))
                .data()
                .get("Id")
                .asLong();
    }

    private byte[] picture(String rendition, String name) {
        Answer answer = shop.get("/UserPhoto/Shop/Photos/" + rendition + "/" + name);
        assertEquals(200, answer.status());
        return answer.body();
    }

    private void assertOwner(String user, boolean guest, long id) {
        Map<String, Object> row = data.photo(id);
        assertEquals(user, row.get("user_id"));
        assertTrue(List.of(guest, guest ? 1 : 0).contains(row.get("guest")), "guest is " + row.get("guest"));
    }

    private Count count() {
        return new Count(data.photos(), data.pictures().size());
    }

    private record Count(long rows, int files) {}
}

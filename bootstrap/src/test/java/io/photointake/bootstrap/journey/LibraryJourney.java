package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a shop does with photos after their upload, over a restart of the server. */
abstract class LibraryJourney {
    private static final String GUEST = "userId=guest";
    private static final String ANN = "userId=ann";

    private final Site site;

    LibraryJourney(Site site) {
        this.site = site;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void listsSearchesDeletesAndMovesPhotosForGood() throws IOException {
        byte[] photo = Photos.unique();
        String twin;
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            JsonNode beach = upload(shop, "Beach.jpg", photo);
            JsonNode sea = upload(shop, "100% Meeresstra\u00dfe.jpg", Photos.unique());
            twin = upload(shop, "beach 2.jpg", photo).get("UniqueName").asString();

            assertEquals(List.of("beach 2", "100% Meeresstra\u00dfe", "Beach"), names(shop, GUEST));
            assertEquals(List.of("beach 2", "Beach"), names(shop, GUEST + "&searchKey=EACH"));
            assertEquals(List.of("100% Meeresstra\u00dfe"), names(shop, GUEST + "&searchKey=%25+meeresSTRASSE"));
            assertEquals(List.of("Beach"), names(shop, GUEST + "&pageSize=2&pageIndex=2"));

            deletes(shop, beach, sea);
            assertEquals(
                    "User id updated successfully.",
                    shop.v3("PUT", "User/UpdateUserId?oldUserId=guest&newUserId=ann")
                            .json()
                            .path("Message")
                            .asString());
            assertEquals(List.of(), names(shop, GUEST));
            JsonNode settings = shop.v3("POST", "UploadImage/GetImageSettings").data();
            assertEquals(25, settings.get("FileSize").asInt());
            assertEquals(0, server.stop());
        }

        try (ServerProcess again = site.server().start()) {
            ShopClient shop = ShopClient.of(site, again);
            assertEquals(List.of("beach 2", "100% Meeresstra\u00dfe"), names(shop, ANN));
            assertArrayEquals(
                    photo, shop.get("/UserPhoto/Shop/Photos/Original/" + twin).body());
            assertEquals(4, upload(shop, "new.jpg", photo).get("Id").asInt(), "no number comes back");
        }
    }

    private void deletes(ShopClient shop, JsonNode deleted, JsonNode kept) {
        String call = "UploadImage/DeleteUserPhoto?" + GUEST + "&photoId="
                + deleted.get("Id").asLong();
        assertEquals(404, shop.v3("DELETE", call.replace(GUEST, ANN)).status(), "the photo is not Ann's");
        assertEquals(9, new Data(site).pictures().size());

        Answer answer = shop.v3("DELETE", call);

        assertEquals(
                "The Image has been successfully deleted.",
                answer.json().path("Message").asString());
        assertEquals("404", shop.v3("GET", call).errorCode(), "it is gone");
        assertEquals(6, new Data(site).pictures().size());
        String pictures = "/UserPhoto/Shop/Photos/Standard/";
        assertEquals(
                404, shop.get(pictures + deleted.get("UniqueName").asString()).status());
        assertEquals(200, shop.get(pictures + kept.get("UniqueName").asString()).status());
    }

    private static JsonNode upload(ShopClient shop, String name, byte[] photo) {
        return shop.v4("guest", PostedFile.of(name, photo)).data();
    }

    private static List<String> names(ShopClient shop, String query) {
        JsonNode list =
                shop.v3("GET", "UploadImage/GetUserUploadedList?" + query).data();
        return StreamSupport.stream(list.get("AssetList").spliterator(), false)
                .map(asset -> asset.get("ImageName").asString())
                .toList();
    }
}

package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.bootstrap.contract.ApiDocument;
import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the served OpenAPI document, in every version, until it succeeds. That the answers are as the
 * document says, the client checks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryCallTest {
    private static final List<String> VERSIONS = List.of("1", "v1", "3", "4");
    private static final List<String> OF_THE_SERVICE = List.of(
            "/healthz",
            "/readyz",
            "/openapi.yaml",
            "/sdk/photo-intake.js",
            "/sdk/photo-intake.global.js",
            "/sdk/photo-intake.d.ts",
            "/");

    private final ApiDocument document = ApiDocument.served();
    private final ServerProcess server;
    private final ShopClient shop;
    private final Set<String> succeeded = new TreeSet<>();

    EveryCallTest(@TempDir Path folder) {
        Site site = Site.onSqlite(folder);
        server = site.server().start();
        shop = ShopClient.of(site, server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isAnsweredAsTheDocumentSays() {
        call("POST", "/api/2/UploadPhoto/UploadUserPhotos?frontAppUserId=ann", PostedFile.of("x.jpg", Photos.unique()));
        for (String version : VERSIONS) {
            library("/api/" + version + "/UploadImage/");
        }
        for (String place : List.of("/api/3/User/", "/api/4/User/")) {
            call("PUT", place + "UpdateUserId?oldUserId=ann&newUserId=bob");
        }
        call("GET", "/Designer/Services/UpdateUserId?oldUserId=bob&newUserId=ann");
        for (String place : OF_THE_SERVICE) {
            call("GET", place);
            call("HEAD", place);
        }

        Set<String> missing = new TreeSet<>(document.operationNames());
        missing.removeAll(succeeded);
        assertEquals(Set.of(), missing);
    }

    private void library(String place) {
        Answer uploaded = call("POST", place + "UploadImage?userId=ann", PostedFile.of("x.jpg", Photos.unique()));
        String name = uploaded.data().get("UniqueName").asString();
        for (String rendition : List.of("Original", "Standard", "Thumbnail", "Print")) {
            call("GET", "/UserPhoto/Shop/Photos/" + rendition + "/" + name);
            call("HEAD", "/UserPhoto/Shop/Photos/" + rendition + "/" + name);
        }
        for (String method : List.of("GET", "HEAD")) {
            call(method, place + "GetUserUploadedList?userId=ann");
            call(method, place + "GetImageSettings");
        }
        call("POST", place + "GetImageSettings");
        String photo = "userId=ann&photoId=" + uploaded.data().get("Id").asLong();
        call("GET", place + "GetPrintQuality?" + photo + "&printWidth=8&printHeight=10");
        call("HEAD", place + "GetPrintQuality?" + photo + "&printWidth=8&printHeight=10");
        call("GET", place + "DeleteUserPhoto?" + photo);
        Answer again = call("POST", place + "UploadImage?userId=ann", PostedFile.of("x.jpg", Photos.unique()));
        call(
                "DELETE",
                place + "DeleteUserPhoto?userId=ann&photoId="
                        + again.data().get("Id").asLong());
    }

    private Answer call(String method, String place, PostedFile... files) {
        Answer answer = shop.call(method, place, Map.of(), files);
        Stream.of(answer)
                .filter(each -> each.status() == 200)
                .flatMap(each -> document.operationName(method, each.path()).stream())
                .forEach(succeeded::add);
        return answer;
    }
}

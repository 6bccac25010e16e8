package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a shop learns of prints of a photo, and the file it prints from, before and after its settings change. */
abstract class PrintJourney {
    private static final String PRINT = "&printWidth=4&printHeight=5.5&unit=inch&fit=fill";
    private static final String DATA = "{\"PrintWidth\":4,\"PrintHeight\":5.5,\"Unit\":\"inch\",\"Fit\":\"fill\","
            + "\"EffectiveDPI\":290,\"Grade\":\"%s\",\"CroppedWidth\":36,\"CroppedHeight\":0,\"LargestPrints\":%s}";

    private final Site site;

    PrintJourney(Site site) {
        this.site = site;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void tellsOfPrintsAndServesTheFileForThem() throws IOException {
        byte[] photo = Photos.ofPhone(1600, 1200);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            JsonNode stored =
                    shop.v4("ann" + PRINT, PostedFile.of("phone.jpg", photo)).data();
            String later = "UploadImage/GetPrintQuality?userId=ann&photoId="
                    + stored.get("Id").asLong() + PRINT;
            String good = DATA.formatted(
                    "Good",
                    "{\"Excellent\":{\"Width\":4,\"Height\":5.333},\"Good\":{\"Width\":6,\"Height\":8},"
                            + "\"Acceptable\":{\"Width\":8,\"Height\":10.66}}");
            assertEquals(good, stored.get("PrintQuality").toString());
            assertEquals(good, shop.v3("GET", later).data().toString());

            String file =
                    "/UserPhoto/Shop/Photos/Print/" + stored.get("UniqueName").asString();
            byte[] clean = shop.get(file).body();
            assertSamePixels(photo, clean);
            assertFalse(TestMetadata.tellsPlace(clean));

            changeSettings();

            assertEquals(
                    DATA.formatted(
                            "Excellent",
                            "{\"Excellent\":{\"Width\":6,\"Height\":8},\"Good\":{\"Width\":12,\"Height\":16},"
                                    + "\"Acceptable\":{\"Width\":24,\"Height\":32}}"),
                    shop.v3("GET", later).data().toString());
            Answer whole = shop.get(file);
            assertSamePixels(photo, whole.body());
            assertTrue(TestMetadata.tellsPlace(whole.body()));
            assertNotEquals(clean.length, whole.body().length);
            assertEquals(0, server.stop());
        }
    }

    /** As an administrator does beside the running server. */
    private void changeSettings() {
        PrintSettings settings = new PrintSettings(new PrintThresholds(new Dpi(200), new Dpi(100), new Dpi(50)), true);
        try (Database database = Database.open(DatabaseSettings.of(site.database()))) {
            ConfiguredWebsite website = database.siteRepository().websites().get(0);
            database.siteRepository()
                    .changeWebsite(
                            website.website().id(),
                            each -> new ConfiguredWebsite(each.website(), each.limits(), each.keeping(), settings));
        }
    }

    private static void assertSamePixels(byte[] original, byte[] print) {
        BufferedImage expected = TestImages.decoded(original);
        BufferedImage actual = TestImages.decoded(print);
        assertArrayEquals(argb(expected), argb(actual));
    }

    private static int[] argb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the data of a server that runs: it obeys at once. */
final class CommandsBesideAServerTest {
    @TempDir
    private Path folder;

    @Test
    void areObeyedAtOnceOnSqlite() {
        assertObeyed(Site.onSqlite(folder));
    }

    @Test
    void areObeyedAtOnceOnH2() {
        assertObeyed(Site.onH2(folder));
    }

    private static void assertObeyed(Site site) {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            upload(shop).data();

            site.succeed("website", "add", "New", "--company", Site.COMPANY, "--id", "2002", "--formats", "png");
            assertTrue(site.succeed("website", "list").contains("2002"));
            assertEquals("262", upload(shop.of(2002)).errorCode());

            ShopClient rotated = new ShopClient(server.port(), Site.WEBSITE, site.newKey());
            upload(rotated).data();
            site.succeed("key", "revoke", "1", "--company", Site.COMPANY);
            Answer refused = upload(shop);
            assertEquals(401, refused.status());
            assertEquals("234", refused.errorCode());

            site.succeed("sweep", "--min-age", "0s");
            assertEquals(6, new Data(site).pictures().size());
            upload(rotated).data();
        }
    }

    private static Answer upload(ShopClient shop) {
        return shop.v4("ann", PostedFile.of("x.jpg", Photos.unique()));
    }
}

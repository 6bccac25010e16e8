package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.util.HashSet;
import java.util.List;

/** 64 uploads of 10 megapixels at once, and what the server's process ever held of physical memory. */
final class LargePhotos {
    private static final int WIDTH = 4128;
    private static final int HEIGHT = 2322;
    private static final int COUNT = 64;
    private static final long MOST_MEGABYTES = 1023;

    private LargePhotos() {}

    /** All are taken, by a server that stays under 1 GiB. */
    static void assertTaken(Site site, Launch launch) {
        try (ServerProcess server = launch.start()) {
            ShopClient shop = ShopClient.of(site, server);
            byte[] photo = Photos.unique(WIDTH, HEIGHT);

            List<Long> ids = AtTheSameTime.call(
                    COUNT,
                    number -> shop.v4("user-" + number, PostedFile.of("x.jpg", photo))
                            .data()
                            .get("Id")
                            .asLong());

            assertEquals(COUNT, new HashSet<>(ids).size());
            long peak = server.peakMegabytes();
            assertTrue(peak <= MOST_MEGABYTES, "it held " + peak + " MB");
        }
    }
}

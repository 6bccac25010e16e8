package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.persistence.transaction.PoolState;
import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.SiteRepositoryBusyException;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.CompanyFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that others have in use: it says so soon, and works again by itself. */
class BusyDatabaseTest {
    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);
    private static final PageRequest PAGE = new PageRequest(25, 1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void saysWithinTwoSecondsThatAnotherProcessWrites(Dialect dialect) throws SQLException {
        DatabaseSettings settings = TestDatabase.asOfAServer(folder, dialect);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
            UploadedImage photo = recorded(database.imageRepository(), List.of(aPhoto()), Optional.empty())
                    .get(0);
            try (HeldTransaction held = HeldTransaction.begin(settings)) {
                AtTheSameTime.call(6, thread -> {
                    long start = System.nanoTime();
                    assertThrows(
                            ImageRepositoryBusyException.class,
                            () -> recorded(database.imageRepository(), List.of(aPhoto()), Optional.empty()));
                    assertTrue(System.nanoTime() - start < TWO_SECONDS, "it waited for more than two seconds");
                    return thread;
                });
                assertThrows(
                        SiteRepositoryBusyException.class,
                        () -> database.siteRepository().changeWebsite(SHOP, website -> website));
                assertEquals(Optional.of(photo), database.imageRepository().find(photo.uniqueName()));
                assertTrue(database.siteRepository()
                        .findCompany(new CompanyFolder("prints"))
                        .isPresent());
                held.commitAfter(0);
            }
            recorded(database.imageRepository(), List.of(aPhoto()), Optional.empty());
            assertEquals(2, database.imageRepository().count(SHOP, ANN.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsPhotosWhileSearchesTakeAllTheirConnections(Dialect dialect) throws Exception {
        DatabaseSettings settings = TestDatabase.in(folder, dialect).withTimeout(Duration.ofMillis(300));
        ExecutorService threads = Executors.newFixedThreadPool(settings.searchers());
        CountDownLatch end = new CountDownLatch(1);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
            UploadedImage photo = recorded(database.imageRepository(), List.of(aPhoto()), Optional.empty())
                    .get(0);
            CountDownLatch begun = new CountDownLatch(settings.searchers());
            List<Future<Boolean>> searches = IntStream.range(0, settings.searchers())
                    .mapToObj(each ->
                            threads.submit(() -> database.transactions().search("search", handle -> {
                                begun.countDown();
                                return awaited(end);
                            })))
                    .toList();
            assertTrue(begun.await(10, TimeUnit.SECONDS));

            assertEquals(Optional.of(photo), database.imageRepository().find(photo.uniqueName()));
            assertEquals(
                    1,
                    database.imageRepository()
                            .list(SHOP, ANN.id(), Optional.empty(), PAGE)
                            .total());
            assertThrows(
                    ImageRepositoryBusyException.class,
                    () -> database.imageRepository().list(SHOP, ANN.id(), Optional.of(FoldedText.of("beach")), PAGE));
            assertEquals(new PoolState(2, 0, 0), database.pools().get("searching"));
            assertEquals(new PoolState(0, 1, 0), database.pools().get("writing"));

            end.countDown();
            for (Future<Boolean> search : searches) {
                assertTrue(search.get());
            }
            assertEquals(
                    1,
                    database.imageRepository()
                            .list(SHOP, ANN.id(), Optional.of(FoldedText.of("beach")), PAGE)
                            .total());
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsASearchThatTakesTooLong(Dialect dialect) {
        String endless = switch (dialect) {
            case SQLITE -> "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT COUNT(*) FROM c";
            case H2 -> "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b";
        };
        try (Database database = Database.open(TestDatabase.in(folder, dialect))) {
            ImageRepositoryBusyException failure = assertThrows(
                    ImageRepositoryBusyException.class,
                    () -> database.transactions()
                            .search(
                                    "search photos",
                                    handle -> dialect.within(
                                            Duration.ofMillis(300),
                                            handle,
                                            () -> handle.createQuery(endless)
                                                    .mapTo(Long.class)
                                                    .one())));
            assertEquals("could not search photos: it took too long", failure.getMessage());
            assertEquals(
                    0,
                    database.imageRepository()
                            .list(SHOP, ANN.id(), Optional.of(FoldedText.of("beach")), PAGE)
                            .total());
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

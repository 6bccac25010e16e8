package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.TemporaryFailure;
import io.photointake.domain.image.AcceptedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk without room, which only whoever may mount one can try: it passes by itself, and takes nothing acknowledged. */
class FullDiskTest {
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()), "no disk can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @ParameterizedTest
    @EnumSource
    void isToldAsOneAndWorksAgainWhenThereIsRoom(Dialect dialect) throws Exception {
        try (Database database = Database.open(TestDatabase.asOfAServer(disk, dialect))) {
            TestDatabase.addShops(database);
            List<AcceptedImage> acknowledged = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                acknowledged.addAll(add(database));
                Path filler = fill();
                List<AcceptedImage> refused = addUntilFull(database, acknowledged);
                Files.delete(filler);

                acknowledged.addAll(addWhenThereIsRoom(database));
                assertEquals(
                        acknowledged.size(),
                        database.imageRepository().count(SHOP, ANN.id()),
                        "refused ones are not there");
                refused.forEach(each -> assertEquals(
                        Optional.empty(), database.imageRepository().find(each.uniqueName())));
            }
            acknowledged.forEach(each -> assertTrue(
                    database.imageRepository().find(each.uniqueName()).isPresent()));
        }
        try (Database reopened = Database.open(TestDatabase.asOfAServer(disk, dialect))) {
            assertTrue(reopened.imageRepository().isReady());
        }
    }

    private static List<AcceptedImage> addUntilFull(Database database, List<AcceptedImage> acknowledged) {
        for (int i = 0; i < 1000; i++) {
            List<AcceptedImage> some = some();
            try {
                recorded(database.imageRepository(), some, Optional.empty());
                acknowledged.addAll(some);
            } catch (ImageRepositoryException full) {
                if (!(full instanceof TemporaryFailure)) {
                    throw full;
                }
                return some;
            }
        }
        return fail("the disk is never full");
    }

    private static List<AcceptedImage> addWhenThereIsRoom(Database database) throws InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return add(database);
            } catch (ImageRepositoryException notYet) {
                if (!(notYet instanceof TemporaryFailure) || System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static List<AcceptedImage> add(Database database) {
        List<AcceptedImage> some = some();
        recorded(database.imageRepository(), some, Optional.empty());
        return some;
    }

    private static List<AcceptedImage> some() {
        return IntStream.range(0, 10).mapToObj(each -> aPhoto()).toList();
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}

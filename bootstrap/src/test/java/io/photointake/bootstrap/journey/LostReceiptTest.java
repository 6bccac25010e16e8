package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.bootstrap.command.CommandLineProgram;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is erased without a receipt that arrives. */
final class LostReceiptTest {
    private static final int PHOTOS = 25;

    @TempDir
    private Path folder;

    private Site site = new Site(Path.of(""), Path.of(""), "", "");

    @BeforeEach
    void uploadPhotos() {
        site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            for (int i = 0; i < PHOTOS; i++) {
                shop.v4("ann", PostedFile.of("x.jpg", Photos.unique())).data();
            }
        }
    }

    @Test
    void erasesNothingWhenNoReceiptCanBeWritten() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
        Path script = Files.createFile(
                folder.resolve("to-a-full-disk"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                script,
                "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" -cp '%s' io.photointake.bootstrap.Main \"$@\" > /dev/full\n"
                        .formatted(System.getProperty("java.class.path")));

        Outcome erased = site.launch("user", "erase", "--website", "1001", "--user", "ann", "--yes", "--json")
                .by(script)
                .run();

        assertEquals(1, erased.exitCode(), erased.err());
        assertTrue(erased.err().contains("The receipt cannot be written, so nothing was erased"), erased.err());
        assertEquals(PHOTOS, new Data(site).photos());
    }

    @Test
    void stopsWhenTheReceiptCanBeWrittenNoFurther() {
        StringWriter err = new StringWriter();

        int exitCode = CommandLineProgram.of(Map.of())
                .setOut(new PrintWriter(new ShortWriter(1000)))
                .setErr(new PrintWriter(err, true))
                .execute(site.onThis("user", "erase", "--website", "1001", "--user", "ann", "--yes", "--json"));

        assertEquals(1, exitCode);
        assertTrue(
                err.toString().startsWith("The receipt could not be written to its end. 20 photos were erased"),
                err.toString());
        assertEquals(PHOTOS - 20, new Data(site).photos());
        assertEquals(3 * (PHOTOS - 20), new Data(site).pictures().size());
    }

    @Test
    void doesNotPassOverWhatOtherCommandsCouldNotSay() {
        StringWriter err = new StringWriter();

        int exitCode = CommandLineProgram.of(Map.of())
                .setOut(new PrintWriter(new ShortWriter(1)))
                .setErr(new PrintWriter(err, true))
                .execute(site.onThis("key", "add", "--company", Site.COMPANY));

        assertEquals(1, exitCode);
        assertTrue(err.toString().startsWith("It is done, but"), err.toString());
    }

    /** A disk with room for so many characters. */
    private static final class ShortWriter extends Writer {
        private int room;

        ShortWriter(int room) {
            this.room = room;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

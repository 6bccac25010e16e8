package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys by command. */
final class KeyCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsASecretNowhere() throws IOException {
        for (Site site : new Site[] {
            Site.onSqlite(Files.createDirectories(folder.resolve("a"))),
            Site.onH2(Files.createDirectories(folder.resolve("b")))
        }) {
            assertTrue(site.key().matches("[A-Za-z0-9_-]{32}"), site.key());
            assertFalse(Data.files(site.data()).isEmpty());
            for (Path file : Data.files(site.data())) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(site.key()), "the key is in " + file);
            }
            assertFalse(site.succeed("key", "list", "--company", Site.COMPANY).contains(site.key()));
        }
    }

    @Test
    void refusesAThirdKeyUntilOneIsRevoked() {
        Site site = Site.onSqlite(folder);
        String second = site.newKey();

        Outcome third = site.run("key", "add", "--company", Site.COMPANY);

        assertEquals(2, third.exitCode());
        assertTrue(third.err().contains("Shop has 2 keys in use"), third.err());
        assertEquals("", third.out());
        Outcome revoked = site.run("key", "revoke", "1", "--company", Site.COMPANY);
        assertTrue(revoked.out().startsWith("Revoked key 1 of Shop, which ends in "), revoked.out());
        assertTrue(revoked.out().strip().endsWith(site.key().substring(28)), revoked.out());
        assertEquals(0, site.run("key", "add", "--company", Site.COMPANY).exitCode());
        String list = site.succeed("key", "list", "--company", Site.COMPANY);
        assertEquals(4, list.lines().count(), list);
        assertTrue(list.lines().skip(1).findFirst().orElseThrow().matches("1 .*Z {2}.*Z"), list);
        assertTrue(list.lines().skip(2).findFirst().orElseThrow().matches("2 .*" + second.substring(28) + ".*-"), list);
    }

    @Test
    void saysThatThereIsNoSuchKeyOrCompany() {
        Site site = Site.onSqlite(folder);

        Outcome noKey = site.run("key", "revoke", "9", "--company", Site.COMPANY);
        assertEquals(2, noKey.exitCode());
        assertTrue(noKey.err().contains("Company Shop has no key 9"), noKey.err());
        for (String command : new String[] {"add", "list"}) {
            Outcome noCompany = site.run("key", command, "--company", "nobody");
            assertEquals(2, noCompany.exitCode());
            assertTrue(noCompany.err().contains("nobody"), noCompany.err());
        }
        Outcome noNumber = site.run("key", "revoke", "first", "--company", Site.COMPANY);
        assertEquals(2, noNumber.exitCode());
        assertTrue(noNumber.errLines().get(0).contains("first"), noNumber.err());
    }
}

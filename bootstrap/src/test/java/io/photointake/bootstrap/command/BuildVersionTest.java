package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildVersionTest {
    @Test
    void namesTheCommit() {
        String version = Console.succeed("version").strip();

        assertTrue(
                version.matches("photo-intake \\S+ \\(commit ([0-9a-f]{12}(-modified)?|unknown)\\) on Java \\S+"),
                version);
    }

    @Test
    void saysThatTheSourcesDifferedFromTheCommit() {
        assertEquals("abcdef123456-modified", commit("abcdef123456", "true"));
        assertEquals("abcdef123456", commit("abcdef123456", "false"));
    }

    @Test
    void saysThatTheBuildKnewOfNoCommit() {
        assertEquals("unknown", BuildVersion.commitIn(new Properties()));
        assertEquals("unknown", commit("${git.commit.id.abbrev}", "false"));
    }

    private static String commit(String id, String dirty) {
        Properties git = new Properties();
        git.setProperty("git.commit.id.abbrev", id);
        git.setProperty("git.dirty", dirty);
        return BuildVersion.commitIn(git);
    }
}

package io.photointake.bootstrap.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param version of the release, {@code unpackaged} outside a jar
 * @param commit the first digits of the sources' commit, with {@code -modified} where they differed from it;
 *     {@code unknown} where the build knew of none
 */
record BuildVersion(String version, String commit) {
    private static final String FILE = "/photointake-commit.properties";
    private static final String UNKNOWN = "unknown";

    /** This program's. */
    static BuildVersion current() {
        return new BuildVersion(
                Objects.requireNonNullElse(BuildVersion.class.getPackage().getImplementationVersion(), "unpackaged"),
                commitIn(properties()));
    }

    static String commitIn(Properties git) {
        String commit = git.getProperty("git.commit.id.abbrev", "").strip();
        if (!commit.matches("[0-9a-f]{4,64}")) {
            return UNKNOWN;
        }
        return Boolean.parseBoolean(git.getProperty("git.dirty")) ? commit + "-modified" : commit;
    }

    private static Properties properties() {
        Properties git = new Properties();
        try (InputStream file = BuildVersion.class.getResourceAsStream(FILE)) {
            if (file != null) {
                git.load(file);
            }
            return git;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "photo-intake " + version + " (commit " + commit + ") on Java " + Runtime.version();
    }
}

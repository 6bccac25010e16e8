package io.photointake.adapter.imaging.leptonica;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;

/** The native library, loaded at most once in a process. */
public final class LeptonicaLibrary {
    private LeptonicaLibrary() {}

    /**
     * Loads the library and silences its messages.
     *
     * @param directory where its files are unpacked, which only the first call in a process decides; absent for a folder
     *     in the user's cache
     * @return its name and version
     * @throws LinkageError if there are no natives for this machine or they do not load
     */
    public static String load(Optional<Path> directory) {
        directory.ifPresent(folder -> setIfAbsent(
                "org.bytedeco.javacpp.cachedir", folder.toAbsolutePath().toString()));
        // Everything here is freed by hand; JavaCPP's own limit would count the whole process and run the collector.
        setIfAbsent("org.bytedeco.javacpp.nopointergc", "true");
        setIfAbsent("org.bytedeco.javacpp.maxbytes", "0");
        setIfAbsent("org.bytedeco.javacpp.maxphysicalbytes", "0");
        Loader.load(leptonica.class);
        leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
        BytePointer version = leptonica.getLeptonicaVersion();
        try {
            return version.getString().replace("leptonica-", "Leptonica ");
        } finally {
            leptonica.lept_free(version);
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}

package io.photointake.bootstrap.hostile;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file made to hurt.
 *
 * @param name says how
 * @param mayPass whether it is a picture after all, which some decoder may show
 */
@SuppressWarnings("ArrayRecordComponent") // equality of files is never asked for
public record HostileFile(String name, byte[] bytes, boolean mayPass) {
    static HostileFile refused(String name, Blob content) {
        return new HostileFile(name, content.done(), false);
    }

    static HostileFile disputed(String name, Blob content) {
        return new HostileFile(name, content.done(), true);
    }

    /** All there are. */
    public static List<HostileFile> all() {
        return Stream.of(
                        HostilePng.files(),
                        HostileJpeg.files(),
                        HostileTiff.files(),
                        HostileGif.files(),
                        HostileBmp.files(),
                        HostileWebp.files(),
                        HostileHeif.files(),
                        NoPictures.files())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}

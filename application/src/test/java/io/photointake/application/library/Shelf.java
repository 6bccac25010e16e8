package io.photointake.application.library;

import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts bytes that tell one picture from another into a store. */
public final class Shelf {
    static final byte[] ORIGINAL = {1};
    static final byte[] STANDARD = {2, 2};
    static final byte[] THUMBNAIL = {3, 3, 3};

    private Shelf() {}

    /** A photo of three pictures. */
    public static void put(ImageStore store, CompanyFolder folder, UniqueName name) {
        Renditions renditions = new Renditions(rendition(STANDARD), rendition(THUMBNAIL));
        try (StagedContent original = store.stage(new ByteArrayInputStream(ORIGINAL))) {
            store.commit(folder, name, original, renditions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EncodedRendition rendition(byte[] bytes) {
        return new EncodedRendition(ImageFormat.JPEG, new PixelSize(1, 1), bytes);
    }
}

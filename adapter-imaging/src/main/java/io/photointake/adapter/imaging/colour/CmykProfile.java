package io.photointake.adapter.imaging.colour;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What CMYK means in a file that does not say: a chemical proof on coated paper, the profile libvips uses too. It is in
 * the public domain (Graeme W. Gill) and reduced here to its table from ink to colour.
 */
final class CmykProfile {
    private static final String RESOURCE = "default-cmyk.icc";

    private CmykProfile() {}

    static ICC_Profile get() {
        return Loaded.PROFILE;
    }

    private static final class Loaded {
        static final ICC_Profile PROFILE = load();

        private static ICC_Profile load() {
            try (InputStream stream = CmykProfile.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException(RESOURCE + " is missing");
                }
                return ICC_Profile.getInstance(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

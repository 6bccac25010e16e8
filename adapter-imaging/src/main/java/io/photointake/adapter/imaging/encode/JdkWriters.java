package io.photointake.adapter.imaging.encode;

import java.util.Iterator;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;

/** The JDK's own writers, whatever else is registered. */
final class JdkWriters {
    private static final String JPEG_WRITER = "com.sun.imageio.plugins.jpeg.JPEGImageWriter";

    private JdkWriters() {}

    static ImageWriterSpi jpeg() {
        Iterator<ImageWriterSpi> providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, false);
        while (providers.hasNext()) {
            ImageWriterSpi provider = providers.next();
            if (provider.getPluginClassName().equals(JPEG_WRITER)) {
                return provider;
            }
        }
        throw new IllegalStateException("this JDK has no JPEG writer");
    }
}

package io.photointake.adapter.imaging.decode;

import java.util.Iterator;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The JDK's own readers, whatever else is registered. */
public final class JdkReaders {
    private static final String JPEG_READER = "com.sun.imageio.plugins.jpeg.JPEGImageReader";

    private JdkReaders() {}

    public static ImageReaderSpi jpeg() {
        Iterator<ImageReaderSpi> providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false);
        while (providers.hasNext()) {
            ImageReaderSpi provider = providers.next();
            if (provider.getPluginClassName().equals(JPEG_READER)) {
                return provider;
            }
        }
        throw new IllegalStateException("this JDK has no JPEG reader");
    }
}

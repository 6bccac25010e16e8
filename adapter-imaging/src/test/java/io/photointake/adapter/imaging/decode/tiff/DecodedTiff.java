package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** What the decoder makes of a file, in full size. */
final class DecodedTiff {
    private DecodedTiff() {}

    /** The samples, from 0 to 255. */
    static int[] samples(byte[] file) throws IOException {
        ContentSource content = new InMemoryContent(file);
        EncodedImage image = new EncodedImage(content, header(content));
        byte[] samples = new TiffDecoder().decode(image, image.size()).samples();
        int[] values = new int[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i] & 0xFF;
        }
        return values;
    }

    private static ImageHeader header(ContentSource content) throws IOException {
        try (SeekableByteChannel channel = content.open()) {
            return ((Reading.Clean<ImageHeader>) HeaderReader.read(channel)).value();
        }
    }
}

package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.IccProfile;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.structure.StructureCheck;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.Orientation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * All that is seen of a file, every pixel of it in full size.
 *
 * @param samples every sample of every pixel, as it is stored
 */
record DecodedFile(ByteBuffer samples, Orientation orientation, Optional<IccProfile> profile) {
    private static final long MOST_PIXELS = 4_000_000;

    /** Absent if the file is not whole, or no picture, or too large for a test. */
    static Optional<DecodedFile> of(Engine engine, byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        try (SeekableByteChannel channel = content.open()) {
            Reading<ImageHeader> reading = HeaderReader.read(channel);
            if (!(reading instanceof Reading.Clean<ImageHeader> clean)
                    || clean.value().facts().stored().pixels() > MOST_PIXELS
                    || StructureCheck.check(channel, clean.value()).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(decoded(engine, new EncodedImage(content, clean.value())));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static DecodedFile decoded(Engine engine, EncodedImage image) throws IOException {
        try (Picture picture = engine.decoderFor(image).decode(image, image.size())) {
            return new DecodedFile(
                    ByteBuffer.wrap(picture.pixels().samples()),
                    image.header().facts().orientation(),
                    image.header().profile());
        } catch (BrokenImageException broken) {
            throw new IOException(broken);
        }
    }
}

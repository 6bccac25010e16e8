package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import java.util.Optional;

/**
 * Pictures of our own as other programs write them, all of the same 45 x 38 pixels: made by cjpeg of libjpeg-turbo, one
 * for each way to code a JPEG that ImageIO does not write.
 */
final class JpegResource {
    static final PixelSize SIZE = new PixelSize(45, 38);

    private JpegResource() {}

    static byte[] named(String name) {
        try (InputStream file = JpegResource.class.getResourceAsStream(name + ".jpg")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pixels decoded(byte[] file) {
        return decoded(file, Answers.header(file).facts().stored());
    }

    static Pixels decoded(byte[] file, PixelSize target) {
        try {
            return new JpegDecoder().decode(image(file), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a file in the eyes of header, structure or decoder. */
    static Optional<ImageDefect> defect(byte[] file) {
        Optional<ImageDefect> found = Answers.defect(file);
        if (found.isPresent()) {
            return found;
        }
        try {
            decoded(file);
            return Optional.empty();
        } catch (BrokenImageException broken) {
            return Optional.of(broken.defect());
        }
    }

    static EncodedImage image(byte[] file) {
        ContentSource content = new ContentSource() {
            @Override
            public ByteSize size() {
                return new ByteSize(file.length);
            }

            @Override
            public SeekableByteChannel open() {
                return new BytesChannel(file);
            }
        };
        return new EncodedImage(content, Answers.header(file));
    }
}

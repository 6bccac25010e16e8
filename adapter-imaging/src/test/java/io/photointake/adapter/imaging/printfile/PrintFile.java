package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.application.port.InMemoryContent;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A print file at 287 DPI, looked at. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PrintFile(byte[] bytes) {
    static PrintFile of(byte[] original, ImageFormat format, boolean keepsPrivate) {
        try (InputStream stream =
                Channels.newInputStream(PrintFiles.of(new InMemoryContent(original), format, new Dpi(287), keepsPrivate)
                        .open())) {
            return new PrintFile(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImageFacts facts() {
        try (SeekableByteChannel channel = new InMemoryContent(bytes).open()) {
            return HeaderReader.read(channel).fold(header -> header.facts(), defect -> {
                throw new AssertionError(defect.detail());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its first EXIF block states, wherever it is. */
    Optional<Density> exifDensity() {
        int jpegs = text().indexOf("Exif\0\0");
        int start = jpegs >= 0 ? jpegs + 6 : text().indexOf("eXIf") + 4;
        try (SeekableByteChannel channel = new InMemoryContent(Arrays.copyOfRange(bytes, start, bytes.length)).open()) {
            return ExifFacts.read(ByteView.of(channel)).density();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String latin1) {
        return text().contains(latin1);
    }

    int count(String latin1) {
        return text().split(java.util.regex.Pattern.quote(latin1), -1).length - 1;
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

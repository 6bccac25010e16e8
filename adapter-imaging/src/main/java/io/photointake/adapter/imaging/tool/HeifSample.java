package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.process.Workspace;
import io.photointake.adapter.imaging.process.Workspaces;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A tiny picture of ours, red beside blue, by which a tool shows that it reads a format. */
final class HeifSample {
    private static final int STRONG = 180;
    private static final int WEAK = 75;

    private HeifSample() {}

    /** Whether the decoder shows the format's sample as it is; whatever it fails with means that it does not. */
    static boolean isShownBy(HeifDecoder decoder, ImageFormat format, Workspaces workspaces) throws IOException {
        try (Workspace workspace = workspaces.open()) {
            EncodedImage sample = sample(format, workspace.folder().resolve("sample"));
            Pixels pixels = decoder.decode(sample, sample.size());
            return isRed(pixels, 2) && !isRed(pixels, pixels.size().width() - 3);
        }
    }

    private static EncodedImage sample(ImageFormat format, Path file) throws IOException {
        try (InputStream resource = HeifSample.class.getResourceAsStream("sample" + format.extension())) {
            Files.copy(Objects.requireNonNull(resource), file);
        }
        LocalFile content = LocalFile.at(file);
        try (SeekableByteChannel channel = content.open()) {
            if (HeaderReader.read(channel) instanceof Reading.Clean<ImageHeader> header) {
                return new EncodedImage(content, header.value());
            }
        }
        throw new IllegalStateException("the sample of " + format + " is damaged");
    }

    private static boolean isRed(Pixels pixels, int x) {
        int at = (pixels.size().height() / 2) * pixels.stride()
                + x * pixels.channels().count();
        return (pixels.samples()[at] & 0xFF) > STRONG && (pixels.samples()[at + 2] & 0xFF) < WEAK;
    }
}

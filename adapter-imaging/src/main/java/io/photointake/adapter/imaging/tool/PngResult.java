package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.decode.png.PngDecoder;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The PNG that a decoder's process left, believed as little as any other file. */
final class PngResult {
    private final PngDecoder decoder = new PngDecoder();
    private final EncodedImage image;

    private PngResult(EncodedImage image) {
        this.image = image;
    }

    /** @throws BrokenImageException if there is none */
    static PngResult in(Path folder) throws IOException {
        Path file = folder.resolve(HeifTool.OUTPUT);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw BrokenImageException.unsupported("this server's decoder made no single picture of it");
        }
        LocalFile content = LocalFile.at(file);
        try (SeekableByteChannel channel = content.open()) {
            if (HeaderReader.read(channel) instanceof Reading.Clean<ImageHeader> header
                    && header.value().facts().format() == ImageFormat.PNG) {
                return new PngResult(new EncodedImage(content, header.value()));
            }
        }
        throw BrokenImageException.damaged("its picture data is corrupt");
    }

    PixelSize size() {
        return image.size();
    }

    Pixels reducedTo(PixelSize target) throws IOException {
        return decoder.decode(image, target);
    }
}

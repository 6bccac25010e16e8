package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.jpeg.scan.JpegScans;
import io.photointake.domain.image.ImageDefect;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/**
 * Walks through a file's container and finds data that is missing or contradicts itself where decoders are known to
 * forgive it. No defect found here does not mean that the file decodes; a defect found means that no decoder could show
 * all of the picture.
 *
 * <p>The caller has checked the header's pixels against its limit. Memory is bounded whatever the file claims; time grows
 * with the file.
 */
public final class StructureCheck {
    private StructureCheck() {}

    /**
     * The first defect, absent if the container shows none.
     *
     * @param channel moved about, left open
     * @param header as read from the same channel
     * @throws IOException if the channel fails, never because of the bytes
     */
    public static Optional<ImageDefect> check(SeekableByteChannel channel, ImageHeader header) throws IOException {
        try {
            walk(ByteView.of(channel), header);
            return Optional.empty();
        } catch (BrokenImageException broken) {
            return Optional.of(broken.defect());
        }
    }

    private static void walk(ByteView file, ImageHeader header) throws IOException {
        switch (header.facts().format()) {
            case JPEG -> JpegScans.check(file);
            case PNG, GIF, BMP -> {} // checked while they are decoded
            case TIFF -> TiffStructure.check(file);
            case WEBP -> WebpStructure.check(file, header.facts().stored());
            case HEIC, AVIF -> HeifStructure.check(file);
        }
    }
}

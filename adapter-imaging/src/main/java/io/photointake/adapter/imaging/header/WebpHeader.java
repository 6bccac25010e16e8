package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.RiffChunk;
import io.photointake.adapter.imaging.container.RiffChunks;
import io.photointake.adapter.imaging.container.WebpFrame;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.Optional;

/**
 * WebP: the headers of all its chunks, since EXIF comes last. Of an animation the size is the canvas. Orientation and
 * density are EXIF's, the only place that the format has for them.
 */
final class WebpHeader {
    private static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int BITS = 8;

    private Optional<PixelSize> canvas = Optional.empty();
    private Optional<WebpFrame> frame = Optional.empty();
    private Optional<ExifFacts> exif = Optional.empty();
    private Optional<IccProfile> profile = Optional.empty();
    private boolean alpha;
    private boolean animated;
    private boolean animation;
    private boolean animationFrame;
    private boolean strayFrame;

    private WebpHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        WebpHeader header = new WebpHeader();
        RiffChunks chunks = RiffChunks.of(file);
        try {
            for (Optional<RiffChunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                header.take(chunk.get());
            }
        } catch (BrokenImageException broken) {
            header.requirePictureDespite(broken);
        }
        return header.assembled();
    }

    private void take(RiffChunk chunk) throws IOException {
        ByteView body = chunk.body();
        switch (chunk.name()) {
            case "VP8X" -> takeCanvas(body);
            case "VP8 ", "VP8L" -> {
                if (frame.isEmpty()) {
                    frame = Optional.of(WebpFrame.of(chunk));
                }
            }
            case "ANIM" -> animation = true;
            case "ANMF" -> {
                animationFrame = true;
                strayFrame |= !animation;
            }
            case "ALPH" -> alpha = true;
            case "ICCP" -> takeProfile(body);
            case "EXIF" -> exif = Optional.of(exif.isPresent() ? exif.get() : ExifFacts.read(body));
            default -> {}
        }
    }

    private void takeCanvas(ByteView body) throws IOException {
        int flags = body.u8(0);
        alpha = (flags & ALPHA_FLAG) != 0;
        animated = (flags & ANIMATION_FLAG) != 0;
        canvas = Optional.of(new PixelSize(body.u24(4) + 1, body.u24(7) + 1));
    }

    private void takeProfile(ByteView body) throws IOException {
        if (profile.isEmpty() && body.length() <= IccProfile.MOST_BYTES) {
            profile = IccProfile.of(body.bytes(0, body.length()));
        }
    }

    /** Broken chunks behind the picture harm nobody here; whether the file is whole is checked elsewhere. */
    private void requirePictureDespite(BrokenImageException broken) {
        if (frame.isEmpty() && !animationFrame) {
            throw broken;
        }
    }

    private ImageHeader assembled() {
        if (strayFrame) { // forbidden by the format, and no program that knows animations reads on
            throw BrokenImageException.damaged("it has a part of an animation without being one");
        }
        if (frame.isEmpty() && !(animated && animationFrame && canvas.isPresent())) {
            throw BrokenImageException.incomplete("there is no picture in the file");
        }
        PixelSize size = canvas.or(() -> frame.map(WebpFrame::size)).orElseThrow();
        if (!animated && !frame.map(WebpFrame::size).equals(Optional.of(size))) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
        ExifFacts said = exif.orElse(ExifFacts.NONE);
        return new ImageHeader(
                new ImageFacts(ImageFormat.WEBP, size, said.turn(), said.density()),
                ColourModel.RGB,
                BITS,
                alpha || frame.map(WebpFrame::alpha).orElse(false),
                profile,
                new FormatDetails.Webp(animated, frame.map(WebpFrame::lossless).orElse(false)));
    }
}

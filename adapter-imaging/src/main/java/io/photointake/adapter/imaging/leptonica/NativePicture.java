package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/** A picture in native memory, which is freed when the last that shares it is closed. */
final class NativePicture implements Picture {
    private static final int GREY_DEPTH = 8;

    private final PIX pix;
    private final PixelSize size;
    private final AtomicInteger users;
    private boolean closed;

    private NativePicture(PIX pix, PixelSize size, AtomicInteger users) {
        this.pix = pix;
        this.size = size;
        this.users = users;
    }

    /** Takes over what a native call made; it answers null when it ran out of memory. */
    static NativePicture owning(@Nullable PIX pix) {
        if (pix == null || pix.isNull()) {
            throw new OutOfMemoryError("no native memory for a picture");
        }
        PixelSize size = new PixelSize(leptonica.pixGetWidth(pix), leptonica.pixGetHeight(pix));
        return new NativePicture(pix, size, new AtomicInteger(1));
    }

    static NativePicture of(Pixels pixels) {
        return owning(NativeSamples.toNative(pixels));
    }

    PIX pix() {
        return pix;
    }

    @Override
    public PixelSize size() {
        return size;
    }

    @Override
    public NativePicture reducedTo(PixelSize target) {
        if (target.equals(size)) {
            return shared();
        }
        NativePicture reduced = owning(leptonica.pixScaleAreaMapToSize(pix, target.width(), target.height()));
        if (!reduced.size().equals(target)) {
            reduced.close();
            throw new IllegalStateException("asked for " + target + ", got " + reduced.size());
        }
        return reduced;
    }

    @Override
    public NativePicture upright(Orientation orientation) {
        return switch (orientation) {
            case NORMAL -> shared();
            case MIRRORED -> owning(leptonica.pixFlipLR(null, pix));
            case HALF_TURN -> owning(leptonica.pixRotate180(null, pix));
            case FLIPPED -> owning(leptonica.pixFlipTB(null, pix));
            case QUARTER_TURN_CLOCKWISE -> owning(leptonica.pixRotate90(pix, 1));
            case QUARTER_TURN_COUNTER_CLOCKWISE -> owning(leptonica.pixRotate90(pix, -1));
            case TRANSPOSED -> mirrored(leptonica.pixRotate90(pix, 1));
            case TRANSVERSED -> mirrored(leptonica.pixRotate90(pix, -1));
        };
    }

    /** The same pixels for one more owner; Leptonica's own clone is of no use, since JavaCPP answers it with the same object. */
    private NativePicture shared() {
        users.incrementAndGet();
        return new NativePicture(pix, size, users);
    }

    private static NativePicture mirrored(@Nullable PIX turned) {
        NativePicture picture = owning(turned);
        leptonica.pixFlipLR(picture.pix, picture.pix);
        return picture;
    }

    @Override
    public Pixels pixels() {
        Channels channels = leptonica.pixGetDepth(pix) == GREY_DEPTH ? Channels.GREY : Channels.RGB;
        return NativeSamples.fromNative(pix, size, channels);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (users.decrementAndGet() == 0) {
                leptonica.pixDestroy(pix);
            }
        }
    }
}

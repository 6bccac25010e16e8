package io.photointake.adapter.imaging.heif;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.IsoBox;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A picture as its item's properties describe it (ISO 23008-12, 6.5). */
public final class HeifPicture {
    private static final int FULL_BOX = 4;
    private static final int FULL_RANGE = 0x80;

    private Optional<PixelSize> size = Optional.empty();
    private Optional<ByteView> profile = Optional.empty();
    private Optional<HeifColours> codes = Optional.empty();
    private HeifTurn turn = HeifTurn.NONE;
    private boolean limited;
    private boolean changed;
    private int channels = 3;
    private int bits = 8;

    private HeifPicture() {}

    /** The picture that these properties describe, in the order in which they apply. */
    public static HeifPicture of(List<IsoBox> properties) throws IOException {
        HeifPicture picture = new HeifPicture();
        for (IsoBox property : properties) {
            picture.take(property);
        }
        return picture;
    }

    /** Its size after cropping and before turning. */
    public PixelSize size() {
        return size.orElseThrow(() -> BrokenImageException.damaged("it does not say how large its picture is"));
    }

    /** The container's own turns; what EXIF says of orientation must not be applied as well. */
    public Orientation orientation() {
        return turn.orientation();
    }

    /** Whether the container crops, turns or mirrors the picture. */
    public boolean changed() {
        return changed;
    }

    /** Whether its colours leave room below black and above white, as far as it says. */
    public boolean limited() {
        return limited;
    }

    public boolean grey() {
        return channels == 1;
    }

    public int bitsPerChannel() {
        return bits;
    }

    /** The bytes of its ICC profile. */
    public Optional<ByteView> profile() {
        return profile;
    }

    /** A profile of the colours that it states as codes, absent where these are as good as sRGB. */
    public Optional<byte[]> profileOfCodes() {
        return codes.flatMap(HeifColours::profile);
    }

    private void take(IsoBox property) throws IOException {
        ByteView body = property.body();
        switch (property.type()) {
            case "ispe" -> size = Optional.of(sizeOf(body.u32(FULL_BOX), body.u32(FULL_BOX + 4)));
            case "clap" -> crop(body);
            case "irot" -> change(turn.thenClockwise(-body.u8(0) & 3));
            case "imir" -> change((body.u8(0) & 1) == 1 ? turn.thenLeftToRight() : turn.thenTopToBottom());
            case "pixi" -> takeDepth(body);
            case "colr" -> takeColours(body);
            default -> {}
        }
    }

    private void change(HeifTurn next) {
        turn = next;
        changed = true;
    }

    /** A crop that is no part of the picture is ignored, as libheif does. */
    private void crop(ByteView body) throws IOException {
        long width = body.u32(4) == 0 ? 0 : body.u32(0) / body.u32(4);
        long height = body.u32(12) == 0 ? 0 : body.u32(8) / body.u32(12);
        boolean inside = size.isPresent()
                && width >= 1
                && height >= 1
                && width <= size.get().width()
                && height <= size.get().height();
        if (inside) {
            size = Optional.of(sizeOf(width, height));
            changed = true;
        }
    }

    private void takeDepth(ByteView body) throws IOException {
        int stated = body.u8(FULL_BOX);
        if (stated > 0) {
            channels = stated;
            bits = body.u8(FULL_BOX + 1);
        }
    }

    private void takeColours(ByteView body) throws IOException {
        if (codes.isEmpty() && body.matches(0, "nclx")) {
            codes = Optional.of(new HeifColours(body.u16(4), body.u16(6)));
            limited = body.u8(10) < FULL_RANGE;
        }
        if (profile.isEmpty() && (body.matches(0, "prof") || body.matches(0, "rICC"))) {
            profile = Optional.of(body.from(4));
        }
    }

    private static PixelSize sizeOf(long width, long height) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        return new PixelSize((int) width, (int) height);
    }
}

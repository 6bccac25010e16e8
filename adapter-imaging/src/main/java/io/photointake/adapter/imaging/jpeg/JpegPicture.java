package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.pixel.ComponentSamples;
import io.photointake.adapter.imaging.jpeg.pixel.JpegColours;
import io.photointake.adapter.imaging.jpeg.pixel.Rows;
import io.photointake.adapter.imaging.jpeg.pixel.Scale;
import io.photointake.adapter.imaging.jpeg.scan.ScanReader;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A picture under way: its first scan decides how it is decoded. */
final class JpegPicture implements ScanReader {
    private final ByteView file;
    private final PixelSize size;
    private final PixelSize target;
    private final OptionalInt adobe;
    private final boolean strict;
    private Optional<Rows> rows = Optional.empty();
    private Optional<DecodedPicture> picture = Optional.empty();

    /**
     * @param adobe the transform that Adobe's marker tells, absent without the marker
     * @param strict whether data that decoders let pass is refused
     */
    JpegPicture(ByteView file, PixelSize size, PixelSize target, OptionalInt adobe, boolean strict) {
        this.file = file;
        this.size = size;
        this.target = target;
        this.adobe = adobe;
        this.strict = strict;
    }

    @Override
    public long read(ScanStart start) throws IOException {
        if (picture.isEmpty()) {
            begin(start);
        }
        return picture.orElseThrow().read(start, new BitSource(file, start.position(), strict));
    }

    private void begin(ScanStart start) {
        JpegFrame frame = start.frame();
        if (frame.width() != size.width() || frame.height() != size.height()) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
        Scale scale = Scale.of(size, target);
        boolean whole = !frame.progressive()
                && start.scan().parts().size() < frame.components().size();
        List<ComponentSamples> components = frame.components().stream()
                .map(component -> ComponentSamples.of(frame, component, scale, whole))
                .toList();
        Rows pixels = new Rows(scale.reduced(size), target, JpegColours.of(start, adobe), components);
        rows = Optional.of(pixels);
        picture = Optional.of(
                frame.progressive()
                        ? new ProgressivePicture(frame, scale, components, pixels)
                        : new SequentialPicture(frame, scale, components, pixels));
    }

    /** The reduced picture, after the last scan. */
    Pixels result() {
        picture.orElseThrow().finish();
        return rows.orElseThrow().result();
    }
}

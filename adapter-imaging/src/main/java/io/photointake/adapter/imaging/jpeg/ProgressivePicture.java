package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.pixel.ComponentSamples;
import io.photointake.adapter.imaging.jpeg.pixel.Rows;
import io.photointake.adapter.imaging.jpeg.pixel.Scale;
import io.photointake.adapter.imaging.jpeg.scan.JpegScan;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A picture whose blocks become more precise from scan to scan, and only then samples. */
final class ProgressivePicture implements DecodedPicture {
    private final JpegFrame frame;
    private final Scale scale;
    private final List<ProgressiveComponent> components;
    private final Rows rows;

    ProgressivePicture(JpegFrame frame, Scale scale, List<ComponentSamples> samples, Rows rows) {
        this.frame = frame;
        this.scale = scale;
        this.components = IntStream.range(0, samples.size())
                .mapToObj(
                        i -> new ProgressiveComponent(frame, frame.components().get(i), samples.get(i)))
                .toList();
        this.rows = rows;
    }

    @Override
    public long read(ScanStart start, BitSource source) throws IOException {
        return ScanBlocks.of(start, source, part -> reader(start, source, part)).read(count -> {});
    }

    private BlockReader reader(ScanStart start, BitSource source, JpegScan.Part part) {
        return components.get(part.component()).reader(start, source, part);
    }

    @Override
    public void finish() {
        for (int group = 0; group < frame.groupsDown(); group++) {
            for (ProgressiveComponent component : components) {
                component.makeSamples(group);
            }
            rows.decoded((group + 1) * frame.tallest() * scale.eighths());
        }
    }
}

package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.entropy.SequentialBlocks;
import io.photointake.adapter.imaging.jpeg.pixel.ComponentSamples;
import io.photointake.adapter.imaging.jpeg.pixel.Rows;
import io.photointake.adapter.imaging.jpeg.pixel.Scale;
import io.photointake.adapter.imaging.jpeg.scan.JpegScan;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import java.io.IOException;
import java.util.List;

/**
 * A picture whose blocks are each coded in one go. If the first scan brings all components, rows leave as they come;
 * otherwise the samples of all components are kept.
 */
final class SequentialPicture implements DecodedPicture {
    private final JpegFrame frame;
    private final Scale scale;
    private final List<ComponentSamples> components;
    private final Rows rows;

    SequentialPicture(JpegFrame frame, Scale scale, List<ComponentSamples> components, Rows rows) {
        this.frame = frame;
        this.scale = scale;
        this.components = components;
        this.rows = rows;
    }

    @Override
    public long read(ScanStart start, BitSource source) throws IOException {
        ScanBlocks blocks = ScanBlocks.of(start, source, part -> reader(start, source, part));
        boolean whole = start.scan().parts().size() < components.size();
        int lines = scale.eighths() * (start.scan().interleaved() ? frame.tallest() : 1);
        return blocks.read(count -> {
            if (!whole) {
                rows.decoded(count * lines);
            }
        });
    }

    private BlockReader reader(ScanStart start, BitSource source, JpegScan.Part part) {
        ComponentSamples samples = components.get(part.component());
        SequentialBlocks blocks = new SequentialBlocks(
                source,
                start.tables().differences(part, frame),
                start.tables().coefficients(part, frame),
                start.tables().quantiser(frame.components().get(part.component())),
                samples.needed());
        return new BlockReader() {
            @Override
            public void read(int column, int row) throws IOException {
                boolean more = blocks.read(samples.block());
                samples.put(column, row, more);
            }

            @Override
            public void restart() {
                blocks.restart();
            }
        };
    }

    @Override
    public void finish() {
        rows.decoded(frame.height());
    }
}

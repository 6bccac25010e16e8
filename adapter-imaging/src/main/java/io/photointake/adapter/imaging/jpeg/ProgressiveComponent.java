package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.entropy.Coefficients;
import io.photointake.adapter.imaging.jpeg.entropy.HuffmanCodes;
import io.photointake.adapter.imaging.jpeg.entropy.ProgressiveBlocks;
import io.photointake.adapter.imaging.jpeg.pixel.ComponentSamples;
import io.photointake.adapter.imaging.jpeg.scan.JpegScan;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import java.io.IOException;
import java.util.Optional;

/** A component of a progressive picture: what the scans so far have made of its blocks. */
final class ProgressiveComponent {
    private final JpegFrame frame;
    private final JpegFrame.Component component;
    private final ComponentSamples samples;
    private final int across;
    private final Coefficients coefficients;
    private Optional<int[]> quantiser = Optional.empty();

    ProgressiveComponent(JpegFrame frame, JpegFrame.Component component, ComponentSamples samples) {
        this.frame = frame;
        this.component = component;
        this.samples = samples;
        this.across = frame.groupsAcross() * component.horizontal();
        int blocks = Math.multiplyExact(across, frame.groupsDown() * component.vertical());
        this.coefficients = new Coefficients(blocks, samples.needed(), samples.block().length - 1);
    }

    /** The reader of this component's blocks in a scan; the first decides what they are quantised with. */
    BlockReader reader(ScanStart start, BitSource source, JpegScan.Part part) {
        if (quantiser.isEmpty()) {
            quantiser = Optional.of(start.tables().quantiser(component));
        }
        JpegScan scan = start.scan();
        ProgressiveBlocks blocks = new ProgressiveBlocks(
                source, codes(start, part), coefficients, scan.first(), scan.last(), scan.high() > 0, scan.low());
        return new BlockReader() {
            @Override
            public void read(int column, int row) throws IOException {
                blocks.read(row * across + column);
            }

            @Override
            public int pass(int most) {
                return blocks.pass(most);
            }

            @Override
            public void restart() {
                blocks.restart();
            }
        };
    }

    private HuffmanCodes codes(ScanStart start, JpegScan.Part part) {
        if (start.scan().first() > 0) {
            return start.tables().coefficients(part, frame);
        }
        return start.scan().high() > 0 ? HuffmanCodes.none() : start.tables().differences(part, frame);
    }

    /** Makes the samples of a row of groups. */
    void makeSamples(int group) {
        int[] table = quantiser.orElseThrow();
        for (int row = group * component.vertical(); row < (group + 1) * component.vertical(); row++) {
            for (int column = 0; column < across; column++) {
                boolean more = coefficients.copy(row * across + column, table, samples.block());
                samples.put(column, row, more);
            }
        }
    }
}

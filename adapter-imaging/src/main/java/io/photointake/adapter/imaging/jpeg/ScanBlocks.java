package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.scan.JpegScan;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The order of the blocks in a scan (ITU-T T.81, A.2), and the restart markers between them. */
final class ScanBlocks {
    /** A component's part of a group of blocks. */
    private record Part(BlockReader reader, int columns, int rows) {
        void readGroup(int column, int row) throws IOException {
            for (int y = row * rows; y < (row + 1) * rows; y++) {
                for (int x = column * columns; x < (column + 1) * columns; x++) {
                    reader.read(x, y);
                }
            }
        }
    }

    private final BitSource source;
    private final Part[] parts;
    private final int across;
    private final int down;
    private final int restartInterval;
    private int untilRestart;
    private int restarts;

    private ScanBlocks(BitSource source, List<Part> parts, int across, int down, int restartInterval) {
        this.source = source;
        this.parts = parts.toArray(Part[]::new);
        this.across = across;
        this.down = down;
        this.restartInterval = restartInterval;
        this.untilRestart = restartInterval;
    }

    static ScanBlocks of(ScanStart start, BitSource source, Function<JpegScan.Part, BlockReader> readers) {
        JpegFrame frame = start.frame();
        boolean interleaved = start.scan().interleaved();
        List<Part> parts = new ArrayList<>();
        for (JpegScan.Part part : start.scan().parts()) {
            JpegFrame.Component component = frame.components().get(part.component());
            parts.add(new Part(
                    readers.apply(part),
                    interleaved ? component.horizontal() : 1,
                    interleaved ? component.vertical() : 1));
        }
        JpegFrame.Component only =
                frame.components().get(start.scan().parts().get(0).component());
        return new ScanBlocks(
                source,
                parts,
                interleaved ? frame.groupsAcross() : frame.blocksAcross(only),
                interleaved ? frame.groupsDown() : frame.blocksDown(only),
                start.tables().restartInterval());
    }

    /**
     * Reads all blocks.
     *
     * @param rowsRead is told after each row of groups how many there were
     * @return where in the file the scan ends
     */
    long read(IntConsumer rowsRead) throws IOException {
        for (int row = 0; row < down; row++) {
            for (int column = pass(across); column < across; column += 1 + pass(across - column - 1)) {
                restartIfDue();
                for (Part part : parts) {
                    part.readGroup(column, row);
                }
                source.requireNothingInvented();
            }
            rowsRead.accept(row + 1);
        }
        return source.finish();
    }

    /** Passes groups of a single block that bring nothing; where restarts are counted each one is read. */
    private int pass(int most) {
        if (parts.length > 1 || restartInterval > 0) {
            return 0;
        }
        return parts[0].reader.pass(most);
    }

    private void restartIfDue() throws IOException {
        if (restartInterval == 0) {
            return;
        }
        if (untilRestart == 0) {
            source.restart(restarts++);
            for (Part part : parts) {
                part.reader.restart();
            }
            untilRestart = restartInterval;
        }
        untilRestart--;
    }
}

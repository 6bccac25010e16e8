package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A JPEG scan header (ITU-T T.81, B.2.3).
 *
 * @param parts the components it brings
 * @param first of the coefficients it brings
 * @param last of them
 * @param high the precision that was there before, 0 for a first pass
 * @param low the precision it brings: bits still missing afterwards
 */
public record JpegScan(List<Part> parts, int first, int last, int high, int low) {
    /** A component, by its place in the frame, with the tables that code it. */
    public record Part(int component, int dcTable, int acTable) {}

    private static final int BITS = 8;
    private static final int LAST_COEFFICIENT = 63;
    private static final int MOST_MISSING_BITS = 13;

    /** Of a scan that brings several components. */
    private static final int MOST_BLOCKS_IN_GROUP = 10;

    public JpegScan {
        parts = List.copyOf(parts);
    }

    static JpegScan of(JpegMarker marker, JpegFrame frame) throws IOException {
        ByteView body = marker.body();
        int count = body.u8(0);
        if (count < 1 || count > frame.components().size() || body.length() != 4L + 2L * count) {
            throw contradiction();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int tables = body.u8(2 + 2L * i);
            int place = place(body.u8(1 + 2L * i), frame, parts).orElseThrow(JpegScan::contradiction);
            parts.add(new Part(place, tables >> 4, tables & 15));
        }
        long end = 1 + 2L * count;
        JpegScan scan = frame.progressive()
                ? progressive(parts, body.u8(end), body.u8(end + 1), body.u8(end + 2))
                : sequential(parts);
        if (scan.interleaved() && scan.blocksInGroup(frame) > MOST_BLOCKS_IN_GROUP) {
            throw contradiction();
        }
        return scan;
    }

    private static JpegScan progressive(List<Part> parts, int first, int last, int precision) {
        JpegScan scan = new JpegScan(parts, first, last, precision >> 4, precision & 15);
        if (!scan.possibleProgression()) {
            throw contradiction();
        }
        return scan;
    }

    /** Brings all coefficients whatever it says: some cameras say 0 to 0, and every browser reads all. */
    private static JpegScan sequential(List<Part> parts) {
        return new JpegScan(parts, 0, LAST_COEFFICIENT, 0, 0);
    }

    /** Where in the frame a component of this name is that the scan has not named before. */
    private static OptionalInt place(int id, JpegFrame frame, List<Part> named) {
        return IntStream.range(0, frame.components().size())
                .filter(i -> frame.components().get(i).id() == id)
                .filter(i -> named.stream().noneMatch(part -> part.component() == i))
                .findFirst();
    }

    private boolean possibleProgression() {
        boolean band = first == 0 ? last == 0 : parts.size() == 1 && first <= last && last <= LAST_COEFFICIENT;
        return band && low <= MOST_MISSING_BITS && (high == 0 || low == high - 1);
    }

    /** Whether the blocks of several components alternate. */
    public boolean interleaved() {
        return parts.size() > 1;
    }

    /** Whether codes of differences between first coefficients are used. */
    boolean usesDifferences(JpegFrame frame) {
        return !frame.arithmetic() && first == 0 && high == 0;
    }

    /** Whether codes of other coefficients are used. */
    boolean usesCoefficients(JpegFrame frame) {
        return !frame.arithmetic() && last > 0;
    }

    private int blocksInGroup(JpegFrame frame) {
        return parts.stream()
                .map(part -> frame.components().get(part.component()))
                .mapToInt(component -> component.horizontal() * component.vertical())
                .sum();
    }

    /** How many blocks the scan passes over. */
    long blocks(JpegFrame frame) {
        if (interleaved()) {
            return (long) frame.groupsAcross() * frame.groupsDown() * blocksInGroup(frame);
        }
        JpegFrame.Component only = frame.components().get(parts.get(0).component());
        return (long) frame.blocksAcross(only) * frame.blocksDown(only);
    }

    /**
     * A number of bytes below which this scan's data cannot be complete, whatever the picture.
     *
     * <p>A sequential block is at least one code for its first coefficient and one that ends it, at least one bit each. A
     * progressive scan of first coefficients has at least one bit a block, also when it refines; the other coefficients of
     * very many blocks can share one code. Arithmetic coding has no such bound. Whole bytes are counted, rounded down.
     */
    long fewestBytes(JpegFrame frame) {
        if (frame.arithmetic()) {
            return 0;
        }
        int bitsPerBlock = frame.progressive() ? (first == 0 ? 1 : 0) : 2;
        return blocks(frame) * bitsPerBlock / BITS;
    }

    static BrokenImageException contradiction() {
        return BrokenImageException.damaged("its description of the picture contradicts itself");
    }
}

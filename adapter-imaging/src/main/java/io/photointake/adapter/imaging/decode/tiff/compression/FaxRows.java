package io.photointake.adapter.imaging.decode.tiff.compression;

import java.io.IOException;
import java.util.Arrays;

/**
 * Rows coded as facsimiles: each by its runs (T.4, one-dimensional), or by how its changes of colour lie to those of the
 * row above (T.4 two-dimensional, T.6). A bit that is set is black.
 */
public final class FaxRows implements Unpacked {
    /** How the rows of a strip follow one another. */
    public enum Scheme {
        /** Compression 2: runs, each row starting with a byte. */
        RUNS,
        /** Compression 3: rows start with an end-of-line code. */
        GROUP_3,
        /** Compression 3 with two dimensions: after that code a bit tells which kind of row follows. */
        GROUP_3_MIXED,
        /** Compression 4: nothing between rows. */
        GROUP_4
    }

    private static final int END_OF_LINE_ZEROS = 11;

    private final FaxBits bits;
    private final Scheme scheme;
    private final int width;

    /** Where colours change in the row above and in this one, the first to black; behind the last follow widths. */
    private int[] above;

    private int[] changes;
    private int found;

    public FaxRows(PieceData data, Scheme scheme, int width) {
        this.bits = new FaxBits(data);
        this.scheme = scheme;
        this.width = width;
        this.above = new int[width + 4];
        this.changes = new int[width + 4];
        Arrays.fill(above, width);
    }

    @Override
    public void read(byte[] target, int count) throws IOException {
        found = 0;
        if (startsByRowAbove()) {
            readByRowAbove();
        } else {
            readRuns();
        }
        Arrays.fill(changes, found, Math.min(changes.length, found + 4), width);
        paint(target, count);
        int[] swap = above;
        above = changes;
        changes = swap;
    }

    /** Goes to the row's first code; whether it leans on the row above. */
    private boolean startsByRowAbove() throws IOException {
        switch (scheme) {
            case GROUP_4 -> {
                return true;
            }
            case RUNS -> {
                bits.alignToByte();
                return false;
            }
            default -> {
                skipEndOfLine();
                if (scheme == Scheme.GROUP_3) {
                    return false;
                }
                boolean leans = bits.peek(1) == 0;
                bits.take(1);
                return leans;
            }
        }
    }

    private void skipEndOfLine() throws IOException {
        if (bits.peek(END_OF_LINE_ZEROS) != 0) {
            if (scheme == Scheme.GROUP_3_MIXED) {
                throw bits.notUnderstandable();
            }
            return;
        }
        bits.take(END_OF_LINE_ZEROS);
        while (bits.peek(1) == 0) {
            bits.take(1);
        }
        bits.take(1);
    }

    private void readRuns() throws IOException {
        int at = 0;
        for (boolean black = false; at < width; black = !black) {
            at = changeAfter(at, black);
        }
    }

    private void readByRowAbove() throws IOException {
        int at = -1;
        int index = 0;
        boolean black = false;
        while (at < width) {
            index = oppositeAfter(at, black, index);
            int mode = bits.peek(FaxModes.LONGEST);
            bits.take(FaxModes.length(mode));
            switch (FaxModes.kind(mode)) {
                case PASS -> at = above[index + 1];
                case RUNS -> at = changeAfter(changeAfter(Math.max(at, 0), black), !black);
                case CHANGE -> {
                    int change = above[index] + FaxModes.distance(mode);
                    if (change < Math.max(at, 0) || change > width) {
                        throw bits.notUnderstandable();
                    }
                    add(change);
                    at = change;
                    black = !black;
                }
                case NONE -> throw bits.notUnderstandable();
            }
        }
    }

    /** The first change in the row above to the other colour, right of a position; the index is where to look first. */
    private int oppositeAfter(int at, boolean black, int near) {
        int index = (near & ~1) + (black ? 1 : 0);
        while (index >= 2 && above[index - 2] > at) {
            index -= 2;
        }
        while (above[index] <= at && above[index] < width) {
            index += 2;
        }
        return index;
    }

    private int changeAfter(int at, boolean black) throws IOException {
        int end = at + run(black ? FaxCodes.BLACK : FaxCodes.WHITE);
        if (end > width) {
            throw bits.notUnderstandable();
        }
        add(end);
        return end;
    }

    private int run(FaxCodes codes) throws IOException {
        int total = 0;
        while (true) {
            int code = bits.peek(FaxCodes.LONGEST);
            int run = codes.run(code);
            if (run < 0 || total > width) {
                throw bits.notUnderstandable();
            }
            bits.take(codes.length(code));
            total += run;
            if (!FaxCodes.goesOn(run)) {
                return total;
            }
        }
    }

    /** A run of nothing takes the change before it back. */
    private void add(int change) {
        if (found > 0 && changes[found - 1] == change) {
            found--;
        } else if (change < width) {
            changes[found++] = change;
        }
    }

    private void paint(byte[] target, int count) {
        Arrays.fill(target, 0, count, (byte) 0);
        for (int i = 0; i < found; i += 2) {
            int end = i + 1 < found ? changes[i + 1] : width;
            for (int x = changes[i]; x < end; ) {
                if ((x & 7) == 0 && end - x >= 8) {
                    Arrays.fill(target, x >> 3, end >> 3, (byte) 0xFF);
                    x = end & ~7;
                } else {
                    target[x >> 3] |= (byte) (0x80 >> (x & 7));
                    x++;
                }
            }
        }
    }
}

package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.jpeg.entropy.HuffmanCodes;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** A Huffman table as a file defines it, made ready for decoding when it is first used. */
final class HuffmanTable {
    private static final int CODE_LENGTHS = 16;

    private final byte[] counts;
    private final byte[] symbols;
    private Optional<HuffmanCodes> differences = Optional.empty();
    private Optional<HuffmanCodes> coefficients = Optional.empty();

    /** @param counts how many codes there are of each of sixteen lengths */
    HuffmanTable(byte[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    /** One of the tables that T.81 has in its annex K. */
    static HuffmanTable of(JPEGHuffmanTable standard) {
        byte[] counts = new byte[CODE_LENGTHS];
        short[] lengths = standard.getLengths();
        for (int i = 0; i < lengths.length; i++) {
            counts[i] = (byte) lengths[i];
        }
        short[] values = standard.getValues();
        byte[] symbols = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            symbols[i] = (byte) values[i];
        }
        return new HuffmanTable(counts, symbols);
    }

    HuffmanCodes differences() {
        if (differences.isEmpty()) {
            differences = Optional.of(HuffmanCodes.ofDifferences(counts, symbols));
        }
        return differences.get();
    }

    HuffmanCodes coefficients() {
        if (coefficients.isEmpty()) {
            coefficients = Optional.of(HuffmanCodes.ofCoefficients(counts, symbols));
        }
        return coefficients.get();
    }
}

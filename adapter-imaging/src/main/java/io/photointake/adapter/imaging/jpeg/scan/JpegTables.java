package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.HuffmanCodes;
import io.photointake.adapter.imaging.jpeg.entropy.Zigzag;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/** The tables that a JPEG file has defined so far (ITU-T T.81, B.2.4); each can be defined anew between scans. */
public final class JpegTables {
    private static final int TABLES = 4;
    private static final int MOST_CODES = 256;
    private static final int CODE_LENGTHS = 16;

    private final Map<Integer, int[]> quantisers = new HashMap<>();
    private final Map<Integer, HuffmanTable> differences = new HashMap<>();
    private final Map<Integer, HuffmanTable> coefficients = new HashMap<>();
    private int restartInterval;

    void addQuantisers(ByteView body) throws IOException {
        long at = 0;
        while (at < body.length()) {
            int kind = body.u8(at++);
            int number = kind & 15;
            int bytes = kind >> 4 == 0 ? 1 : 2;
            if (number >= TABLES || !body.has(at, (long) Zigzag.COEFFICIENTS * bytes)) {
                throw JpegScan.contradiction();
            }
            int[] quantiser = new int[Zigzag.COEFFICIENTS];
            for (int i = 0; i < Zigzag.COEFFICIENTS; i++, at += bytes) {
                quantiser[i] = bytes == 1 ? body.u8(at) : body.u16(at);
            }
            quantisers.put(number, quantiser);
        }
    }

    void addHuffman(ByteView body) throws IOException {
        long at = 0;
        while (at < body.length()) {
            int kind = body.u8(at);
            int number = kind & 15;
            if (number >= TABLES || kind >> 4 > 1 || !body.has(at + 1, CODE_LENGTHS)) {
                throw JpegScan.contradiction();
            }
            byte[] counts = body.bytes(at + 1, CODE_LENGTHS);
            int codes = 0;
            for (byte count : counts) {
                codes += count & 0xFF;
            }
            at += 1 + CODE_LENGTHS;
            if (codes > MOST_CODES || !body.has(at, codes)) {
                throw JpegScan.contradiction();
            }
            (kind >> 4 == 0 ? differences : coefficients).put(number, new HuffmanTable(counts, body.bytes(at, codes)));
            at += codes;
        }
    }

    void setRestartInterval(ByteView body) throws IOException {
        if (body.length() != 2) {
            throw JpegScan.contradiction();
        }
        restartInterval = body.u16(0);
    }

    /** How many groups of blocks lie between restart markers, 0 if there are no such markers. */
    public int restartInterval() {
        return restartInterval;
    }

    /** The quantisation table of a component, in the order of the coefficients. */
    public int[] quantiser(JpegFrame.Component component) {
        return Optional.ofNullable(quantisers.get(component.quantiser())).orElseThrow(JpegTables::missing);
    }

    /** The codes of the differences between first coefficients in a part of a scan. */
    public HuffmanCodes differences(JpegScan.Part part, JpegFrame frame) {
        return Optional.ofNullable(differences.get(part.dcTable()))
                .or(() -> standard(
                        frame, part.dcTable(), JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance))
                .orElseThrow(JpegTables::missing)
                .differences();
    }

    /** The codes of the other coefficients in a part of a scan. */
    public HuffmanCodes coefficients(JpegScan.Part part, JpegFrame frame) {
        return Optional.ofNullable(coefficients.get(part.acTable()))
                .or(() -> standard(
                        frame, part.acTable(), JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance))
                .orElseThrow(JpegTables::missing)
                .coefficients();
    }

    /**
     * The first two tables of a sequential scan may be missing: cameras' video frames leave them out, and libjpeg-turbo and
     * so every browser fills in the standard ones.
     */
    private static Optional<HuffmanTable> standard(
            JpegFrame frame, int number, JPEGHuffmanTable luminance, JPEGHuffmanTable chrominance) {
        return frame.progressive() || number > 1
                ? Optional.empty()
                : Optional.of(HuffmanTable.of(number == 0 ? luminance : chrominance));
    }

    /** Demands that all that a scan uses is defined. */
    void requireFor(JpegScan scan, JpegFrame frame) {
        for (JpegScan.Part part : scan.parts()) {
            quantiser(frame.components().get(part.component()));
            if (scan.usesDifferences(frame)) {
                differences(part, frame);
            }
            if (scan.usesCoefficients(frame)) {
                coefficients(part, frame);
            }
        }
    }

    private static BrokenImageException missing() {
        return BrokenImageException.damaged("the file lacks what its picture is decoded with");
    }
}

package io.photointake.adapter.imaging.structure.jpeg;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import java.io.IOException;
import java.util.BitSet;

/** Which tables a JPEG file has defined so far. */
final class JpegTables {
    private static final int MOST_TABLES = 4;
    private static final int MOST_CODES = 256;
    private static final int CODE_LENGTHS = 16;
    private static final int COEFFICIENTS = 64;

    private final BitSet quantisers = new BitSet();
    private final BitSet dcCodes = new BitSet();
    private final BitSet acCodes = new BitSet();

    void addQuantisers(ByteView body) throws IOException {
        long at = 0;
        while (at < body.length()) {
            int kind = body.u8(at);
            int number = kind & 15;
            at += 1 + COEFFICIENTS * (1L + Math.min(1, kind >> 4));
            if (number >= MOST_TABLES || at > body.length()) {
                throw contradiction();
            }
            quantisers.set(number);
        }
    }

    void addHuffman(ByteView body) throws IOException {
        long at = 0;
        while (at < body.length()) {
            int kind = body.u8(at);
            int number = kind & 15;
            int codes = 0;
            for (int i = 1; i <= CODE_LENGTHS; i++) {
                codes += body.u8(at + i);
            }
            at += 1 + CODE_LENGTHS + codes;
            if (number >= MOST_TABLES || kind >> 4 > 1 || codes > MOST_CODES || at > body.length()) {
                throw contradiction();
            }
            (kind >> 4 == 0 ? dcCodes : acCodes).set(number);
        }
    }

    /**
     * Demands that what a scan uses is defined. The first two Huffman tables of a sequential scan may be missing: cameras'
     * video frames leave them out, and libjpeg-turbo and so every browser fills in the standard ones.
     */
    void requireFor(JpegScan scan, JpegFrame frame) {
        for (JpegScan.Part part : scan.parts()) {
            int quantiser = frame.components().get(part.component()).quantiser();
            if (!quantisers.get(quantiser) || !hasCodesFor(part, scan, frame)) {
                throw BrokenImageException.damaged("the file lacks what its picture is decoded with");
            }
        }
    }

    private boolean hasCodesFor(JpegScan.Part part, JpegScan scan, JpegFrame frame) {
        if (frame.arithmetic()) {
            return true;
        }
        boolean usesDc = !frame.progressive() || (scan.first() == 0 && scan.high() == 0);
        boolean usesAc = !frame.progressive() || scan.first() > 0;
        return (!usesDc || known(dcCodes, part.dcTable(), frame)) && (!usesAc || known(acCodes, part.acTable(), frame));
    }

    private static boolean known(BitSet codes, int number, JpegFrame frame) {
        return codes.get(number) || (!frame.progressive() && number < 2);
    }

    private static BrokenImageException contradiction() {
        return BrokenImageException.damaged("its description of the picture contradicts itself");
    }
}

package io.photointake.adapter.imaging.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Colours as codes (the nclx box, ITU-T H.273), as far as they differ from sRGB, made into an ICC profile: P3 and BT.2020,
 * and the curves of HDR, whose light above the white of paper (203 cd/m2, ITU-R BT.2408) is rolled off.
 *
 * @param primaries the code of the three colours
 * @param transfer the code of the curve
 */
record HeifColours(int primaries, int transfer) {
    /** Red, green and blue as XYZ under D50, from the standards' chromaticities by the Bradford transform. */
    private static final double[] SRGB = {
        0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.71410
    };

    private static final double[] P3 = {0.51512, 0.24120, -0.00105, 0.29198, 0.69225, 0.04189, 0.15710, 0.06657, 0.78407
    };
    private static final double[] BT2020 = {
        0.67348, 0.27904, -0.00193, 0.16566, 0.67534, 0.02998, 0.12505, 0.04561, 0.79686
    };
    private static final double[] D50 = {0.9642, 1.0, 0.8249};

    private static final int HEADER = 128;
    private static final int TAG = 12;
    private static final int XYZ_BYTES = 20;
    private static final int POINTS = 1024;
    private static final double PAPER_WHITE = 203;
    private static final double KNEE = 0.6;

    /** The profile, absent where the colours are, or count as, those of sRGB. */
    Optional<byte[]> profile() {
        boolean usual = isUsual(transfer) || !isKnown(transfer);
        return colours() == SRGB && usual ? Optional.empty() : Optional.of(written());
    }

    private double[] colours() {
        return switch (primaries) {
            case 9 -> BT2020;
            case 12 -> P3;
            default -> SRGB;
        };
    }

    /** Cameras that say BT.709 mean what screens show, as browsers take it. */
    private static boolean isUsual(int transfer) {
        return transfer == 1 || transfer == 6 || transfer == 13 || transfer == 14 || transfer == 15;
    }

    private static boolean isKnown(int transfer) {
        return isUsual(transfer) || transfer == 4 || transfer == 8 || transfer == 16 || transfer == 18;
    }

    /** Light for a signal, both from 0 to 1. */
    private double light(double signal) {
        return switch (transfer) {
            case 4 -> Math.pow(signal, 2.2);
            case 8 -> signal;
            case 16 -> rolledOff(10_000 * perceptual(signal) / PAPER_WHITE);
            case 18 -> rolledOff(1_000 * Math.pow(hybrid(signal), 1.2) / PAPER_WHITE);
            default -> signal <= 0.04045 ? signal / 12.92 : Math.pow((signal + 0.055) / 1.055, 2.4);
        };
    }

    /** SMPTE ST 2084. */
    private static double perceptual(double signal) {
        double power = Math.pow(signal, 1 / 78.84375);
        return Math.pow(Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power), 1 / 0.1593017578125);
    }

    /** ARIB STD-B67. */
    private static double hybrid(double signal) {
        return signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    }

    private static double rolledOff(double light) {
        return light <= KNEE ? light : KNEE + (1 - KNEE) * (1 - Math.exp((KNEE - light) / (1 - KNEE)));
    }

    private byte[] written() {
        String[] names = {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        int first = HEADER + 4 + names.length * TAG;
        int curveAt = first + 4 * XYZ_BYTES;
        int curveBytes = 12 + 2 * POINTS;
        ByteBuffer out = ByteBuffer.allocate(curveAt + curveBytes);
        writeHeader(out);
        out.putInt(names.length);
        for (int i = 0; i < names.length; i++) {
            boolean curve = i >= 4;
            out.put(ascii(names[i])).putInt(curve ? curveAt : first + i * XYZ_BYTES);
            out.putInt(curve ? curveBytes : XYZ_BYTES);
        }
        writeXyz(out, D50, 0);
        for (int i = 0; i < 3; i++) {
            writeXyz(out, colours(), 3 * i);
        }
        out.put(ascii("curv")).putInt(0).putInt(POINTS);
        for (int i = 0; i < POINTS; i++) {
            out.putShort((short) Math.round(65535 * light(i / (POINTS - 1.0))));
        }
        return out.array();
    }

    /** ICC.1:2001-04, 6.1. */
    private static void writeHeader(ByteBuffer out) {
        out.putInt(out.capacity()).putInt(0).putInt(0x02100000);
        out.put(ascii("mntrRGB XYZ ")).position(36);
        out.put(ascii("acsp")).position(68);
        for (double value : D50) {
            out.putInt(fixed(value));
        }
        out.position(HEADER);
    }

    private static void writeXyz(ByteBuffer out, double[] values, int from) {
        out.put(ascii("XYZ ")).putInt(0);
        for (int i = 0; i < 3; i++) {
            out.putInt(fixed(values[from + i]));
        }
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package io.photointake.adapter.imaging.decode.tiff.compression;

/** The codes by which a row leans on the row above (ITU-T T.4, table 4), looked up by the next 7 bits. */
final class FaxModes {
    static final int LONGEST = 7;

    /** What a code says of the next change of colour. */
    enum Kind {
        /** There is none below the next two of the row above. */
        PASS,
        /** It and the one after it are given by runs. */
        RUNS,
        /** It lies at most three pixels from the one of the row above. */
        CHANGE,
        /** The code does not exist, or leads to something no program writes. */
        NONE
    }

    private FaxModes() {}

    static Kind kind(int bits) {
        return switch (Integer.numberOfLeadingZeros(bits) - (Integer.SIZE - LONGEST)) {
            case 0, 1, 4, 5 -> Kind.CHANGE;
            case 2 -> Kind.RUNS;
            case 3 -> Kind.PASS;
            default -> Kind.NONE;
        };
    }

    /** How many of the bits make up the code. */
    static int length(int bits) {
        return switch (Integer.numberOfLeadingZeros(bits) - (Integer.SIZE - LONGEST)) {
            case 0 -> 1;
            case 1, 2 -> 3;
            case 3 -> 4;
            case 4 -> 6;
            default -> 7;
        };
    }

    /** How far right of the change in the row above, if the code is about that. */
    static int distance(int bits) {
        int length = length(bits);
        boolean right = (bits >> (LONGEST - length) & 1) == 1;
        int distance = switch (length) {
            case 1 -> 0;
            case 3 -> 1;
            case 6 -> 2;
            default -> 3;
        };
        return right ? distance : -distance;
    }
}

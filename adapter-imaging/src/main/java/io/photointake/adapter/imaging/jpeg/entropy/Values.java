package io.photointake.adapter.imaging.jpeg.entropy;

/** The signed numbers behind Huffman codes (ITU-T T.81, F.1.2.1). */
final class Values {
    /** The bits of a {@link HuffmanCodes} answer that tell the length of the value behind the code. */
    static final int SIZE = 15 << 16;

    private Values() {}

    /** The number behind the code that the bits start with: its first bit tells the sign, and none of them is needed for 0. */
    static int behind(long bits, int code) {
        int size = code >>> 16 & 15;
        long behindCode = bits << (code >>> 8);
        int value = (int) (behindCode >>> 1 >>> (63 - size));
        int negative = (int) (~behindCode >> 63);
        return value + (negative & (1 - (1 << size)));
    }
}

package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.ByteView;

/**
 * A marker of a JPEG file with its segment.
 *
 * @param code the byte after 0xFF
 * @param body the segment after its length, empty for markers that have none
 * @param end where in the file the segment ends
 */
public record JpegMarker(int code, ByteView body, long end) {
    public static final int START_OF_IMAGE = 0xD8;
    public static final int END_OF_IMAGE = 0xD9;
    public static final int START_OF_SCAN = 0xDA;
    public static final int QUANTISATION_TABLES = 0xDB;
    public static final int RESTART_INTERVAL = 0xDD;
    public static final int HUFFMAN_TABLES = 0xC4;
    public static final int ARITHMETIC_CONDITIONS = 0xCC;
    public static final int APP0 = 0xE0;
    public static final int APP1 = 0xE1;
    public static final int APP2 = 0xE2;
    public static final int APP13 = 0xED;
    public static final int APP14 = 0xEE;

    private static final int RESERVED_FRAME = 0xC8;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;

    /** Whether this starts a frame of whatever kind. */
    public boolean startsFrame() {
        return code >= 0xC0
                && code <= 0xCF
                && code != HUFFMAN_TABLES
                && code != RESERVED_FRAME
                && code != ARITHMETIC_CONDITIONS;
    }

    static boolean standsAlone(int code) {
        return code == TEMPORARY || (code >= FIRST_RESTART && code <= END_OF_IMAGE);
    }
}

package io.photointake.adapter.imaging.decode.tiff;

/** Takes back that samples were stored as differences to their left neighbours (TIFF 6.0, section 14). */
final class Differences {
    private Differences() {}

    /**
     * Restores a row in place.
     *
     * @param bytes of a sample
     * @param distance to the left neighbour in samples
     */
    static void undo(byte[] row, int bytes, int distance, boolean littleEndian) {
        int step = bytes * distance;
        if (bytes == 1) {
            for (int i = step; i < row.length; i++) {
                row[i] += row[i - step];
            }
            return;
        }
        for (int i = step; i <= row.length - bytes; i += bytes) {
            int carry = 0;
            for (int b = 0; b < bytes; b++) {
                int at = i + (littleEndian ? b : bytes - 1 - b);
                int sum = (row[at] & 0xFF) + (row[at - step] & 0xFF) + carry;
                row[at] = (byte) sum;
                carry = sum >> 8;
            }
        }
    }

    /**
     * Restores a row of fractions in place: first come the highest bytes of all, then the next, and each byte is the
     * difference to the one of the left neighbour (Adobe Photoshop TIFF Technical Note 3).
     *
     * @param bytes of a sample
     * @param distance to the left neighbour in samples
     */
    static void undoInFractions(byte[] row, int bytes, int distance, boolean littleEndian) {
        undo(row, 1, distance, littleEndian);
        byte[] apart = row.clone();
        int samples = row.length / bytes;
        for (int i = 0; i < samples; i++) {
            for (int b = 0; b < bytes; b++) {
                row[i * bytes + (littleEndian ? bytes - 1 - b : b)] = apart[b * samples + i];
            }
        }
    }
}

package io.photointake.adapter.imaging.heif;

import io.photointake.domain.image.Orientation;

/**
 * Turns and mirrorings applied one after the other, written as at most one mirroring left to right and then quarter
 * turns clockwise.
 */
record HeifTurn(boolean mirrored, int quarters) {
    static final HeifTurn NONE = new HeifTurn(false, 0);

    private static final int[] TAGS = {1, 6, 3, 8};
    private static final int[] TAGS_MIRRORED = {2, 7, 4, 5};

    HeifTurn thenClockwise(int more) {
        return new HeifTurn(mirrored, (quarters + more) & 3);
    }

    HeifTurn thenLeftToRight() {
        return new HeifTurn(!mirrored, -quarters & 3);
    }

    HeifTurn thenTopToBottom() {
        return thenLeftToRight().thenClockwise(2);
    }

    Orientation orientation() {
        return Orientation.ofTag((mirrored ? TAGS_MIRRORED : TAGS)[quarters]);
    }
}

package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.heif.HeifExtent;
import io.photointake.adapter.imaging.heif.HeifMeta;
import java.io.IOException;

/** HEIC and AVIF: whether all picture data that their description points to is in the file. */
final class HeifStructure {
    private HeifStructure() {}

    static void check(ByteView file) throws IOException {
        for (HeifExtent piece : HeifMeta.of(file).pictureExtents()) {
            if (!file.has(piece.offset(), Math.max(1, piece.length()))) {
                throw BrokenImageException.endsTooEarly();
            }
        }
    }
}

package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.sample.JpegFile;

/** JPEGs that claim to be large, with table 0 of each kind, whose only code is a single 0 bit. */
final class LargeJpeg {
    private LargeJpeg() {}

    /** Up to and with a scan's header, with hardly any data. */
    static byte[] header(int width, int height, boolean progressive) {
        return JpegFile.starting()
                .quantiser()
                .huffman()
                .frame(progressive ? 0xC2 : 0xC0, width, height, 3)
                .scan(0, progressive ? 0 : 63, 0, 0, 10, 1, 2, 3)
                .done();
    }
}

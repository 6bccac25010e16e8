package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.Channels;
import java.util.List;
import java.util.OptionalInt;

/** What a JPEG's stored components mean, decided as libjpeg does, and the way from them to colours. */
enum JpegColours {
    GREY(Channels.GREY),
    RGB(Channels.RGB),
    YCC(Channels.RGB),
    CMYK(Channels.CMYK),
    /** As Adobe writes it: 255 is no ink. */
    INVERTED_CMYK(Channels.CMYK),
    /** As Adobe writes it: the three colours coded like YCC make 255 without ink, and so is black. */
    YCCK(Channels.CMYK);

    private static final List<Integer> IDS_OF_RGB = List.of((int) 'R', (int) 'G', (int) 'B');

    private final Channels channels;

    JpegColours(Channels channels) {
        this.channels = channels;
    }

    static JpegColours of(FormatDetails.Jpeg jpeg, JpegStart start) {
        OptionalInt adobe = jpeg.adobeTransform();
        return switch (jpeg.components()) {
            case 1 -> GREY;
            case 3 -> isRgb(jpeg, start) ? RGB : YCC;
            default -> adobe.isEmpty() ? CMYK : adobe.getAsInt() == 2 ? YCCK : INVERTED_CMYK;
        };
    }

    private static boolean isRgb(FormatDetails.Jpeg jpeg, JpegStart start) {
        if (start.jfif()) {
            return false;
        }
        return jpeg.adobeTransform().isPresent()
                ? jpeg.adobeTransform().getAsInt() == 0
                : start.componentIds().equals(IDS_OF_RGB);
    }

    Channels channels() {
        return channels;
    }

    /** Turns a row of stored samples into colours, in place. */
    void convert(byte[] row) {
        switch (this) {
            case GREY, RGB, CMYK -> {}
            case INVERTED_CMYK -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (byte) ~row[i];
                }
            }
            case YCC -> {
                for (int i = 0; i < row.length; i += 3) {
                    toRgb(row, i);
                }
            }
            case YCCK -> {
                for (int i = 0; i < row.length; i += 4) {
                    toRgb(row, i);
                    row[i + 3] = (byte) ~row[i + 3];
                }
            }
        }
    }

    /** JFIF 1.02, in fixed point of 16 bits. */
    private static void toRgb(byte[] row, int at) {
        int y = (row[at] & 0xFF) << 16 | 0x8000;
        int cb = (row[at + 1] & 0xFF) - 128;
        int cr = (row[at + 2] & 0xFF) - 128;
        row[at] = clamp(y + 91881 * cr);
        row[at + 1] = clamp(y - 22554 * cb - 46802 * cr);
        row[at + 2] = clamp(y + 116130 * cb);
    }

    private static byte clamp(int fixed) {
        return (byte) Math.max(0, Math.min(255, fixed >> 16));
    }
}

package io.photointake.adapter.imaging.jpeg.pixel;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Ycc;
import java.util.List;
import java.util.OptionalInt;

/** What a JPEG's stored components mean, decided as libjpeg does, and the way from them to colours. */
public enum JpegColours {
    GREY(Channels.GREY),
    RGB(Channels.RGB),
    YCC(Channels.RGB),
    /** As Adobe writes it, with or without its marker: 255 is no ink. */
    CMYK(Channels.CMYK),
    /** As Adobe writes it: the three colours coded like YCC make 255 without ink, and so is black. */
    YCCK(Channels.CMYK);

    private static final List<Integer> IDS_OF_RGB = List.of((int) 'R', (int) 'G', (int) 'B');

    private final Channels channels;

    JpegColours(Channels channels) {
        this.channels = channels;
    }

    /**
     * Decides by the frame and what stands before the first scan.
     *
     * @param adobe the transform that Adobe's marker tells, absent without the marker
     */
    public static JpegColours of(ScanStart start, OptionalInt adobe) {
        return switch (start.frame().components().size()) {
            case 1 -> GREY;
            case 3 -> isRgb(start, adobe) ? RGB : YCC;
            default -> adobe.orElse(0) == 0 ? CMYK : YCCK;
        };
    }

    private static boolean isRgb(ScanStart start, OptionalInt adobe) {
        if (start.jfif()) {
            return false;
        }
        return adobe.isPresent()
                ? adobe.getAsInt() == 0
                : start.frame().components().stream()
                        .map(JpegFrame.Component::id)
                        .toList()
                        .equals(IDS_OF_RGB);
    }

    Channels channels() {
        return channels;
    }

    /** Makes a row of colours of a line of each component. */
    void convert(List<Line> lines, byte[] row) {
        int count = lines.size();
        switch (this) {
            case GREY, RGB -> {
                for (int i = 0; i < count; i++) {
                    copy(lines.get(i), row, i, count, 0);
                }
            }
            case CMYK -> {
                for (int i = 0; i < count; i++) {
                    copy(lines.get(i), row, i, count, 0xFF);
                }
            }
            case YCC -> toRgb(lines, row, 3);
            case YCCK -> {
                toRgb(lines, row, 4);
                copy(lines.get(3), row, 3, count, 0xFF);
            }
        }
    }

    private static void copy(Line line, byte[] row, int first, int step, int flipped) {
        byte[] samples = line.samples();
        int from = line.offset();
        for (int to = first; to < row.length; to += step) {
            row[to] = (byte) (samples[from++] ^ flipped);
        }
    }

    private static void toRgb(List<Line> lines, byte[] row, int step) {
        byte[] luminances = lines.get(0).samples();
        byte[] blues = lines.get(1).samples();
        byte[] reds = lines.get(2).samples();
        int luminance = lines.get(0).offset();
        int blue = lines.get(1).offset();
        int red = lines.get(2).offset();
        int width = row.length / step;
        for (int x = 0; x < width; x++) {
            Ycc.toRgb(luminances[luminance + x], blues[blue + x], reds[red + x], row, x * step);
        }
    }
}

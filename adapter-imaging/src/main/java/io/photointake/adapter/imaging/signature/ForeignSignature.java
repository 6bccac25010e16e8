package io.photointake.adapter.imaging.signature;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/** Kinds of file that people send for a photo and that the service does not take. */
enum ForeignSignature {
    PSD("8BPS", 0, "it is a Photoshop document"),
    PDF("%PDF-", 0, "it is a PDF document"),
    EPS("%!PS", 0, "it is a PostScript drawing"),
    EPS_WITH_PREVIEW("\u00C5\u00D0\u00D3\u00C6", 0, "it is a PostScript drawing"),
    ICON("\0\0\1\0", 0, "it is an icon"),
    CURSOR("\0\0\2\0", 0, "it is a mouse pointer"),
    JPEG_XL("\u00FF\n", 0, "it is a JPEG XL picture"),
    JPEG_XL_CONTAINER("JXL \r\n\u0087\n", 4, "it is a JPEG XL picture"),
    JPEG_2000("jP  \r\n\u0087\n", 4, "it is a JPEG 2000 picture"),
    JPEG_2000_STREAM("\u00FFO\u00FFQ", 0, "it is a JPEG 2000 picture"),
    JPEG_XR("II\u00BC\1", 0, "it is a JPEG XR picture"),
    CANON_RAW("CR\2\0", 8, "it is a camera's raw file, which must be developed first"),
    OLYMPUS_RAW("IIRO", 0, "it is a camera's raw file, which must be developed first"),
    PANASONIC_RAW("IIU\0", 0, "it is a camera's raw file, which must be developed first"),
    FUJI_RAW("FUJIFILMCCD-RAW", 0, "it is a camera's raw file, which must be developed first"),
    OLYMPUS_RAW_OF_OTHER_CAMERAS("IIRS", 0, "it is a camera's raw file, which must be developed first"),
    OLYMPUS_RAW_BIG("MMOR", 0, "it is a camera's raw file, which must be developed first"),
    CANON_RAW_BEFORE_TIFF("HEAPCCDR", 6, "it is a camera's raw file, which must be developed first"),
    MINOLTA_RAW("\0MRM", 0, "it is a camera's raw file, which must be developed first"),
    SIGMA_RAW("FOVb", 0, "it is a camera's raw file, which must be developed first"),
    GIMP("gimp xcf", 0, "it is a GIMP document"),
    MAC_ICON("icns", 0, "it is an icon"),
    OFFICE("\u00D0\u00CF\u0011\u00E0", 0, "it is an office document"),
    AVI("AVI ", 8, "it is a video, not a photo"),
    MATROSKA("\u001AE\u00DF\u00A3", 0, "it is a video, not a photo"),
    QUICKTIME("moov", 4, "it is a video, not a photo"),
    QUICKTIME_DATA("mdat", 4, "it is a video, not a photo"),
    MPEG("\0\0\1\u00BA", 0, "it is a video, not a photo"),
    ZIP("PK\3\4", 0, "it is an archive or an office document"),
    SEVEN_ZIP("7z\u00BC\u00AF'\u001C", 0, "it is an archive or an office document"),
    RAR("Rar!\u001A\u0007", 0, "it is an archive or an office document"),
    GZIP("\u001F\u008B", 0, "it is a compressed file");

    private final String bytes;
    private final int at;
    private final String sentence;

    ForeignSignature(String bytes, int at, String sentence) {
        this.bytes = bytes;
        this.at = at;
        this.sentence = sentence;
    }

    /** @throws BrokenImageException if the file is of one of these kinds */
    static void refuse(ByteView file) throws IOException {
        for (ForeignSignature foreign : values()) {
            if (file.matches(foreign.at, foreign.bytes)) {
                throw BrokenImageException.unsupported(foreign.sentence);
            }
        }
    }
}

package io.photointake.adapter.imaging.signature;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The format of a file by its first bytes. Neither its name nor what a client says of it counts. */
public final class Signature {
    private static final String JPEG = "\u00FF\u00D8\u00FF";
    private static final String PNG = "\u0089PNG\r\n\u001A\n";

    /** In both byte orders, and the same for BigTIFF. */
    private static final List<String> TIFF = List.of("II*\0", "MM\0*", "II+\0", "MM\0+");

    private static final int SHORTEST = 2;

    private Signature() {}

    /**
     * The format of the file.
     *
     * @throws BrokenImageException if it is of no format the service knows, with what it is where that can be told
     */
    public static ImageFormat of(ByteView file) throws IOException {
        if (file.length() == 0) {
            throw BrokenImageException.notAnImage("the file is empty");
        }
        Optional<ImageFormat> sure = byLongSignature(file);
        return sure.isPresent() ? sure.get() : byShortSignature(file);
    }

    private static Optional<ImageFormat> byLongSignature(ByteView file) throws IOException {
        if (file.matches(0, JPEG)) {
            return Optional.of(ImageFormat.JPEG);
        }
        if (file.matches(0, PNG)) {
            return Optional.of(ImageFormat.PNG);
        }
        if (file.matches(0, "GIF87a") || file.matches(0, "GIF89a")) {
            return Optional.of(ImageFormat.GIF);
        }
        if (file.matches(0, "RIFF") && file.matches(8, "WEBP")) {
            return Optional.of(ImageFormat.WEBP);
        }
        return IsoBrand.of(file);
    }

    /** Two or four bytes say little, so files of other kinds that begin alike are told apart first. */
    private static ImageFormat byShortSignature(ByteView file) throws IOException {
        ForeignSignature.refuse(file);
        for (String tiff : TIFF) {
            if (file.matches(0, tiff)) {
                return ImageFormat.TIFF;
            }
        }
        if (file.matches(0, "BM")) {
            return ImageFormat.BMP;
        }
        Drawing.refuse(file);
        throw isCutSignature(file)
                ? BrokenImageException.endsTooEarly()
                : BrokenImageException.notAnImage("it is not a picture of a kind this service knows");
    }

    private static boolean isCutSignature(ByteView file) throws IOException {
        if (file.matches(4, "ftyp") || (file.matches(0, "RIFF") && file.length() < 12)) {
            return true;
        }
        for (String whole : new String[] {JPEG, PNG, "GIF87a", "GIF89a", "II*\0", "MM\0*", "II+\0", "MM\0+"}) {
            boolean cut = file.length() >= SHORTEST && file.length() < whole.length();
            if (cut && file.matches(0, whole.substring(0, (int) file.length()))) {
                return true;
            }
        }
        return false;
    }
}

package io.photointake.adapter.imaging.sample;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/** One whole file of each kind. */
public enum SampleFile {
    JPEG(() -> JpegFile.ofImageIo(false)),
    JPEG_PROGRESSIVE(() -> JpegFile.ofImageIo(true)),
    JPEG_WITH_METADATA(() -> JpegFile.starting()
            .jfif(0, 1, 1)
            .exif(ExifBlock.bigEndian().orientation(6).resolution(300, 300))
            .profilePart(1, 1, Profiles.srgb())
            .photoshop(200)
            .quantiser()
            .huffman()
            .frame(0xC0, 64, 64, 3)
            .scan(0, 63, 0, 0, 200, 1, 2, 3)
            .done()),
    PNG(() -> Pictures.file("png", BufferedImage.TYPE_INT_ARGB)),
    PNG_WITH_METADATA(() -> PngFile.small()
            .profile(PngFile.deflated(Profiles.srgb()))
            .physical(11811, 11811, 1)
            .exif(ExifBlock.littleEndian().orientation(8))
            .zeroPixels(72)
            .done()),
    GIF(() -> Pictures.file("gif", BufferedImage.TYPE_BYTE_INDEXED)),
    BMP(() -> Pictures.file("bmp", BufferedImage.TYPE_3BYTE_BGR)),
    BMP_RUN_LENGTHS(() -> BmpFile.of(4, 2, 8, 1, Bytes.of(4, 1, 0, 0, 0, 4, 1, 2, 3, 4, 0, 1))),
    TIFF(() -> Pictures.file("tiff", BufferedImage.TYPE_3BYTE_BGR)),
    TIFF_DIRECTORY_LAST(() -> TiffFile.grey(20, 10).shorts(274, 3).done()),
    WEBP_LOSSY(() -> WebpFile.starting().lossy(20, 10).done()),
    WEBP_EXTENDED(() -> WebpFile.starting()
            .extended(0x2C, 20, 10)
            .chunk("ICCP", Profiles.srgb())
            .lossless(20, 10, true)
            .chunk("EXIF", ExifBlock.littleEndian().orientation(5).done())
            .done()),
    WEBP_ANIMATED(() ->
            WebpFile.starting().extended(0x02, 20, 10).animationFrame(20, 10).done()),
    HEIC(() -> HeifFile.of("heic", 40, 30)
            .property("irot", Bytes.of(1))
            .property(
                    "colr",
                    Bytes.bigEndian().text("prof").bytes(Profiles.srgb()).done())
            .exif(ExifBlock.bigEndian().resolution(300, 300))
            .done()),
    AVIF(() -> HeifFile.of("avif", 40, 30).done());

    @SuppressWarnings("ImmutableEnumChecker") // the suppliers have no state
    private final Supplier<byte[]> content;

    SampleFile(Supplier<byte[]> content) {
        this.content = content;
    }

    public byte[] content() {
        return content.get();
    }

    /** Where a JPEG's last scan begins, from where on only a decoder can tell that the file is cut. */
    public int lastScanAt() {
        byte[] file = content();
        for (int at = file.length - 2; name().startsWith("JPEG") && at >= 0; at--) {
            if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xDA) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }
}

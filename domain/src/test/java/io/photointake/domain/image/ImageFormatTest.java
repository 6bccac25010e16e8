package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {
    @ParameterizedTest
    @CsvSource({
        "JPEG, .jpg, image/jpeg",
        "PNG, .png, image/png",
        "GIF, .gif, image/gif",
        "BMP, .bmp, image/bmp",
        "TIFF, .tif, image/tiff",
        "WEBP, .webp, image/webp",
        "HEIC, .heic, image/heic",
        "AVIF, .avif, image/avif"
    })
    void hasTheContractsExtensionAndType(ImageFormat format, String extension, String mimeType) {
        assertEquals(extension, format.extension());
        assertEquals(mimeType, format.mimeType());
    }

    @ParameterizedTest
    @CsvSource({
        "jpg, JPEG",
        "JPEG, JPEG",
        ".Jpg, JPEG",
        "' png ', PNG",
        "tif, TIFF",
        "TIFF, TIFF",
        ".webp, WEBP",
        "heic, HEIC"
    })
    void isReadFromItsNameOrExtension(String text, ImageFormat format) {
        assertEquals(Optional.of(format), ImageFormat.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..jpg", "jp", "svg", "image/jpeg", "jpg,png"})
    void isReadFromNothingElse(String text) {
        assertEquals(Optional.empty(), ImageFormat.parse(text));
    }
}

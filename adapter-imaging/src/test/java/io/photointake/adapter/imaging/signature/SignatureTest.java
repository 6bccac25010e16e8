package io.photointake.adapter.imaging.signature;

import static io.photointake.adapter.imaging.sample.Answers.headerDefect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.HeifFile;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static byte[] file(String front) {
        return Bytes.bigEndian().text(front).zeros(100).done();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    8BPS, Photoshop
                    %PDF-1.7, PDF
                    %!PS-Adobe-3.0, PostScript
                    'PK\u0003\u0004', archive
                    FUJIFILMCCD-RAW, raw
                    FOVb, raw
                    IIRS, raw
                    gimp xcf file, GIMP
                    icns, icon
                    '7z\u00BC\u00AF''\u001C', archive
                    '<svg xmlns="http://www.w3.org/2000/svg">', SVG
                    '  <?xml version="1.0"?><!-- x --><SVG>', SVG
                    'RIFF1234AVI ', video
                    """)
    void saysWhatAForeignFileIs(String front, String word) {
        ImageDefect defect = headerDefect(file(front));
        assertEquals(Kind.UNSUPPORTED, defect.kind());
        assertTrue(defect.detail().contains(word), defect.detail());
    }

    @Test
    void seesTheMarkOfAUnicodeDrawing() {
        byte[] utf16 = Bytes.bigEndian().u8(0xFF, 0xFE).text("<\0s\0v\0g\0>\0").done();
        assertEquals(Kind.UNSUPPORTED, headerDefect(utf16).kind());
        byte[] utf8 = Bytes.bigEndian().u8(0xEF, 0xBB, 0xBF).text("<svg>").done();
        assertEquals(Kind.UNSUPPORTED, headerDefect(utf8).kind());
    }

    @Test
    void tellsPicturesFromVideosByTheirBrands() {
        assertEquals("it is a video, not a photo", brand("isom").detail());
        assertTrue(brand("crx ").detail().contains("raw"));
    }

    private static ImageDefect brand(String brand) {
        return headerDefect(
                HeifFile.box("ftyp", Bytes.bigEndian().text(brand).u32(0).done()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello, this is a text", "<html><body>", "<?xml version=\"1.0\"?><note/>", "RIFF1234WAVE"})
    void refusesWhatIsNoPicture(String front) {
        assertEquals(Kind.NOT_AN_IMAGE, headerDefect(file(front)).kind());
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(Kind.NOT_AN_IMAGE, headerDefect(new byte[0]).kind());
    }

    @Test
    void refusesAPngThatWasSentAsText() {
        byte[] converted =
                Bytes.bigEndian().u8(0x89).text("PNG\n\u001A\n").zeros(50).done();
        assertEquals(Kind.NOT_AN_IMAGE, headerDefect(converted).kind());
    }

    @Test
    void findsFilesOfNothingButASignatureIncomplete() {
        byte[][] signatures = {
            Bytes.of(0xFF, 0xD8, 0xFF),
            Bytes.bigEndian().u8(0x89).text("PNG\r\n\u001A\n").done(),
            Bytes.bigEndian().text("GIF89a").done(),
            Bytes.bigEndian().text("II*\0").done(),
            Bytes.bigEndian().text("BM").done(),
            Bytes.bigEndian().text("RIFF\0\0\0\0WEBP").done(),
            Bytes.bigEndian().text("\0\0\0\u0018ftyp").done()
        };
        for (byte[] signature : signatures) {
            assertEquals(Kind.INCOMPLETE, headerDefect(signature).kind(), Arrays.toString(signature));
        }
        assertEquals(Kind.INCOMPLETE, headerDefect(Bytes.of(0x89, 'P', 'N')).kind());
    }
}

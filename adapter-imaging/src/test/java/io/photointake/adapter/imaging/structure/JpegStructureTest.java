package io.photointake.adapter.imaging.structure;

import static io.photointake.adapter.imaging.sample.Answers.defectKind;
import static io.photointake.adapter.imaging.sample.Answers.header;
import static io.photointake.adapter.imaging.sample.Answers.structureDefect;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.PixelSize;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JpegStructureTest {
    private static final Optional<Kind> NOTHING = Optional.empty();
    private static final Optional<Kind> INCOMPLETE = Optional.of(Kind.INCOMPLETE);
    private static final Optional<Kind> DAMAGED = Optional.of(Kind.DAMAGED);

    private static JpegFile tables() {
        return JpegFile.starting().quantiser().huffman();
    }

    private static JpegFile progressive() {
        return tables().frame(0xC2, 64, 64, 3);
    }

    /** First passes of all coefficients of all three components, short of the last bit. */
    private static JpegFile progressiveWithoutLastBits() {
        JpegFile file = progressive().scan(0, 0, 0, 1, 30, 1, 2, 3);
        for (int component = 1; component <= 3; component++) {
            file.scan(1, 5, 0, 1, 10, component).scan(6, 63, 0, 1, 10, component);
        }
        return file;
    }

    private static JpegFile progressiveWithLastBits() {
        JpegFile file = progressiveWithoutLastBits().scan(0, 0, 1, 0, 30, 1, 2, 3);
        for (int component = 1; component <= 3; component++) {
            file.scan(1, 63, 1, 0, 10, component);
        }
        return file;
    }

    @Test
    void acceptsACompletePictureWithoutItsEnd() {
        byte[] sequential =
                tables().frame(0xC0, 64, 64, 3).scan(0, 63, 0, 0, 100, 1, 2, 3).withoutEnd();
        assertEquals(NOTHING, defectKind(sequential));
        assertEquals(NOTHING, defectKind(progressiveWithLastBits().withoutEnd()));
    }

    @Test
    void acceptsWhatFollowsTheEnd() {
        byte[] file = Bytes.bigEndian()
                .bytes(tables().frame(0xC0, 64, 64, 3)
                        .scan(0, 63, 0, 0, 100, 1, 2, 3)
                        .done())
                .bytes(JpegFile.ofImageIo(false))
                .zeros(1000)
                .done();
        assertEquals(NOTHING, defectKind(file));
    }

    @Test
    void missesTheLastScansOfAProgressiveFileThatJustStops() {
        assertEquals(INCOMPLETE, defectKind(progressiveWithoutLastBits().withoutEnd()));
    }

    @Test
    void acceptsAProgressiveFileThatLeavesRefinementsOutAndEndsProperly() {
        assertEquals(NOTHING, defectKind(progressiveWithoutLastBits().done()));
    }

    @Test
    void missesAComponentThatNoScanBrings() {
        assertEquals(
                INCOMPLETE,
                defectKind(tables().frame(0xC0, 64, 64, 3)
                        .scan(0, 63, 0, 0, 100, 1)
                        .done()));
        assertEquals(
                INCOMPLETE, defectKind(progressive().scan(0, 0, 0, 0, 30, 1, 2).done()));
    }

    @Test
    void takesComponentsInScansOfTheirOwn() {
        byte[] file = tables().frame(0xC0, 64, 64, 3)
                .scan(0, 63, 0, 0, 100, 1)
                .scan(0, 63, 0, 0, 100, 2)
                .scan(0, 63, 0, 0, 100, 3)
                .done();
        assertEquals(NOTHING, defectKind(file));
    }

    @Test
    void noticesAHugePictureWithoutData() {
        byte[] sequential = tables().frame(0xC0, 65535, 65535, 3)
                .scan(0, 63, 0, 0, 5000, 1, 2, 3)
                .done();
        assertEquals(new PixelSize(65535, 65535), header(sequential).facts().stored());
        assertEquals(INCOMPLETE, defectKind(sequential));
        byte[] progressive = tables().frame(0xC2, 65535, 65535, 3)
                .scan(0, 0, 0, 1, 5000, 1, 2, 3)
                .done();
        assertEquals(INCOMPLETE, defectKind(progressive));
    }

    /** 64 blocks at two bits each are 16 bytes; the end marker makes two more that the bound counts in. */
    @Test
    void allowsTheFewestBytesThatAPictureCanHave() {
        assertEquals(
                NOTHING,
                defectKind(
                        tables().frame(0xC0, 64, 64, 1).scan(0, 63, 0, 0, 16, 1).withoutEnd()));
        assertEquals(
                INCOMPLETE,
                defectKind(
                        tables().frame(0xC0, 64, 64, 1).scan(0, 63, 0, 0, 15, 1).withoutEnd()));
    }

    @Test
    void knowsNoFewestBytesOfArithmeticCoding() {
        byte[] file = JpegFile.starting()
                .quantiser()
                .frame(0xC9, 6400, 6400, 1)
                .scan(0, 63, 0, 0, 2, 1)
                .done();
        assertEquals(NOTHING, defectKind(file));
    }

    @Test
    void missesTables() {
        JpegFile withoutQuantiser = JpegFile.starting().huffman().frame(0xC0, 64, 64, 3);
        assertEquals(
                DAMAGED,
                defectKind(withoutQuantiser.scan(0, 63, 0, 0, 100, 1, 2, 3).done()));
        JpegFile withoutHuffman = JpegFile.starting().quantiser().frame(0xC2, 64, 64, 3);
        assertEquals(
                DAMAGED,
                defectKind(withoutHuffman.scan(0, 0, 0, 0, 100, 1, 2, 3).done()));
    }

    @Test
    void allowsTheStandardTablesToBeLeftOut() {
        JpegFile video = JpegFile.starting().quantiser().frame(0xC0, 64, 64, 3);
        assertEquals(NOTHING, defectKind(video.scan(0, 63, 0, 0, 100, 1, 2, 3).done()));
    }

    @Test
    void refusesEndlessScans() {
        JpegFile file = progressive();
        for (int i = 0; i < 200; i++) {
            file.scan(0, 0, 0, 1, 30, 1, 2, 3);
        }
        assertEquals(DAMAGED, defectKind(file.done()));
    }

    @Test
    void refusesScansThatCannotBe() {
        assertEquals(DAMAGED, defectKind(progressive().scan(0, 63, 0, 0, 30, 1).done()));
        assertEquals(DAMAGED, defectKind(progressive().scan(5, 4, 0, 0, 30, 1).done()));
        assertEquals(
                DAMAGED, defectKind(progressive().scan(1, 63, 0, 0, 30, 1, 2).done()));
        assertEquals(DAMAGED, defectKind(progressive().scan(0, 0, 3, 1, 30, 1).done()));
        assertEquals(DAMAGED, defectKind(progressive().scan(0, 0, 0, 0, 30, 9).done()));
    }

    @Test
    void saysWhatIsWrongInWordsAShopperUnderstands() {
        assertEquals(
                Optional.of("the file ends before the picture does"),
                structureDefect(progressiveWithoutLastBits().withoutEnd()).map(defect -> defect.detail()));
    }
}

package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Pictures of one colour: a drawing's are taken, those that are there to make work are not. */
class NearlyEmptyPicturesTest {
    @Test
    void takesADrawingOfAnUsualSize() {
        assertInstanceOf(Reading.Clean.class, rendered(white(4000)));
    }

    @Test
    void refusesManyPixelsThatCostNoBytes() {
        Reading.Defective<?> refused = assertInstanceOf(Reading.Defective.class, rendered(white(7000)));
        assertEquals(ImageDefect.Kind.UNSUPPORTED, refused.defect().kind());
        assertTrue(
                refused.defect().detail().contains("next to nothing"),
                refused.defect().detail());
    }

    private static Reading<?> rendered(byte[] file) {
        try (ImagingEngine engine = ImagingEngine.open(ImagingSettings.defaults())) {
            InMemoryContent content = new InMemoryContent(file);
            ImageFacts facts = ((Reading.Clean<ImageFacts>) engine.readFacts(content)).value();
            return engine.render(content, facts, new Dpi(300), Requester.LOCAL);
        }
    }

    /** Grey of one bit, all of it white: a kilobyte for eight million pixels. */
    private static byte[] white(int side) {
        byte[] rows = new byte[side * (side / 8 + 1)];
        for (int y = 0; y < side; y++) {
            java.util.Arrays.fill(rows, y * (side / 8 + 1) + 1, (y + 1) * (side / 8 + 1), (byte) 0xFF);
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        while (!deflater.finished()) {
            data.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return PngFile.of(side, side, 1, 0, false)
                .chunk("IDAT", data.toByteArray())
                .end()
                .done();
    }
}

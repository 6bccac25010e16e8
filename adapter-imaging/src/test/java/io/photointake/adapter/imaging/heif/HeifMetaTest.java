package io.photointake.adapter.imaging.heif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.adapter.imaging.sample.HeifFile;
import io.photointake.domain.image.ImageDefect.Kind;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeifMetaTest {
    @ParameterizedTest
    @CsvSource({"moov, UNSUPPORTED", "mdat, INCOMPLETE"})
    void tellsSequencesFromFilesWithoutPictures(String box, Kind kind) throws IOException {
        byte[] file = Bytes.bigEndian()
                .bytes(HeifFile.box(
                        "ftyp", Bytes.bigEndian().text("hevc").u32(0).done()))
                .bytes(HeifFile.box(box, Bytes.bigEndian().zeros(20).done()))
                .done();
        ByteView view = ByteView.of(new BytesChannel(file));
        assertEquals(
                kind,
                assertThrows(BrokenImageException.class, () -> HeifMeta.of(view))
                        .defect()
                        .kind());
    }
}

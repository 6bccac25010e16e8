package io.photointake.adapter.imaging.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.photointake.adapter.imaging.TruthRow;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.domain.image.ImageFormat;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusStructureTest {
    @TestFactory
    Stream<DynamicTest> findsNothingWrongWithFilesThatSeveralDecodersTake() {
        List<TruthRow> rows = TruthRow.all();
        assumeFalse(rows.isEmpty(), "no corpus at " + TruthRow.folder());
        return rows.stream()
                .filter(row -> row.expectation().equals("accept"))
                .filter(row -> ImageFormat.parse(row.format()).isPresent())
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertEquals(Optional.empty(), Answers.defect(Files.readAllBytes(row.file())))));
    }

    /** JPEG's entropy-coded data is the decoder's to judge. */
    @TestFactory
    Stream<DynamicTest> findsWhatIsWrongWithFilesThatNoDecoderTakes() {
        List<TruthRow> rows = TruthRow.all();
        assumeFalse(rows.isEmpty(), "no corpus at " + TruthRow.folder());
        return rows.stream()
                .filter(row ->
                        row.expectation().equals("reject") && !row.format().equals("JPEG"))
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertEquals(
                                true,
                                Answers.defect(Files.readAllBytes(row.file())).isPresent())));
    }
}

package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.printfile.PrintFiles;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pixel of a print file is the original's, whatever the original is. */
class PrintFilePixelsTest {
    private static final Engine ENGINE = Engine.of(ImagingSettings.defaults().withPlainJava());
    private static final Set<ImageFormat> WITH_DENSITY = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.TIFF);
    private static final Dpi DPI = new Dpi(287);
    private static final int FLIPS = 250;
    private static final int CUTS = 20;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasThePixelsOfEveryFormat(boolean keepsPrivate) throws IOException {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            byte[] original = sample.getValue();
            Optional<DecodedFile> seen = DecodedFile.of(ENGINE, original);
            assertTrue(seen.isPresent(), sample.getKey());

            byte[] print = printFile(original, keepsPrivate).orElseThrow();

            assertEquals(seen, DecodedFile.of(ENGINE, print), sample.getKey());
            assertEquals(
                    WITH_DENSITY.contains(header(original).orElseThrow().facts().format())
                            ? Optional.of(DPI)
                            : Optional.empty(),
                    densityOf(print).filter(DPI::equals),
                    sample.getKey());
            assertEquals(
                    Optional.of(List.of()),
                    printFile(print, keepsPrivate).map(again -> difference(print, again)),
                    sample.getKey() + " printed again");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasThePixelsOfPhotosPeopleReallyMade(boolean keepsPrivate) throws IOException {
        Path folder = Path.of(System.getProperty("photointake.corpus", "../../shared/corpus/open"));
        assumeTrue(Files.exists(folder.resolve("truth.jsonl")));
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] original = Files.readAllBytes(file);
                Optional<DecodedFile> seen = DecodedFile.of(ENGINE, original);
                if (seen.isPresent()) {
                    checked++;
                    byte[] print = printFile(original, keepsPrivate).orElseThrow();
                    if (!seen.equals(DecodedFile.of(ENGINE, print))) {
                        wrong.add(file.getFileName() + " looks different");
                    }
                    if (WITH_DENSITY.contains(
                                    header(original).orElseThrow().facts().format())
                            && !densityOf(print).equals(Optional.of(DPI))) {
                        wrong.add(file.getFileName() + " has " + densityOf(print));
                    }
                }
            }
        }
        assertFalse(checked == 0);
        assertEquals(List.of(), wrong);
    }

    /** Most flips are in the first bytes, where headers and metadata are. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasThePixelsOfWhateverIsStillAPictureWithBitsFlipped(boolean keepsPrivate) throws IOException {
        Random random = new Random(11);
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            byte[] file = sample.getValue();
            for (int i = 0; i < FLIPS; i++) {
                byte[] damaged = file.clone();
                int at = i % 3 == 0
                        ? file.length - 1 - random.nextInt(Math.min(250, file.length))
                        : random.nextInt(Math.min(400, file.length));
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                assertUnchanged(damaged, keepsPrivate, sample.getKey() + " flipped at " + at);
            }
        }
    }

    @Test
    void isMadeOfWhateverIsLeftOfAFile() throws IOException {
        for (byte[] file : samples().values()) {
            for (int i = 0; i < CUTS; i++) {
                byte[] cut = Arrays.copyOf(file, file.length * i / CUTS);
                assertUnchanged(cut, true, "cut");
                assertUnchanged(cut, false, "cut");
            }
        }
    }

    private static void assertUnchanged(byte[] original, boolean keepsPrivate, String what) throws IOException {
        Optional<byte[]> print = printFile(original, keepsPrivate);
        Optional<DecodedFile> seen = DecodedFile.of(ENGINE, original);
        if (print.isPresent() && seen.isPresent()) {
            assertEquals(seen, DecodedFile.of(ENGINE, print.get()), what);
        }
        assertTrue(print.map(bytes -> bytes.length).orElse(0) <= original.length + 1000, what);
    }

    private static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new LinkedHashMap<>(Samples.ofEveryFormat());
        byte[] exif = JpegFile.starting()
                .exif(ExifBlock.littleEndian().orientation(6).resolution(72, 72).unit(2))
                .photoshop(96)
                .segment(0xFE, new byte[100])
                .withoutEnd();
        byte[] segments = Arrays.copyOfRange(exif, 2, exif.length);
        samples.put(
                "jpeg with metadata", TestMetadata.inserted(Objects.requireNonNull(samples.get("jpeg")), 2, segments));
        samples.put("png with metadata", TestMetadata.withExifChunk(Objects.requireNonNull(samples.get("png")), 3));
        return samples;
    }

    /** Absent if the file has no header that can be read, so that it never becomes an original. */
    private static Optional<byte[]> printFile(byte[] original, boolean keepsPrivate) throws IOException {
        Optional<ImageHeader> header = header(original);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        ImageFormat format = header.get().facts().format();
        try (InputStream stream =
                Channels.newInputStream(PrintFiles.of(new InMemoryContent(original), format, DPI, keepsPrivate)
                        .open())) {
            return Optional.of(stream.readAllBytes());
        }
    }

    private static Optional<ImageHeader> header(byte[] file) throws IOException {
        try (SeekableByteChannel channel = new InMemoryContent(file).open()) {
            return HeaderReader.read(channel) instanceof Reading.Clean<ImageHeader> clean
                    ? Optional.of(clean.value())
                    : Optional.empty();
        }
    }

    private static Optional<Dpi> densityOf(byte[] file) throws IOException {
        return header(file).flatMap(header -> header.facts().density()).flatMap(density -> density.dpi());
    }

    private static List<Integer> difference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        return at < 0 ? List.of() : List.of(at);
    }
}

package io.photointake.adapter.imaging.sample;

import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.structure.StructureCheck;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What header and structure answer to a file. */
public final class Answers {
    private Answers() {}

    public static Reading<ImageHeader> reading(byte[] file) {
        try {
            return HeaderReader.read(new BytesChannel(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a file that has a good one. */
    public static ImageHeader header(byte[] file) {
        Reading<ImageHeader> reading = reading(file);
        if (reading instanceof Reading.Clean<ImageHeader> clean) {
            return clean.value();
        }
        throw new AssertionError(reading.toString());
    }

    /** The defect that the header has. */
    public static ImageDefect headerDefect(byte[] file) {
        if (reading(file) instanceof Reading.Defective<ImageHeader> defective) {
            return defective.defect();
        }
        throw new AssertionError("the header was read as if nothing were wrong");
    }

    /** The defect that the structure has behind a good header. */
    public static Optional<ImageDefect> structureDefect(byte[] file) {
        try {
            return StructureCheck.check(new BytesChannel(file), header(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first defect that either finds. */
    public static Optional<ImageDefect> defect(byte[] file) {
        return reading(file) instanceof Reading.Defective<ImageHeader> defective
                ? Optional.of(defective.defect())
                : structureDefect(file);
    }

    public static Optional<ImageDefect.Kind> defectKind(byte[] file) {
        return defect(file).map(ImageDefect::kind);
    }

    public static Optional<Density> density(byte[] file) {
        return header(file).facts().density();
    }
}

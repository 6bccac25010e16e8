package io.photointake.application.verification;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.application.verification.PictureFault.Kind;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Compares the pictures of a photo with its row. */
final class PhotoCheck {
    private static final int BUFFER_BYTES = 256 << 10;

    private final ImageStore store;
    private final ImageProcessor processor;
    private final LongConsumer pace;

    PhotoCheck(ImageStore store, ImageProcessor processor, LongConsumer pace) {
        this.store = store;
        this.processor = processor;
        this.pace = pace;
    }

    /** What is wrong, at most one thing of each picture; empty if all are as they were stored. */
    List<PictureFault> faults(UploadedImage image, CompanyFolder folder) {
        AcceptedImage row = image.accepted();
        return Stream.of(
                        original(row, folder),
                        rendition(Rendition.STANDARD, row.standard(), row.dpi(), folder, row.uniqueName()),
                        rendition(Rendition.THUMBNAIL, row.thumbnail(), row.dpi(), folder, row.uniqueName()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<PictureFault> original(AcceptedImage row, CompanyFolder folder) {
        return picture(
                Rendition.ORIGINAL, row.bytes(), folder, row.uniqueName(), content -> ofContent(row.digest(), content));
    }

    Optional<PictureFault> rendition(
            Rendition which, RenditionFacts row, Dpi dpi, CompanyFolder folder, UniqueName name) {
        return picture(which, row.bytes(), folder, name, content -> ofPixels(which, row, dpi, content));
    }

    private Optional<PictureFault> picture(
            Rendition which,
            ByteSize recorded,
            CompanyFolder folder,
            UniqueName name,
            Function<ContentSource, Optional<PictureFault>> inside) {
        try {
            Optional<ContentSource> content = store.open(folder, name, which);
            if (content.isEmpty()) {
                return fault(which, Kind.MISSING, "missing");
            }
            ByteSize size = content.get().size();
            if (!size.equals(recorded)) {
                return fault(
                        which, Kind.OTHER_LENGTH, "%d bytes instead of %d".formatted(size.bytes(), recorded.bytes()));
            }
            return inside.apply(content.get());
        } catch (ImageStoreException | ImageProcessorException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return fault(which, Kind.UNREADABLE, "unreadable: " + cause);
        }
    }

    private Optional<PictureFault> ofContent(ContentDigest recorded, ContentSource content) {
        try {
            return digest(content).equals(recorded)
                    ? Optional.empty()
                    : fault(Rendition.ORIGINAL, Kind.OTHER_CONTENT, "other bytes than were uploaded");
        } catch (IOException e) {
            return fault(Rendition.ORIGINAL, Kind.UNREADABLE, "unreadable: " + e);
        }
    }

    private Optional<PictureFault> ofPixels(Rendition which, RenditionFacts row, Dpi dpi, ContentSource content) {
        pace.accept(content.size().bytes());
        return processor
                .readFacts(content)
                .fold(
                        facts -> isAsRecorded(facts, row)
                                ? decoded(processor.render(content, facts, dpi, Requester.LOCAL), which)
                                : fault(
                                        which,
                                        Kind.OTHER_FACTS,
                                        "%s, %s instead of %s, %s"
                                                .formatted(facts.format(), facts.stored(), row.format(), row.size())),
                        defect -> undecodable(which, defect));
    }

    private static boolean isAsRecorded(ImageFacts facts, RenditionFacts row) {
        return facts.format() == row.format()
                && facts.stored().equals(row.size())
                && facts.orientation() == Orientation.NORMAL;
    }

    private static Optional<PictureFault> decoded(Reading<?> reading, Rendition which) {
        return reading.fold(clean -> Optional.<PictureFault>empty(), defect -> undecodable(which, defect));
    }

    private static Optional<PictureFault> undecodable(Rendition which, ImageDefect defect) {
        return fault(which, Kind.UNDECODABLE, "does not decode: " + defect.detail());
    }

    private static Optional<PictureFault> fault(Rendition which, Kind kind, String detail) {
        return Optional.of(new PictureFault(which, kind, detail));
    }

    private ContentDigest digest(ContentSource content) throws IOException {
        MessageDigest sha256 = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (SeekableByteChannel channel = content.open()) {
            while (channel.read(buffer) >= 0) {
                pace.accept(buffer.position());
                sha256.update(buffer.flip());
                buffer.clear();
            }
        }
        return new ContentDigest(HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

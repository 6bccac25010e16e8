package io.photointake.adapter.http.live;

import io.photointake.application.reception.ReceivedFile;
import io.photointake.application.upload.UploadImage;
import io.photointake.application.upload.UploadImageCommand;
import io.photointake.application.upload.UploadResult;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.DpiPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes every upload for that of a turned JPEG, numbers the photos from 1, and remembers what it was given. */
public final class RecordedUploads implements UploadImage {
    private final List<UploadImageCommand> commands = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    @Override
    public synchronized UploadResult upload(UploadImageCommand command) {
        commands.add(command);
        return new UploadResult.Stored(
                command.files().stream().map(file -> record(command, file)).toList());
    }

    /** The only upload there was. */
    public synchronized UploadImageCommand only() {
        if (commands.size() != 1) {
            throw new AssertionError("not one upload but " + commands.size());
        }
        return commands.get(0);
    }

    public synchronized int count() {
        return commands.size();
    }

    /** The bytes of all files, in order. */
    public synchronized List<byte[]> contents() {
        return List.copyOf(contents);
    }

    private UploadedImage record(UploadImageCommand command, ReceivedFile file) {
        contents.add(bytes(file));
        ImageId id = new ImageId(contents.size());
        return photo(command, file).recorded(id, new PhotoCode(id));
    }

    private static AcceptedImage photo(UploadImageCommand command, ReceivedFile file) {
        return new AcceptedImage(
                command.site().website().id(),
                command.owner(),
                file.name(),
                new UniqueName(UUID.randomUUID(), ImageFormat.JPEG),
                file.digest(),
                new ImageFacts(
                        ImageFormat.JPEG,
                        new PixelSize(1600, 1200),
                        Orientation.QUARTER_TURN_CLOCKWISE,
                        Optional.empty()),
                command.dpi().orElse(DpiPolicy.DEFAULT_DPI),
                file.content().size(),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(768, 1024), new ByteSize(2)),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(150, 200), new ByteSize(1)),
                Instant.EPOCH);
    }

    private static byte[] bytes(ReceivedFile file) {
        try (InputStream in = Channels.newInputStream(file.content().open())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.ContentFailure;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.ColourModel;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.process.BoundedChild;
import io.photointake.adapter.imaging.process.ChildEnd;
import io.photointake.adapter.imaging.process.Exhaustion;
import io.photointake.adapter.imaging.process.Workspace;
import io.photointake.adapter.imaging.process.Workspaces;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a tool decode HEIC or AVIF in a child process of its own. What the first cannot decode the next may: vips 8.14 refuses
 * pictures whose turn is described before their size, which libheif's own program shows.
 */
final class HeifDecoder implements Decoder {
    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoder.class);
    private static final int MOST_CHANNELS = 4;
    private static final int MOST_DESCRIPTION = 1 << 20;
    private static final int BLACK = 16;
    private static final int WHITE = 235;

    /** A second for 12 megapixels, where others take an eighth of it. */
    private static final int WORK_PER_PIXEL = 8;

    private final List<HeifTool> tools;
    private final HeifLimits limits;
    private final Workspaces workspaces;

    HeifDecoder(List<HeifTool> tools, HeifLimits limits, Workspaces workspaces) {
        this.tools = List.copyOf(tools);
        this.limits = limits;
        this.workspaces = workspaces;
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        return 64L * Math.max(image.size().width(), image.size().height()) + 3 * MOST_CHANNELS * target.pixels();
    }

    @Override
    public long childMemory(EncodedImage image) {
        return HeifLimits.expectedMemory(image);
    }

    @Override
    public long cost(EncodedImage image) {
        return WORK_PER_PIXEL * image.size().pixels();
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (Workspace workspace = open()) {
            hand(image, workspace.folder().resolve(HeifTool.INPUT));
            return decode(image, target, workspace.folder());
        } catch (ImageProcessorException e) {
            LOG.warn("HEIC or AVIF is not decoded: {}", e.getMessage());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessorBusyException("interrupted while an image was decoded", e);
        }
    }

    private Workspace open() {
        try {
            return workspaces.open();
        } catch (IOException e) {
            throw Exhaustion.explained("no folder for a decoder's work", e);
        }
    }

    private static void hand(EncodedImage image, Path file) throws IOException {
        try (InputStream content = image.stream();
                OutputStream copy = Files.newOutputStream(file)) {
            byte[] start = content.readNBytes(MOST_DESCRIPTION);
            HeifCopy.prepare(start, image.header().colours() == ColourModel.GREY);
            copy.write(start);
            content.transferTo(copy);
        } catch (IOException e) {
            if (ContentFailure.isBehind(e)) {
                throw e;
            }
            throw Exhaustion.explained("cannot hand a file to a decoder", e);
        }
    }

    /** The first tool that makes the picture; what the last one failed of is said of the image. */
    private Pixels decode(EncodedImage image, PixelSize target, Path folder) throws IOException, InterruptedException {
        BrokenImageException objection = BrokenImageException.damaged(
                "its picture data is corrupt, incomplete, or of a kind this server cannot decode");
        for (HeifTool tool : tools) {
            Files.deleteIfExists(folder.resolve(HeifTool.OUTPUT));
            ChildEnd end = BoundedChild.run(tool.command(), HeifTool.environment(), folder, limits.forImage(image));
            switch (end) {
                case OUT_OF_PROCESSOR_TIME ->
                    throw BrokenImageException.unsupported("the picture is too complex for this server");
                case OUT_OF_TIME -> throw new ProcessorBusyException("a decoder did not end in time");
                case KILLED -> throw new ProcessorBusyException("a decoder was killed, as when memory is short");
                case FAILURE -> Exhaustion.requireRoom(folder);
                case SUCCESS -> {
                    try {
                        return asStored(PngResult.in(folder), image, target);
                    } catch (BrokenImageException unusable) {
                        Exhaustion.requireRoom(folder);
                        objection = unusable;
                    }
                }
            }
        }
        throw objection;
    }

    /**
     * The tools turn and crop as the container says, so what they make is upright already. It is turned back once it is
     * small, since a decoder hands out pictures as stored.
     */
    private static Pixels asStored(PngResult result, EncodedImage image, PixelSize target) throws IOException {
        Orientation orientation = image.header().facts().orientation();
        if (!result.size().equals(orientation.upright(image.size()))) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
        Pixels upright = result.reducedTo(orientation.upright(target));
        Pixels stored = upright.upright(opposite(orientation));
        if (image.header().colours() != ColourModel.GREY) {
            return stored;
        }
        Pixels grey = grey(stored);
        return isLimited(image) ? stretched(grey) : grey;
    }

    private static boolean isLimited(EncodedImage image) {
        return image.header().details() instanceof FormatDetails.Heif heif && heif.limited();
    }

    /** From the range between black and white that video leaves room around. */
    private static Pixels stretched(Pixels picture) {
        byte[] samples = picture.samples().clone();
        int step = picture.channels().count();
        for (int i = 0; i < samples.length; i += step) {
            int level = ((samples[i] & 0xFF) - BLACK) * 255;
            int range = WHITE - BLACK;
            samples[i] = (byte) Math.max(0, Math.min(255, (level + range / 2) / range));
        }
        return new Pixels(picture.size(), picture.channels(), samples);
    }

    private static Orientation opposite(Orientation orientation) {
        return switch (orientation) {
            case QUARTER_TURN_CLOCKWISE -> Orientation.QUARTER_TURN_COUNTER_CLOCKWISE;
            case QUARTER_TURN_COUNTER_CLOCKWISE -> Orientation.QUARTER_TURN_CLOCKWISE;
            case NORMAL, MIRRORED, HALF_TURN, FLIPPED, TRANSPOSED, TRANSVERSED -> orientation;
        };
    }

    /** The tools make grey of equal red, green and blue, of which a grey profile speaks as one. */
    private static Pixels grey(Pixels picture) {
        int from = picture.channels().count();
        if (from < 3) {
            return picture;
        }
        Channels channels = picture.channels().alpha() ? Channels.GREY_ALPHA : Channels.GREY;
        int to = channels.count();
        byte[] kept = new byte[Math.toIntExact(picture.size().pixels() * to)];
        for (int i = 0, j = 0; j < kept.length; i += from, j += to) {
            kept[j] = picture.samples()[i];
            if (to == 2) {
                kept[j + 1] = picture.samples()[i + from - 1];
            }
        }
        return new Pixels(picture.size(), channels, kept);
    }
}

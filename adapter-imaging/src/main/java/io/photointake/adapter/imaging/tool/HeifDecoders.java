package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.process.Workspaces;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decoders of HEIC and AVIF that this machine has. They are sought beside the rest of the start: a tool counts for a
 * format once it has decoded a sample of it. Who asks before that is known waits.
 */
public final class HeifDecoders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoders.class);
    private static final int SECONDS_TO_END = 15;
    private static final List<ImageFormat> FORMATS = List.of(ImageFormat.HEIC, ImageFormat.AVIF);

    private final Map<ImageFormat, Future<Optional<Found>>> searches;
    private final ExecutorService seekers;
    private final Optional<Workspaces> workspaces;

    private HeifDecoders(
            Map<ImageFormat, Future<Optional<Found>>> searches,
            ExecutorService seekers,
            Optional<Workspaces> workspaces) {
        this.searches = searches;
        this.seekers = seekers;
        this.workspaces = workspaces;
        seekers.shutdown();
    }

    /** Does without. */
    public static HeifDecoders none() {
        return new HeifDecoders(Map.of(), seekers(), Optional.empty());
    }

    /** Starts to seek. */
    public static HeifDecoders sought(HeifSearch search) {
        List<HeifTool> candidates = search.candidates();
        if (candidates.isEmpty()) {
            return none();
        }
        try {
            Workspaces workspaces = Workspaces.in(search.temporaryFiles());
            ExecutorService seekers = seekers();
            Map<ImageFormat, Future<Optional<Found>>> searches = new EnumMap<>(ImageFormat.class);
            for (ImageFormat format : FORMATS) {
                searches.put(format, seekers.submit(() -> found(candidates, format, search.limits(), workspaces)));
            }
            return new HeifDecoders(searches, seekers, Optional.of(workspaces));
        } catch (IOException e) {
            LOG.warn("HEIC and AVIF cannot be decoded, there is no place for temporary files: {}", e.toString());
            return none();
        }
    }

    /** The decoder of a format, absent if there is none; waits until that is known. */
    public Optional<Decoder> decoder(ImageFormat format) {
        return found(format).map(Found::decoder);
    }

    /** Which tool decodes what, for the log; waits until that is known. */
    public String description() {
        StringBuilder text = new StringBuilder();
        for (ImageFormat format : FORMATS) {
            text.append(text.isEmpty() ? "" : ", ").append(format);
            text.append(found(format).map(HeifDecoders::names).orElse(" not decoded here"));
        }
        return text.toString();
    }

    /** The most pixels of a usual picture whose child stays within the memory. */
    public static long mostPixels(ImageFormat format, ByteSize childMemory) {
        return HeifLimits.mostPixels(format, childMemory.bytes());
    }

    /** The formats that these decoders are about. */
    public static Set<ImageFormat> formats() {
        return Set.copyOf(FORMATS);
    }

    private Optional<Found> found(ImageFormat format) {
        Future<Optional<Found>> search = searches.get(format);
        if (search == null) {
            return Optional.empty();
        }
        try {
            return search.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageProcessorException("interrupted while decoders were sought", e);
        } catch (ExecutionException e) {
            throw new ImageProcessorException("decoders could not be sought", e);
        }
    }

    private static String names(Found found) {
        return found.tools().stream().map(HeifTool::toString).collect(Collectors.joining(" or ", " by ", ""));
    }

    private static Optional<Found> found(
            List<HeifTool> candidates, ImageFormat format, HeifLimits limits, Workspaces workspaces) {
        List<HeifTool> able = candidates.stream()
                .filter(tool -> shows(tool, format, limits, workspaces))
                .toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(able, new HeifDecoder(able, limits, workspaces)));
    }

    private static boolean shows(HeifTool tool, ImageFormat format, HeifLimits limits, Workspaces workspaces) {
        try {
            return HeifSample.isShownBy(new HeifDecoder(List.of(tool), limits, workspaces), format, workspaces);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} does not decode {}", tool, format, e);
            return false;
        }
    }

    /** Threads that end with the searches they were made for. */
    private static ExecutorService seekers() {
        return Executors.newFixedThreadPool(FORMATS.size(), task -> {
            Thread thread = new Thread(task, "seeking-decoders");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends what is under way, then removes the temporary files; nothing is decoded any more. */
    @Override
    public void close() {
        seekers.shutdownNow();
        try {
            if (!seekers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A search for decoders does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workspaces.ifPresent(Workspaces::close);
    }

    private record Found(List<HeifTool> tools, HeifDecoder decoder) {}
}

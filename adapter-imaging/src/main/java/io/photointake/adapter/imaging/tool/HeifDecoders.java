package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.process.Workspaces;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decoders of HEIC and AVIF that this machine has. They are sought beside the rest of the start: a tool counts for a
 * format once it has decoded a sample of it. Who asks before that is known waits.
 */
public final class HeifDecoders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoders.class);
    private static final List<ImageFormat> FORMATS = List.of(ImageFormat.HEIC, ImageFormat.AVIF);

    private final Map<ImageFormat, CompletableFuture<Optional<Found>>> searches;
    private final Optional<Workspaces> workspaces;

    private HeifDecoders(
            Map<ImageFormat, CompletableFuture<Optional<Found>>> searches, Optional<Workspaces> workspaces) {
        this.searches = searches;
        this.workspaces = workspaces;
    }

    /** Does without. */
    public static HeifDecoders none() {
        return new HeifDecoders(Map.of(), Optional.empty());
    }

    /** Starts to seek. */
    public static HeifDecoders sought(HeifSearch search) {
        List<HeifTool> candidates = search.candidates();
        if (candidates.isEmpty()) {
            return none();
        }
        try {
            Workspaces workspaces = Workspaces.in(search.temporaryFiles());
            Map<ImageFormat, CompletableFuture<Optional<Found>>> searches = new EnumMap<>(ImageFormat.class);
            for (ImageFormat format : FORMATS) {
                searches.put(
                        format,
                        CompletableFuture.supplyAsync(
                                () -> first(candidates, format, search.limits(), workspaces), inBackground(format)));
            }
            return new HeifDecoders(searches, Optional.of(workspaces));
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
            text.append(found(format).map(found -> " by " + found.tool()).orElse(" not decoded here"));
        }
        return text.toString();
    }

    /** The formats that these decoders are about. */
    public static Set<ImageFormat> formats() {
        return Set.copyOf(FORMATS);
    }

    private Optional<Found> found(ImageFormat format) {
        CompletableFuture<Optional<Found>> search = searches.get(format);
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

    private static Optional<Found> first(
            List<HeifTool> candidates, ImageFormat format, HeifLimits limits, Workspaces workspaces) {
        for (HeifTool tool : candidates) {
            HeifDecoder decoder = new HeifDecoder(tool, limits, workspaces);
            try {
                if (HeifSample.isShownBy(decoder, format, workspaces)) {
                    return Optional.of(new Found(tool, decoder));
                }
                LOG.debug("{} shows another {} than the sample's", tool, format);
            } catch (BrokenImageException | ImageProcessorException | IOException e) {
                LOG.debug("{} does not decode {}", tool, format, e);
            }
        }
        return Optional.empty();
    }

    private static Executor inBackground(ImageFormat format) {
        return task -> {
            Thread thread = new Thread(task, "seeking-" + format);
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** Waits for searches under way, then removes the temporary files; nothing is decoded any more. */
    @Override
    public void close() {
        try {
            CompletableFuture.allOf(searches.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            LOG.debug("a search failed", e);
        }
        workspaces.ifPresent(Workspaces::close);
    }

    private record Found(HeifTool tool, HeifDecoder decoder) {}
}

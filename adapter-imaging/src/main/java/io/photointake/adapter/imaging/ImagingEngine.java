package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.ContentFailure;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.printfile.PrintFiles;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The image processor of this service: native code where it loads, plain Java elsewhere. */
public final class ImagingEngine implements ImageProcessor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImagingEngine.class);

    private final Engine engine;
    private final Workers workers;
    private final Renderer renderer;

    private ImagingEngine(Engine engine, ImagingSettings settings) {
        this.engine = engine;
        this.workers = new Workers(settings.workers(), settings.longestWait());
        this.renderer = new Renderer(engine, new PixelMemory(settings.pixelMemory(), settings.longestWait()));
    }

    /** Loads the native library, or decides to do without. */
    public static ImagingEngine open(ImagingSettings settings) {
        return new ImagingEngine(Engine.of(settings), settings);
    }

    /** What decodes and encodes here, for the log at start; waits until it is known what the machine has. */
    public String description() {
        return engine.description();
    }

    @Override
    public Set<ImageFormat> formats() {
        return engine.formats();
    }

    @Override
    public Reading<ImageFacts> readFacts(ContentSource content) {
        try (SeekableByteChannel channel = content.open()) {
            Reading<ImageHeader> reading = HeaderReader.read(channel);
            if (reading instanceof Reading.Defective<ImageHeader> defective) {
                return new Reading.Defective<>(defective.defect());
            }
            return decodable(((Reading.Clean<ImageHeader>) reading).value().facts());
        } catch (IOException e) {
            throw new ImageProcessorException("cannot read an image's bytes", e);
        }
    }

    private Reading<ImageFacts> decodable(ImageFacts facts) {
        return engine.decodes(facts.format())
                ? new Reading.Clean<>(facts)
                : new Reading.Defective<>(new ImageDefect(
                        Kind.NO_DECODER,
                        "this server cannot read " + facts.format().name() + " photos"));
    }

    @Override
    public Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi, Requester requester) {
        try {
            return workers.run(() -> renderer.render(content, facts, dpi));
        } catch (ExecutionException e) {
            return new Reading.Defective<>(defectBehind(Objects.requireNonNull(e.getCause())));
        }
    }

    @Override
    public ContentSource printFile(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata) {
        try {
            return PrintFiles.of(original, format, dpi, keepsPrivateMetadata);
        } catch (IOException e) {
            throw new ImageProcessorException("cannot read an image's bytes", e);
        }
    }

    /** What a failure says of the image; what it says of ourselves or the content is thrown. */
    private static ImageDefect defectBehind(Throwable failure) {
        if (failure instanceof BrokenImageException broken) {
            return broken.defect();
        }
        if (failure instanceof ImageProcessorException ours) {
            throw ours;
        }
        if (failure instanceof InterruptedException || ContentFailure.isBehind(failure)) {
            throw new ImageProcessorException("cannot read an image's bytes", failure);
        }
        if (failure instanceof LinkageError) {
            throw new ImageProcessorException("a part of the image processor is missing", failure);
        }
        if (failure instanceof OutOfMemoryError) {
            LOG.warn(
                    "An image needs more memory than there is; give the server more, or its websites fewer megapixels");
            return new ImageDefect(Kind.UNSUPPORTED, "the picture needs more memory than this server has");
        }
        LOG.debug("an image broke its decoder", failure);
        if (failure instanceof EOFException) {
            return BrokenImageException.endsTooEarly().defect();
        }
        return new ImageDefect(Kind.DAMAGED, "its picture data is corrupt");
    }

    /** Takes no more images and lets those under way finish for a while. */
    @Override
    public void close() {
        workers.close();
        engine.close();
    }
}

package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.printfile.PrintFiles;
import io.photointake.adapter.imaging.schedule.Capacity;
import io.photointake.adapter.imaging.schedule.DecodingQueue;
import io.photointake.adapter.imaging.schedule.Demand;
import io.photointake.adapter.imaging.schedule.QueueState;
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
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The image processor of this service: native code where it loads, plain Java elsewhere. */
public final class ImagingEngine implements ImageProcessor, AutoCloseable {
    private final Engine engine;
    private final Capacity capacity;
    private final DecodingQueue queue;
    private final ImagingObserver observer;
    private final Faults faults;

    ImagingEngine(Engine engine, ImagingSettings settings, ImagingObserver observer) {
        this.engine = engine;
        this.capacity = settings.capacity();
        this.queue = new DecodingQueue(capacity, settings.mostWaiting(), settings.longestWait(), observer::putOff);
        this.observer = observer;
        this.faults = new Faults(observer);
    }

    /** Loads the native library, or decides to do without. */
    public static ImagingEngine open(ImagingSettings settings) {
        return open(settings, ImagingObserver.NONE);
    }

    /**
     * Loads the native library, or decides to do without.
     *
     * @param observer is told of what is done
     */
    public static ImagingEngine open(ImagingSettings settings, ImagingObserver observer) {
        return new ImagingEngine(Engine.of(settings), settings, observer);
    }

    /** What decodes and encodes here, for the log at start; waits until it is known what the machine has. */
    public String description() {
        return engine.description();
    }

    /** What is under way and waits at this moment. */
    public QueueState state() {
        return queue.state();
    }

    @Override
    public Set<ImageFormat> formats() {
        return engine.formats();
    }

    @Override
    public long mostPixels(ImageFormat format) {
        return engine.mostPixels(format, capacity);
    }

    @Override
    public Reading<ImageFacts> readFacts(ContentSource content) {
        try (SeekableByteChannel channel = content.open()) {
            Reading<ImageHeader> reading = HeaderReader.read(channel);
            if (reading instanceof Reading.Defective<ImageHeader> defective) {
                return new Reading.Defective<>(defective.defect());
            }
            return decodable(((Reading.Clean<ImageHeader>) reading).value().facts());
        } catch (CancelledWorkException e) {
            return new Reading.Defective<>(faults.defectBehind(e));
        } catch (IOException e) {
            throw Faults.unreadable(e);
        } catch (RuntimeException | StackOverflowError e) {
            throw faults.unexpected(e);
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
            Renderer renderer = Renderer.of(content, facts, engine, observer);
            Demand demand = renderer.demand();
            if (!capacity.takes(demand)) {
                throw BrokenImageException.unsupported("the picture needs more memory than this server gives to one");
            }
            long start = System.nanoTime();
            return queue.run(requester, demand, () -> {
                observer.waited(renderer.format(), Duration.ofNanos(System.nanoTime() - start));
                return renderer.render(dpi);
            });
        } catch (ExecutionException e) {
            return new Reading.Defective<>(faults.defectBehind(Objects.requireNonNull(e.getCause())));
        } catch (ImageProcessorException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Reading.Defective<>(faults.defectBehind(e));
        }
    }

    @Override
    public ContentSource printFile(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata) {
        try {
            return PrintFiles.of(original, format, dpi, keepsPrivateMetadata);
        } catch (IOException e) {
            throw Faults.unreadable(e);
        } catch (RuntimeException | StackOverflowError e) {
            throw faults.unexpected(e);
        }
    }

    /** Takes no more images and lets those under way finish for a while. */
    @Override
    public void close() {
        queue.close();
        engine.close();
    }
}

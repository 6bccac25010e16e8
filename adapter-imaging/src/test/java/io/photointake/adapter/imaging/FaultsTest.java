package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.encode.JavaEncoder;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.schedule.PutOff;
import io.photointake.adapter.imaging.tool.HeifDecoders;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TemporaryFailure;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/** What a decoder that fails comes to: a refusal, a fault of ours, or something that passes. */
class FaultsTest {
    private static final byte[] PHOTO = TestImages.png(40, 30);

    private final AtomicInteger unexpected = new AtomicInteger();
    private final List<PutOff> putOff = Collections.synchronizedList(new ArrayList<>());
    private final ImagingObserver observer = new ImagingObserver() {
        @Override
        public void failedUnexpectedly() {
            unexpected.incrementAndGet();
        }

        @Override
        public void putOff(PutOff reason) {
            putOff.add(reason);
        }
    };

    @FunctionalInterface
    private interface Failing extends Decoder {
        @Override
        default long memory(EncodedImage image, PixelSize target) {
            return 1;
        }

        @Override
        Picture decode(EncodedImage image, PixelSize target) throws IOException;
    }

    private ImagingEngine engine(Failing decoder) {
        Engine engine = new Engine(
                "failing", Map.of(ImageFormat.PNG, List.of(decoder)), HeifDecoders.none(), new JavaEncoder());
        return new ImagingEngine(engine, ImagingSettings.defaults(), observer);
    }

    private static Reading<Renditions> rendered(ImagingEngine engine) {
        InMemoryContent content = new InMemoryContent(PHOTO);
        ImageFacts facts = ((Reading.Clean<ImageFacts>) engine.readFacts(content)).value();
        return engine.render(content, facts, new Dpi(300), Requester.LOCAL);
    }

    @Test
    void tellsNoImageAFlawOfADecoder() {
        for (Throwable flaw : List.of(
                new NullPointerException("flaw"),
                new ArrayIndexOutOfBoundsException(7),
                new IllegalStateException("flaw"),
                new IllegalArgumentException("flaw"),
                new ClassCastException("flaw"),
                new StackOverflowError(),
                new NoClassDefFoundError("flaw"))) {
            unexpected.set(0);
            try (ImagingEngine engine = engine((image, target) -> sneak(flaw))) {
                ImageProcessorException fault = assertThrows(ImageProcessorException.class, () -> rendered(engine));
                assertFalse(fault instanceof TemporaryFailure);
                assertSame(flaw, fault.getCause());
                assertEquals(1, unexpected.get(), flaw.toString());
            }
        }
    }

    @Test
    void tellsTheImageWhatADecoderRefuses() {
        Map<Throwable, ImageDefect.Kind> refusals = Map.of(
                BrokenImageException.damaged("broken"),
                ImageDefect.Kind.DAMAGED,
                BrokenImageException.unsupported("odd"),
                ImageDefect.Kind.UNSUPPORTED,
                new EOFException(),
                ImageDefect.Kind.INCOMPLETE,
                new ZipException("bad"),
                ImageDefect.Kind.DAMAGED,
                new OutOfMemoryError("alone"),
                ImageDefect.Kind.UNSUPPORTED);
        refusals.forEach((refusal, kind) -> {
            try (ImagingEngine engine = engine((image, target) -> sneak(refusal))) {
                Reading.Defective<?> defective = assertInstanceOf(Reading.Defective.class, rendered(engine));
                assertEquals(kind, defective.defect().kind(), refusal.toString());
            }
        });
        assertEquals(0, unexpected.get());
    }

    @Test
    void passesOnWhatPasses() {
        ProcessorBusyException busy = new ProcessorBusyException("no space left");
        try (ImagingEngine engine = engine((image, target) -> sneak(busy))) {
            assertSame(busy, assertThrows(ProcessorBusyException.class, () -> rendered(engine)));
        }
        assertEquals(List.of(PutOff.MACHINE), putOff);
    }

    @Test
    void stopsADecoderWhoseCallerIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean marked = new AtomicBoolean();
        try (ImagingEngine engine = engine((image, target) -> {
            begun.countDown();
            try {
                while (true) {
                    CancelledWorkException.throwIfInterrupted();
                }
            } finally {
                stopped.countDown();
            }
        })) {
            Thread caller = new Thread(() -> {
                try {
                    rendered(engine);
                } catch (RuntimeException e) {
                    thrown.set(e);
                    marked.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            begun.await();
            caller.interrupt();
            caller.join();
            stopped.await();
            assertInstanceOf(ProcessorBusyException.class, thrown.get());
            assertTrue(marked.get());
            assertEquals(List.of(PutOff.CALLER_GONE), putOff);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Picture sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}

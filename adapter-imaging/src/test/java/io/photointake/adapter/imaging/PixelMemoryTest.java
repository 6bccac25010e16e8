package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageDefect;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PixelMemoryTest {
    private final PixelMemory memory = new PixelMemory(ByteSize.ofMegabytes(1), Duration.ofMillis(50));

    @Test
    void givesAllItHasToWhatNeedsUpToTwiceAsMuch() throws IOException, InterruptedException {
        assertEquals("alone", memory.with(1_999_000, () -> "alone"));
        assertEquals("again", memory.with(1_999_000, () -> "again"));
    }

    @Test
    void refusesWhatNeedsMore() {
        BrokenImageException refusal =
                assertThrows(BrokenImageException.class, () -> memory.with(2_200_000, () -> "never"));
        assertEquals(ImageDefect.Kind.UNSUPPORTED, refusal.defect().kind());
        assertThrows(BrokenImageException.class, () -> memory.with(Long.MAX_VALUE, () -> "never"));
    }

    @Test
    void saysThatItIsBusyWhileOthersHoldTooMuch() throws IOException, InterruptedException {
        memory.with(700_000, () -> {
            assertThrows(ProcessorBusyException.class, () -> memory.with(700_000, () -> "second"));
            return smallOne();
        });
    }

    @Test
    void takesBackWhatAFailureHeld() throws IOException, InterruptedException {
        assertThrows(
                IOException.class,
                () -> memory.with(900_000, () -> {
                    throw new IOException("broken");
                }));
        assertEquals("next", memory.with(900_000, () -> "next"));
    }

    private String smallOne() throws IOException {
        try {
            return memory.with(100_000, () -> "fits beside it");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}

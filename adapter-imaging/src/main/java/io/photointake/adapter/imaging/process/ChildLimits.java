package io.photointake.adapter.imaging.process;

import io.photointake.domain.image.ByteSize;
import java.time.Duration;

/**
 * What a child process may take.
 *
 * @param time by the clock on the wall
 * @param processorTime of each of its processes, counted in whole seconds
 * @param addressSpace of each of its processes, which bounds the memory it can fill
 * @param file the largest file it may write
 */
public record ChildLimits(Duration time, Duration processorTime, ByteSize addressSpace, ByteSize file) {
    private static final int KIBIBYTE = 1024;
    private static final int BLOCK = 512;

    /** @throws IllegalArgumentException if there is no time */
    public ChildLimits {
        if (time.isNegative() || time.isZero() || processorTime.toSeconds() < 1) {
            throw new IllegalArgumentException("time %s, processor time %s".formatted(time, processorTime));
        }
    }

    /** In the shell's units: seconds, kibibytes, blocks of 512 bytes. */
    String[] inShellUnits() {
        return new String[] {
            Long.toString(processorTime.toSeconds()),
            Long.toString(addressSpace.bytes() / KIBIBYTE),
            Long.toString(file.bytes() / BLOCK + 1)
        };
    }
}

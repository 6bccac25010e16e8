package io.photointake.adapter.imaging.fuzz;

import org.jspecify.annotations.Nullable;

/** The fuzzer's way in, by names it looks for: {@code --target_args} says which {@link Target} the bytes are for. */
public final class Fuzzing {
    private static @Nullable Target target;

    private Fuzzing() {}

    public static void fuzzerInitialize(String[] arguments) {
        target = Target.named(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (target != null) {
            target.feed(target.repaired(input));
        }
    }
}

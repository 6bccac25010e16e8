package io.photointake.bootstrap.setting;

import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import java.util.List;
import java.util.stream.Collectors;

/** Thresholds as they are written on the command line. */
public final class PrintThresholdsText {
    static final int NUMBERS = 3;

    private PrintThresholdsText() {}

    public static String of(PrintThresholds thresholds) {
        return of(List.of(thresholds.excellent(), thresholds.good(), thresholds.acceptable()));
    }

    static String of(List<Dpi> thresholds) {
        return thresholds.stream().map(dpi -> Integer.toString(dpi.value())).collect(Collectors.joining(","));
    }
}

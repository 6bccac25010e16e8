package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of the machine that tests run on, which need not have them unless its environment demands it. */
enum Tool {
    CHROMIUM("PHOTOINTAKE_REQUIRE_BROWSER", "chromium"),
    CHROMEDRIVER("PHOTOINTAKE_REQUIRE_BROWSER", "chromedriver"),
    NODE("PHOTOINTAKE_REQUIRE_NODE", "node"),
    TSC("PHOTOINTAKE_REQUIRE_TSC", "tsc");

    private final String demand;
    private final String program;

    Tool(String demand, String program) {
        this.demand = demand;
        this.program = program;
    }

    /** Where it is; a machine without it skips the test, unless its environment demands that it has it. */
    Path path() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv(demand) != null) {
            return found.orElseThrow(() -> new AssertionError(demand + " is set, but there is no " + program));
        }
        assumeTrue(found.isPresent(), "not run: this machine has no " + program);
        return found.orElseThrow();
    }
}

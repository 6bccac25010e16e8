package io.photointake.bootstrap.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of the machine that tests run on, which need not have them unless its environment demands it. */
public enum Tool {
    CHROMIUM("PHOTOINTAKE_REQUIRE_BROWSER", "chromium"),
    CHROMEDRIVER("PHOTOINTAKE_REQUIRE_BROWSER", "chromedriver"),
    NGINX("PHOTOINTAKE_REQUIRE_NGINX", "nginx"),
    SYSTEMD_ANALYZE("PHOTOINTAKE_REQUIRE_SYSTEMD", "systemd-analyze"),
    SYSTEMD_NOTIFY("PHOTOINTAKE_REQUIRE_SYSTEMD", "systemd-notify"),
    PYTHON("PHOTOINTAKE_REQUIRE_SYSTEMD", "python3"),
    NODE("PHOTOINTAKE_REQUIRE_NODE", "node"),
    TSC("PHOTOINTAKE_REQUIRE_TSC", "tsc");

    /** Where servers are, which is on no ordinary user's path. */
    private static final String SYSTEM_FOLDER = File.pathSeparator + "/usr/sbin";

    private final String demand;
    private final String program;

    Tool(String demand, String program) {
        this.demand = demand;
        this.program = program;
    }

    /** Where it is; a machine without it skips the test, unless its environment demands that it has it. */
    public Path path() {
        Optional<Path> found = Arrays.stream((System.getenv("PATH") + SYSTEM_FOLDER).split(File.pathSeparator))
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

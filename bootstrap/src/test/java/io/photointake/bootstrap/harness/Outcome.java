package io.photointake.bootstrap.harness;

import java.util.List;

/** What a command that has ended said, and how it ended. */
public record Outcome(int exitCode, String out, String err) {
    public List<String> errLines() {
        return err.lines().toList();
    }
}

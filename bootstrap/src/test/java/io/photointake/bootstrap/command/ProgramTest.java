package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The program as a whole: its commands, its help, and what it does not understand. */
final class ProgramTest {
    @TempDir
    private Path folder;

    @Test
    void saysItsVersion() {
        Outcome outcome = Console.run("version");

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().startsWith("photo-intake "), outcome.out());
    }

    @Test
    void everyHelpTellsOfEnvironmentFileAndExitCodes() {
        for (CommandLine command : all(CommandLineProgram.of(Map.of()))) {
            String help = command.getUsageMessage();
            assertTrue(help.contains("Exit codes:"), help);
            if (command.getCommandSpec().findOption("--data") != null) {
                assertTrue(help.contains("PHOTOINTAKE_DATA") && help.contains("photointake.properties"), help);
            }
        }
    }

    private static List<CommandLine> all(CommandLine command) {
        return Stream.concat(
                        Stream.of(command),
                        command.getSubcommands().values().stream().flatMap(each -> all(each).stream()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void listsItsCommands(String question) {
        Outcome outcome = Console.run(question);

        assertEquals(0, outcome.exitCode(), outcome.err());
        for (String command : List.of(
                "serve", "company", "website", "key", "sweep", "init", "migrate", "quarantine", "probe", "version")) {
            assertTrue(outcome.out().contains("  " + command + " "), command + " not in " + outcome.out());
        }
    }

    @Test
    void explainsEveryCommand() {
        for (String command : List.of(
                "serve", "company", "website", "key", "sweep", "init", "migrate", "quarantine", "probe", "version")) {
            assertTrue(Console.succeed(command, "--help").contains("Usage: photointake " + command), command);
            assertTrue(Console.succeed("help", command).contains("Usage: photointake " + command), command);
        }
        String help = Console.succeed("company", "add", "--help");
        assertTrue(help.contains("--folder=FOLDER"), help);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "serve --frobnicate",
                "company",
                "company frobnicate",
                "company list --folder x",
                "website add X",
                "serve here",
                "sweep --min-age soon",
                "sweep --min-age -5m",
                "probe"
            })
    void answersWhatItDoesNotUnderstandWithItsUsage(String line) {
        String[] command = line.isEmpty() ? new String[0] : line.split(" ");

        Outcome outcome = Console.run(command);

        assertEquals(2, outcome.exitCode(), outcome.out());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("Usage: ") || outcome.err().contains("Did you mean"), outcome.err());
        assertFalse(outcome.err().contains("\tat "), outcome.err());
    }

    @Test
    void sweepsOnlyWhatIsOldEnough() throws Exception {
        Site site = Site.onSqlite(folder);
        Path staged = Files.createDirectories(site.photos().resolve("staging")).resolve("left-behind");
        Files.writeString(staged, "half an upload");

        assertEquals(
                "Removed 0 photos of guests, whose time was over\n"
                        + "Looked at 0 photos, put 0 that are on no record in quarantine, discarded 0 unfinished uploads,"
                        + " took back 0 that are on record, deleted 0 after their time in quarantine",
                site.succeed("sweep").strip());
        assertTrue(Files.exists(staged));
        assertEquals(
                "Removed 0 photos of guests, whose time was over\n"
                        + "Looked at 0 photos, put 0 that are on no record in quarantine, discarded 1 unfinished uploads,"
                        + " took back 0 that are on record, deleted 0 after their time in quarantine",
                site.succeed("sweep", "--min-age", "0s").strip());
        assertFalse(Files.exists(staged));
    }

    @Test
    void namesAFailureThatHasNoMessage() {
        StringWriter err = new StringWriter();
        CommandLine program = CommandLineProgram.of(Map.of()).setErr(new PrintWriter(err, true));

        assertEquals(1, CommandLineProgram.report(new IllegalStateException(), program));
        assertEquals("java.lang.IllegalStateException", err.toString().strip());
    }

    @Test
    void readsTheDataFolderFromTheEnvironment() {
        String data = folder.resolve("elsewhere").toString();

        Outcome outcome = Console.run(Map.of("PHOTOINTAKE_DATA", data), "init");

        assertEquals(0, outcome.exitCode(), outcome.err());
        assertTrue(Files.exists(folder.resolve("elsewhere/photointake.db")));
    }
}

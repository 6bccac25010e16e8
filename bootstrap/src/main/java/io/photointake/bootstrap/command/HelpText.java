package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What every command's help says at its end: where settings can stand besides its flags, and how it ends. */
final class HelpText {
    private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

    static {
        EXIT_CODES.put("0", "It is done.");
        EXIT_CODES.put("1", "It failed, or was done in part; the reason is said on standard error.");
        EXIT_CODES.put("2", "It was called wrongly, or cannot do what it was told; nothing has changed.");
    }

    private HelpText() {}

    /** Adds it to a command's own help. */
    static void completes(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES);
        List<String> variables = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .map(name -> name.replaceFirst("^-+", ""))
                .filter(SettingKeys::isSetting)
                .map(SettingKeys::environmentVariable)
                .sorted()
                .toList();
        if (variables.isEmpty()) {
            return;
        }
        List<String> footer = new ArrayList<>(List.of(usage.footer()));
        footer.add("%nFlags that are not given are looked for in the environment, then in the file");
        footer.add("photointake.properties here or the one that PHOTOINTAKE_CONFIG names, where --data is data.");
        footer.add("Environment: " + String.join(", ", variables));
        usage.footer(footer.toArray(String[]::new));
    }
}

package io.photointake.bootstrap.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data of a service with a company, as the commands made it.
 *
 * @param folder of the processes that work on it
 * @param data the data folder, in that
 * @param database JDBC URL of its rows
 * @param key a key of the company {@code Shop}
 */
public record Site(Path folder, Path data, String database, String key) {
    public static final int WEBSITE = 1001;
    public static final String COMPANY = "Shop";

    private static final Pattern KEY = Pattern.compile("Key \\d+: (\\S+)");

    /** With its rows in SQLite. */
    public static Site onSqlite(Path folder) {
        Path data = folder.resolve("data");
        return create(folder, data, "jdbc:sqlite:" + data.resolve("photointake.db"));
    }

    /** With its rows in H2. */
    public static Site onH2(Path folder) {
        Path data = folder.resolve("data");
        return create(folder, data, "jdbc:h2:file:" + data.resolve("rows"));
    }

    private static Site create(Path folder, Path data, String database) {
        Site site = new Site(folder, data, database, "none yet");
        site.succeed("init");
        site.succeed("company", "add", "A shop", "--folder", COMPANY);
        site.succeed("website", "add", "Its website", "--company", COMPANY, "--id", Integer.toString(WEBSITE));
        return new Site(folder, data, database, site.newKey());
    }

    /** A further key of the company. */
    public String newKey() {
        Matcher shown = KEY.matcher(succeed("key", "add", "--company", COMPANY));
        if (!shown.find()) {
            throw new IllegalStateException("no key was shown");
        }
        return shown.group(1);
    }

    /** Runs a command on this data, in this process. */
    public Outcome run(String... command) {
        return Console.run(onThis(command));
    }

    /** What a command on this data printed that must succeed. */
    public String succeed(String... command) {
        return Console.succeed(onThis(command));
    }

    /** A server on this data, about to start on any free port. */
    public Launch server(String... options) {
        return launch("serve", "--port", "0").arguments(options);
    }

    /** A command on this data, about to run in a process of its own. */
    public Launch launch(String... command) {
        return Launch.in(folder).arguments(onThis(command));
    }

    /** A command's arguments with those that name this data. */
    public String[] onThis(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", data.toString(), "--db", database));
        return all.toArray(String[]::new);
    }

    public Path photos() {
        return data.resolve("photos");
    }
}

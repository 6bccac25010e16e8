package io.photointake.bootstrap.command;

import io.photointake.application.port.WebsiteUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "usage", description = "Say how many photos, users and bytes each website has; reads all rows.")
final class UsageCommand implements Callable<Integer> {
    private final AdminConsole console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--json", description = "Print JSON, with sizes in bytes.")
    private boolean json;

    UsageCommand(AdminConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(
                options,
                administration -> Table.of("WEBSITE", "PHOTOS", "USERS", "ORIGINALS", "RENDITIONS", "NEWEST")
                        .rows(administration.readUsage().read(), this::row)
                        .text(json));
    }

    private Object[] row(WebsiteUsage usage) {
        return new Object[] {
            usage.website().value(),
            usage.photos(),
            usage.users(),
            json ? usage.originals().bytes() : usage.originals(),
            json ? usage.renditions().bytes() : usage.renditions(),
            usage.newest()
        };
    }
}

package io.photointake.bootstrap.command;

import io.photointake.application.retention.Erasure;
import io.photointake.bootstrap.receipt.Receipt;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "user", description = "Export or erase what there is of a user.")
final class UserCommand {
    private final AdminConsole console;
    private final Clock clock;

    UserCommand(AdminConsole console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Command(
            name = "erase",
            description =
                    "Remove all of a user's photos for good, and print a receipt. Without --yes only says how many.")
    int erase(
            @Mixin ConfigOptions options,
            @Option(names = "--website", required = true, paramLabel = "N", description = "The website's number.")
                    WebsiteId website,
            @Option(
                            names = "--user",
                            required = true,
                            paramLabel = "ID",
                            description = "The user's id, as the website's clients send it.")
                    UserId user,
            @Option(names = "--yes", description = "Really do it.") boolean yes,
            @Option(names = "--json", description = "Print the receipt as JSON.") boolean json) {
        return console.run(options, (administration, out) -> {
            Website site = website(administration, website);
            if (!yes) {
                throw unconfirmed(administration, site, user);
            }
            erase(administration, site, user, json ? Receipt.json(out) : Receipt.text(out));
        });
    }

    @Command(
            name = "export",
            description =
                    "Write all photos of a user as they were posted into a new folder, with photos.json, which tells"
                            + " all that is on record of them.")
    int export(
            @Mixin ConfigOptions options,
            @Option(names = "--website", required = true, paramLabel = "N", description = "The website's number.")
                    WebsiteId website,
            @Option(
                            names = "--user",
                            required = true,
                            paramLabel = "ID",
                            description = "The user's id, as the website's clients send it.")
                    UserId user,
            @Parameters(paramLabel = "DIR", description = "The folder to make; it must not be there yet.")
                    Path folder) {
        return console.run(options, (administration, out) -> {
            Website site = website(administration, website);
            UserExport export = UserExport.into(folder, administration.dataFolder());
            int photos = administration.exportUser().export(site, user, export);
            int lost = export.end(site, user, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            out.printf("Exported %d photos to %s%n", photos, folder);
            out.flush();
            if (lost > 0) {
                throw CommandFailure.halfDone(
                        "Of %d of these the bytes are lost: see photos.json, and run verify".formatted(lost));
            }
        });
    }

    private void erase(Administration administration, Website website, UserId user, Receipt receipt) {
        receipt.begin(website, user, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (!receipt.isWhole()) {
            throw CommandFailure.halfDone("The receipt cannot be written, so nothing was erased");
        }
        Erasure all = administration.eraseUser().erase(website, user, erased -> {
            receipt.add(erased);
            return receipt.isWhole();
        });
        receipt.end(all);
        boolean forgotten = administration.forgetRemoved();
        if (!receipt.isWhole()) {
            throw CommandFailure.halfDone(
                    "The receipt could not be written to its end. %d photos were erased, of %d of these the pictures are left to sweep;"
                                    .formatted(all.images(), all.left())
                            + " run the command again for those that may be left");
        }
        if (all.left() > 0) {
            throw CommandFailure.halfDone(
                    "The pictures of %d photos could not be removed. They are on no record, so nobody is served them; run sweep to clear them"
                            .formatted(all.left()));
        }
        if (!forgotten) {
            throw CommandFailure.halfDone(
                    "The photos are erased, but the database's log still holds their rows, since others were reading"
                            + " it; run the command again to empty it");
        }
    }

    private static Website website(Administration administration, WebsiteId id) {
        return administration.listWebsites().list().stream()
                .filter(site -> site.website().id().equals(id))
                .findFirst()
                .orElseThrow(() -> AdminConsole.unknownWebsite(id))
                .website();
    }

    private static CommandFailure unconfirmed(Administration administration, Website website, UserId user) {
        long photos = administration
                .listImages()
                .list(website.id(), user, Optional.empty(), new PageRequest(1, 1))
                .total();
        return new CommandFailure("User %s has %d photos on website %d, %s. Nothing was erased: add --yes to erase them"
                .formatted(user.value(), photos, website.id().value(), website.name()));
    }
}

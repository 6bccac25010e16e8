package io.photointake.bootstrap.command;

import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "photo", description = "Find photos on record.")
final class PhotoCommand {
    private static final int MOST = 100;

    private final AdminConsole console;

    PhotoCommand(AdminConsole console) {
        this.console = console;
    }

    /** One way to say which photos. */
    static final class Wanted {
        @Option(
                names = "--url",
                required = true,
                paramLabel = "URL",
                description = "The photo with this address or UniqueName.")
        private @Nullable String url;

        @Option(
                names = "--name",
                required = true,
                paramLabel = "TEXT",
                description = "Photos of the website whose posted name holds this, the newest " + MOST + ".")
        private @Nullable String name;

        @Option(
                names = "--user",
                required = true,
                paramLabel = "ID",
                description = "Photos of this user of the website, the newest " + MOST + ".")
        private @Nullable UserId user;

        @Option(
                names = "--request",
                required = true,
                paramLabel = "ID",
                description = "Photos that came by the request of this X-Request-Id, the newest " + MOST + ".")
        private @Nullable String request;
    }

    @Command(
            name = "find",
            description = "Find photos by address, by name, by user or by request. Ends with 1 if there is none.")
    int find(
            @Mixin ConfigOptions options,
            @ArgGroup(multiplicity = "1") Wanted wanted,
            @Option(
                            names = "--website",
                            paramLabel = "N",
                            description = "The website's number, with --name and --user.")
                    @Nullable
                    WebsiteId website,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        return console.run(options, administration -> {
            List<UploadedImage> found = find(administration, wanted, website);
            if (found.isEmpty()) {
                throw CommandFailure.halfDone("There is no such photo on record");
            }
            return Table.of(
                            "ID",
                            "WEBSITE",
                            "USER",
                            "GUEST",
                            "NAME",
                            "UNIQUE NAME",
                            "PIXELS",
                            "BYTES",
                            "DPI",
                            "SHA256",
                            "ACCEPTED")
                    .rows(found, PhotoCommand::row)
                    .text(json);
        });
    }

    private static List<UploadedImage> find(Administration administration, Wanted wanted, @Nullable WebsiteId website) {
        if (wanted.url != null) {
            String last = wanted.url.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
            return UniqueName.parse(last)
                    .map(administration.findImage()::find)
                    .orElseThrow(() -> new CommandFailure("'" + wanted.url
                            + "' does not end with a UniqueName, such as 0f8fad5b-d9cb-469f-a165-70867728950e.jpg"))
                    .stream()
                    .toList();
        }
        if (wanted.request != null) {
            return RequestId.parse(wanted.request)
                    .map(request -> administration.findImagesByRequest().find(request, MOST))
                    .orElseThrow(() -> new CommandFailure("'" + wanted.request
                            + "' is no request id: it has 8 to 64 letters, digits, dots, dashes and underscores"));
        }
        if (website == null) {
            throw new CommandFailure("Say of which website, with --website N");
        }
        if (administration.listWebsites().list().stream()
                .noneMatch(site -> site.website().id().equals(website))) {
            throw AdminConsole.unknownWebsite(website);
        }
        if (wanted.user != null) {
            return administration
                    .listImages()
                    .list(website, wanted.user, Optional.empty(), new PageRequest(MOST, 1))
                    .images();
        }
        return wanted.name == null
                ? List.of()
                : administration.findImagesByName().find(website, FoldedText.of(wanted.name), MOST);
    }

    private static Object[] row(UploadedImage image) {
        AcceptedImage accepted = image.accepted();
        return new Object[] {
            image.id().value(),
            accepted.website().value(),
            accepted.owner().id().value(),
            accepted.owner().guest(),
            accepted.name().value(),
            image.uniqueName().fileName(),
            accepted.facts().upright(),
            accepted.bytes().bytes(),
            accepted.dpi().value(),
            accepted.digest().hex(),
            accepted.acceptedAt()
        };
    }
}

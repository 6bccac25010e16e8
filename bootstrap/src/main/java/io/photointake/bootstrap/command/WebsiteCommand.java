package io.photointake.bootstrap.command;

import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "website", description = "Add and list websites, with what each takes.")
final class WebsiteCommand {
    private final AdminConsole console;

    WebsiteCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "add", description = "Add a website to a company.")
    int add(
            @Mixin ConfigOptions options,
            @Mixin LimitOptions limits,
            @Parameters(paramLabel = "NAME", description = "Its name, for people.") String name,
            @Option(names = "--company", required = true, paramLabel = "FOLDER", description = "Its company's folder.")
                    CompanyFolder company,
            @Option(
                            names = "--id",
                            required = true,
                            paramLabel = "N",
                            description = "The websiteId that its clients send.")
                    WebsiteId id) {
        return console.run(
                options,
                administration -> administration
                        .addWebsite()
                        .add(
                                company,
                                owner -> ConfiguredWebsite.of(
                                        new Website(id, owner, name, limits.allowedOrigins()), limits.uploadLimits()))
                        .map(added -> "Added website %d, %s".formatted(id.value(), name)
                                + undecoded(administration, limits.namedFormats()))
                        .orElseThrow(() -> AdminConsole.unknownCompany(company)));
    }

    @Command(name = "list", description = "List all websites with what they take.")
    int list(@Mixin ConfigOptions options) {
        return console.run(options, administration -> {
            List<ConfiguredWebsite> websites = administration.listWebsites().list();
            Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
            websites.forEach(site -> formats.addAll(site.limits().formats()));
            return table(websites) + undecoded(administration, formats);
        });
    }

    private static String table(List<ConfiguredWebsite> websites) {
        return Table.of("ID", "COMPANY", "NAME", "LARGEST", "MEGAPIXELS", "DPI", "DEFAULT", "FORMATS", "ORIGINS")
                .rows(websites, WebsiteCommand::row)
                .text();
    }

    /** A line about the formats that websites take and a server on this machine cannot decode. */
    private static String undecoded(Administration administration, Set<ImageFormat> formats) {
        Set<ImageFormat> undecoded = formats.isEmpty() ? formats : administration.undecoded(formats);
        return undecoded.isEmpty()
                ? ""
                : "%nA server on this machine has no decoder for %s and refuses them: see docs/operations.md"
                        .formatted(names(undecoded));
    }

    private static Object[] row(ConfiguredWebsite site) {
        UploadLimits limits = site.limits();
        return new Object[] {
            site.website().id().value(),
            site.website().company().folder().value(),
            site.website().name(),
            limits.maxBytes(),
            limits.maxPixels() / UploadLimits.MEGAPIXEL,
            limits.dpiRange().min().value() + "-" + limits.dpiRange().max().value(),
            limits.defaultDpi().map(Dpi::value).map(Object::toString).orElse("-"),
            formats(limits.formats()),
            site.website().origins().text()
        };
    }

    private static String formats(Set<ImageFormat> formats) {
        return formats.size() == ImageFormat.values().length ? "all" : names(formats);
    }

    private static String names(Set<ImageFormat> formats) {
        return formats.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}

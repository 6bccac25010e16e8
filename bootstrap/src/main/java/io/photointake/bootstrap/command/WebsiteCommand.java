package io.photointake.bootstrap.command;

import io.photointake.application.administration.SiteRemoval;
import io.photointake.bootstrap.setting.DisplayName;
import io.photointake.bootstrap.setting.PrintThresholdsText;
import io.photointake.bootstrap.setting.SettingOptions;
import io.photointake.bootstrap.setting.SettingsText;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Availability;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "website", description = "Add, change, list and remove websites, with what each takes.")
final class WebsiteCommand {
    private static final String NUMBER = "The website's number.";

    private final AdminConsole console;

    WebsiteCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "add", description = "Add a website to a company.")
    int add(
            @Mixin ConfigOptions options,
            @Mixin SettingOptions settings,
            @Parameters(paramLabel = "NAME", description = "Its name, for people.") DisplayName name,
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
                                owner -> settings.applied(ConfiguredWebsite.of(
                                        new Website(id, owner, name.text(), AllowedOrigins.ANY), UploadLimits.DEFAULT)))
                        .map(added -> "Added website %d, %s".formatted(id.value(), name.text())
                                + undecoded(administration, settings.namedFormats()))
                        .orElseThrow(() -> AdminConsole.unknownCompany(company)));
    }

    @Command(
            name = "set",
            description = "Change the settings of a website that are given, and show them all; a running server obeys"
                    + " at its next request.")
    int set(
            @Mixin ConfigOptions options,
            @Mixin SettingOptions settings,
            @Option(names = "--id", required = true, paramLabel = "N", description = "The website's number.")
                    WebsiteId id,
            @Option(names = "--name", paramLabel = "NAME", description = "Its name, for people.") @Nullable
                    DisplayName name) {
        return console.run(
                options,
                administration -> administration
                        .changeWebsite()
                        .change(id, present -> settings.applied(named(present, name)))
                        .map(site -> SettingsText.of(site) + undecoded(administration, settings.namedFormats()))
                        .orElseThrow(() -> AdminConsole.unknownWebsite(id)));
    }

    private static ConfiguredWebsite named(ConfiguredWebsite site, @Nullable DisplayName name) {
        Website website = site.website();
        return name == null
                ? site
                : new ConfiguredWebsite(website.withName(name.text()), site.limits(), site.keeping(), site.print());
    }

    @Command(name = "list", description = "List all websites with all their settings.")
    int list(@Mixin ConfigOptions options, @Option(names = "--json", description = "Print JSON.") boolean json) {
        return console.run(options, administration -> {
            List<ConfiguredWebsite> websites = administration.listWebsites().list();
            Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
            websites.forEach(site -> formats.addAll(site.limits().formats()));
            return table(websites).text(json) + (json ? "" : undecoded(administration, formats));
        });
    }

    @Command(
            name = "disable",
            description =
                    "Refuse all calls of a website. Photos are kept; pictures are served on, unless they are hidden"
                            + " too.")
    int disable(
            @Mixin ConfigOptions options,
            @Option(names = "--id", required = true, paramLabel = "N", description = NUMBER) WebsiteId id,
            @Option(names = "--hide-pictures", description = "Serve no pictures either.") boolean hidePictures) {
        return change(options, id, hidePictures ? Availability.HIDDEN : Availability.DISABLED);
    }

    @Command(name = "enable", description = "Answer the calls of a website again, and serve its pictures.")
    int enable(
            @Mixin ConfigOptions options,
            @Option(names = "--id", required = true, paramLabel = "N", description = NUMBER) WebsiteId id) {
        return change(options, id, Availability.ENABLED);
    }

    private int change(ConfigOptions options, WebsiteId id, Availability availability) {
        return console.run(
                options,
                administration -> administration
                        .changeWebsite()
                        .change(
                                id,
                                site -> new ConfiguredWebsite(
                                        site.website().withAvailability(availability),
                                        site.limits(),
                                        site.keeping(),
                                        site.print()))
                        .map(site -> "Website %d, %s, is %s"
                                .formatted(
                                        id.value(),
                                        site.website().name(),
                                        site.website().availability()))
                        .orElseThrow(() -> AdminConsole.unknownWebsite(id)));
    }

    @Command(
            name = "remove",
            description =
                    "Remove a website. One with photos stays, unless --erase-photos says that these go too, for good."
                            + " Without --yes only says what there is.")
    int remove(
            @Mixin ConfigOptions options,
            @Option(names = "--id", required = true, paramLabel = "N", description = NUMBER) WebsiteId id,
            @Option(names = "--erase-photos", description = "Erase all its photos.") boolean erasePhotos,
            @Option(names = "--yes", description = "Really do it.") boolean yes) {
        return console.run(options, administration -> {
            String what = "Website " + id.value();
            if (!yes) {
                throw SiteRemovalText.unconfirmed(
                        what, administration, site -> site.website().id().equals(id));
            }
            SiteRemoval removal = administration.removeWebsite().remove(id, erasePhotos);
            return SiteRemovalText.of(what, removal, () -> AdminConsole.unknownWebsite(id));
        });
    }

    private static Table table(List<ConfiguredWebsite> websites) {
        return Table.of(
                        "ID",
                        "COMPANY",
                        "NAME",
                        "AVAILABILITY",
                        "LARGEST",
                        "MEGAPIXELS",
                        "WIDTH",
                        "HEIGHT",
                        "DPI",
                        "DEFAULT",
                        "FORMATS",
                        "ORIGINS",
                        "MOST PHOTOS",
                        "GUEST DAYS",
                        "ONLY GUESTS MOVE",
                        "PRINT THRESHOLDS",
                        "KEEP PRIVATE METADATA")
                .rows(websites, WebsiteCommand::row);
    }

    /** A line about the formats that websites take and a server on this machine cannot decode. */
    private static String undecoded(Administration administration, Set<ImageFormat> formats) {
        Set<ImageFormat> undecoded = formats.isEmpty() ? formats : administration.undecoded(formats);
        return undecoded.isEmpty()
                ? ""
                : "%nA server on this machine has no decoder for %s and refuses them: see docs/operations.md"
                        .formatted(SettingsText.of(undecoded));
    }

    private static Object[] row(ConfiguredWebsite site) {
        UploadLimits limits = site.limits();
        return new Object[] {
            site.website().id().value(),
            site.website().company().folder().value(),
            site.website().name(),
            site.website().availability(),
            limits.maxBytes(),
            limits.maxPixels() / UploadLimits.MEGAPIXEL,
            limits.maxSides().map(PixelSize::width),
            limits.maxSides().map(PixelSize::height),
            limits.dpiRange().min().value() + "-" + limits.dpiRange().max().value(),
            limits.defaultDpi().map(Dpi::value),
            formats(limits.formats()),
            site.website().origins().text(),
            site.keeping().mostPhotosOfAUser(),
            site.keeping().guestsPhotosStay().map(Duration::toDays),
            site.keeping().onlyGuestsMove(),
            PrintThresholdsText.of(site.print().thresholds()),
            site.print().keepsPrivateMetadata()
        };
    }

    private static String formats(Set<ImageFormat> formats) {
        return formats.size() == ImageFormat.values().length ? "all" : SettingsText.of(formats);
    }
}

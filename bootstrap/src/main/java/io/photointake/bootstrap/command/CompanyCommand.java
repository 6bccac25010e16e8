package io.photointake.bootstrap.command;

import io.photointake.application.administration.SiteRemoval;
import io.photointake.bootstrap.setting.DisplayName;
import io.photointake.domain.site.Availability;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "company", description = "Add, change, list and remove the companies whose shops upload photos.")
final class CompanyCommand {
    private static final String FOLDER = "The company's folder.";

    private final AdminConsole console;

    CompanyCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "add", description = "Add a company.")
    int add(
            @Mixin ConfigOptions options,
            @Parameters(paramLabel = "NAME", description = "Its name, for people.") DisplayName name,
            @Option(
                            names = "--folder",
                            required = true,
                            paramLabel = "FOLDER",
                            description = "Its part of the pictures' addresses: 1 to 64 of A-Z a-z 0-9 _ -,"
                                    + " unique, and never changed.")
                    CompanyFolder folder) {
        return console.run(options, administration -> {
            Company company = administration.addCompany().add(name.text(), folder);
            return "Added company %d, %s, folder %s"
                    .formatted(
                            company.id().value(),
                            company.name(),
                            company.folder().value());
        });
    }

    @Command(name = "list", description = "List all companies.")
    int list(@Mixin ConfigOptions options, @Option(names = "--json", description = "Print JSON.") boolean json) {
        return console.run(
                options,
                administration -> Table.of("ID", "FOLDER", "NAME", "AVAILABILITY")
                        .rows(administration.listCompanies().list(), company -> new Object[] {
                            company.id().value(), company.folder().value(), company.name(), company.availability()
                        })
                        .text(json));
    }

    @Command(name = "set", description = "Change a company's name.")
    int set(
            @Mixin ConfigOptions options,
            @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = FOLDER)
                    CompanyFolder folder,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name, for people.")
                    DisplayName name) {
        return change(options, folder, company -> company.withName(name.text()));
    }

    @Command(
            name = "disable",
            description =
                    "Refuse all calls of a company's websites. Photos are kept; pictures are served on, unless they"
                            + " are hidden too.")
    int disable(
            @Mixin ConfigOptions options,
            @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = FOLDER)
                    CompanyFolder folder,
            @Option(names = "--hide-pictures", description = "Serve no pictures either.") boolean hidePictures) {
        Availability availability = hidePictures ? Availability.HIDDEN : Availability.DISABLED;
        return change(options, folder, company -> company.withAvailability(availability));
    }

    @Command(name = "enable", description = "Answer the calls of a company's websites again, and serve their pictures.")
    int enable(
            @Mixin ConfigOptions options,
            @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = FOLDER)
                    CompanyFolder folder) {
        return change(options, folder, company -> company.withAvailability(Availability.ENABLED));
    }

    @Command(
            name = "remove",
            description =
                    "Remove a company with its keys and websites. One with photos stays, unless --erase-photos says"
                            + " that these go too, for good. Without --yes only says what there is.")
    int remove(
            @Mixin ConfigOptions options,
            @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = FOLDER)
                    CompanyFolder folder,
            @Option(names = "--erase-photos", description = "Erase all photos of its websites.") boolean erasePhotos,
            @Option(names = "--yes", description = "Really do it.") boolean yes) {
        return console.run(options, administration -> {
            String what = "Company " + folder.value();
            if (!yes) {
                throw SiteRemovalText.unconfirmed(
                        what,
                        administration,
                        site -> site.website().company().folder().value().equalsIgnoreCase(folder.value()));
            }
            SiteRemoval removal = administration.removeCompany().remove(folder, erasePhotos);
            return SiteRemovalText.of(what, removal, () -> AdminConsole.unknownCompany(folder));
        });
    }

    private int change(ConfigOptions options, CompanyFolder folder, UnaryOperator<Company> change) {
        return console.run(
                options,
                administration -> administration
                        .changeCompany()
                        .change(folder, change)
                        .map(company -> "Company %d, %s, folder %s, is %s"
                                .formatted(
                                        company.id().value(),
                                        company.name(),
                                        company.folder().value(),
                                        company.availability()))
                        .orElseThrow(() -> AdminConsole.unknownCompany(folder)));
    }
}

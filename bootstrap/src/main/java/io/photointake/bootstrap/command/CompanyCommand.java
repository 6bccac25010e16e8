package io.photointake.bootstrap.command;

import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "company", description = "Add and list the companies whose shops upload photos.")
final class CompanyCommand {
    private final AdminConsole console;

    CompanyCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "add", description = "Add a company.")
    int add(
            @Mixin ConfigOptions options,
            @Parameters(paramLabel = "NAME", description = "Its name, for people.") String name,
            @Option(
                            names = "--folder",
                            required = true,
                            paramLabel = "FOLDER",
                            description = "Its part of the pictures' addresses: 1 to 64 of A-Z a-z 0-9 _ -,"
                                    + " unique, and never changed.")
                    CompanyFolder folder) {
        return console.run(options, administration -> {
            Company company = administration.addCompany().add(name, folder);
            return "Added company %d, %s, folder %s"
                    .formatted(
                            company.id().value(),
                            company.name(),
                            company.folder().value());
        });
    }

    @Command(name = "list", description = "List all companies.")
    int list(@Mixin ConfigOptions options) {
        return console.run(
                options,
                administration -> Table.of("ID", "FOLDER", "NAME")
                        .rows(administration.listCompanies().list(), company -> new Object[] {
                            company.id().value(), company.folder().value(), company.name()
                        })
                        .text());
    }
}

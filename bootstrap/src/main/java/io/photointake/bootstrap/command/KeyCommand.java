package io.photointake.bootstrap.command;

import io.photointake.application.administration.KeyIssue;
import io.photointake.domain.site.CompanyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "key", description = "Issue, list and revoke a company's client keys.")
final class KeyCommand {
    private static final String JSON = "Print JSON.";
    private static final String COMPANY = "The company's folder.";

    private final AdminConsole console;

    KeyCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "add", description = "Issue a key; it is shown once. Two can be in use at a time.")
    int add(
            @Mixin ConfigOptions options,
            @Option(names = "--company", required = true, paramLabel = "FOLDER", description = COMPANY)
                    CompanyFolder company) {
        return console.run(options, administration -> {
            KeyIssue issue = administration.issueKey().issue(company);
            if (issue instanceof KeyIssue.Issued issued) {
                return "Key %d: %s%nKeep it now: it cannot be shown again."
                        .formatted(issued.key().number(), issued.secret().value());
            }
            if (issue instanceof KeyIssue.TooManyActive full) {
                throw new CommandFailure("Company %s has %d keys in use, which is the most: revoke one first"
                        .formatted(company.value(), full.most()));
            }
            throw AdminConsole.unknownCompany(company);
        });
    }

    @Command(name = "list", description = "List a company's keys, by the last characters of each.")
    int list(
            @Mixin ConfigOptions options,
            @Option(names = "--company", required = true, paramLabel = "FOLDER", description = COMPANY)
                    CompanyFolder company,
            @Option(names = "--json", description = JSON) boolean json) {
        return console.run(
                options,
                administration -> Table.of("NUMBER", "ENDS IN", "ISSUED", "LAST USED", "REVOKED")
                        .rows(
                                administration
                                        .listKeys()
                                        .list(company)
                                        .orElseThrow(() -> AdminConsole.unknownCompany(company)),
                                key -> new Object[] {
                                    key.number(), key.hint(), key.issuedAt(), key.lastUsedAt(), key.revokedAt()
                                })
                        .text(json));
    }

    @Command(name = "revoke", description = "Revoke a key: from then on it opens nothing.")
    int revoke(
            @Mixin ConfigOptions options,
            @Option(names = "--company", required = true, paramLabel = "FOLDER", description = COMPANY)
                    CompanyFolder company,
            @Parameters(paramLabel = "NUMBER", description = "The key's number, as key list shows it.") int number) {
        return console.run(
                options,
                administration -> administration
                        .revokeKey()
                        .revoke(company, number)
                        .map(key ->
                                "Revoked key %d of %s, which ends in %s".formatted(number, company.value(), key.hint()))
                        .orElseThrow(() ->
                                new CommandFailure("Company %s has no key %d".formatted(company.value(), number))));
    }
}

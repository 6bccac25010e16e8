package io.photointake.application.administration;

import io.photointake.application.port.SiteRepository;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Adding websites, and keys from their issue to their revocation. */
public final class SiteAdministrationService implements AddWebsite, IssueKey, ListKeys, RevokeKey {
    /** One in use and one to replace it with. */
    private static final int MOST_ACTIVE_KEYS = 2;

    private final SiteRepository sites;
    private final Clock clock;
    private final Supplier<ClientKey> secrets;

    /** @param secrets gives keys that nobody can guess */
    public SiteAdministrationService(SiteRepository sites, Clock clock, Supplier<ClientKey> secrets) {
        this.sites = sites;
        this.clock = clock;
        this.secrets = secrets;
    }

    @Override
    public Optional<ConfiguredWebsite> add(CompanyFolder folder, Function<Company, ConfiguredWebsite> website) {
        return sites.findCompany(folder).map(company -> {
            ConfiguredWebsite added = website.apply(company);
            sites.addWebsite(added);
            return added;
        });
    }

    @Override
    public KeyIssue issue(CompanyFolder folder) {
        return sites.findCompany(folder)
                .map(company -> {
                    ClientKey secret = secrets.get();
                    return sites.addKey(
                                    company.id(),
                                    secret.digest(),
                                    secret.hint(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    MOST_ACTIVE_KEYS)
                            .<KeyIssue>map(key -> new KeyIssue.Issued(secret, key))
                            .orElseGet(() -> new KeyIssue.TooManyActive(MOST_ACTIVE_KEYS));
                })
                .orElseGet(KeyIssue.UnknownCompany::new);
    }

    @Override
    public Optional<List<IssuedKey>> list(CompanyFolder folder) {
        return sites.findCompany(folder).map(company -> sites.keys(company.id()));
    }

    @Override
    public Optional<IssuedKey> revoke(CompanyFolder folder, int number) {
        return sites.findCompany(folder)
                .flatMap(company ->
                        sites.revokeKey(company.id(), number, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}

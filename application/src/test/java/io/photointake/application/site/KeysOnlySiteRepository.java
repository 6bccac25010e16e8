package io.photointake.application.site;

import io.photointake.application.port.SiteRepository;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lets a key be looked up, and fails the test that asks for anything else. */
final class KeysOnlySiteRepository implements SiteRepository {
    private final SiteRepository sites;

    KeysOnlySiteRepository(SiteRepository sites) {
        this.sites = sites;
    }

    @Override
    public Optional<IssuedKey> findKey(KeyDigest digest) {
        return sites.findKey(digest);
    }

    @Override
    public Company addCompany(String name, CompanyFolder folder) {
        throw unasked();
    }

    @Override
    public List<Company> companies() {
        throw unasked();
    }

    @Override
    public Optional<Company> findCompany(CompanyFolder folder) {
        throw unasked();
    }

    @Override
    public Optional<Company> changeCompany(CompanyFolder folder, UnaryOperator<Company> change) {
        throw unasked();
    }

    @Override
    public boolean removeCompany(CompanyFolder folder) {
        throw unasked();
    }

    @Override
    public boolean removeWebsite(WebsiteId id) {
        throw unasked();
    }

    @Override
    public void recordUse(Map<Integer, Instant> lastUsed) {
        throw unasked();
    }

    @Override
    public void addWebsite(ConfiguredWebsite website) {
        throw unasked();
    }

    @Override
    public Optional<ConfiguredWebsite> changeWebsite(WebsiteId id, UnaryOperator<ConfiguredWebsite> change) {
        throw unasked();
    }

    @Override
    public List<ConfiguredWebsite> websites() {
        throw unasked();
    }

    @Override
    public Optional<ConfiguredWebsite> findWebsite(WebsiteId id) {
        throw unasked();
    }

    @Override
    public AllowedOrigins allowedOriginsOfAll() {
        throw unasked();
    }

    @Override
    public Optional<IssuedKey> addKey(
            CompanyId company, KeyDigest digest, String hint, Instant issuedAt, int mostActive) {
        throw unasked();
    }

    @Override
    public List<IssuedKey> keys(CompanyId company) {
        throw unasked();
    }

    @Override
    public Optional<IssuedKey> revokeKey(CompanyId company, int number, Instant revokedAt) {
        throw unasked();
    }

    private static AssertionError unasked() {
        return new AssertionError("only the key may be looked up");
    }
}

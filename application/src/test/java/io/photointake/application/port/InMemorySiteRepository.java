package io.photointake.application.port;

import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Companies, websites and keys in lists, for tests of what uses the port. */
public final class InMemorySiteRepository implements SiteRepository {
    private final Map<Integer, Company> companies = new TreeMap<>();
    private int lastCompany;
    private int lastKey;
    private final Map<Integer, ConfiguredWebsite> websites = new TreeMap<>();
    private final Map<Integer, IssuedKey> keys = new TreeMap<>();

    @Override
    public synchronized Company addCompany(String name, CompanyFolder folder) {
        if (findCompany(folder).isPresent()) {
            throw new DuplicateSiteException("the folder " + folder.value() + " belongs to another company");
        }
        Company company = new Company(new CompanyId(++lastCompany), name, folder);
        companies.put(lastCompany, company);
        return company;
    }

    @Override
    public synchronized List<Company> companies() {
        return List.copyOf(companies.values());
    }

    @Override
    public synchronized Optional<Company> findCompany(CompanyFolder folder) {
        return companies.values().stream()
                .filter(company -> company.folder().value().equalsIgnoreCase(folder.value()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Company> changeCompany(CompanyFolder folder, UnaryOperator<Company> change) {
        return findCompany(folder).map(present -> {
            Company given = change.apply(present);
            Company changed = new Company(present.id(), given.name(), present.folder(), given.availability());
            companies.put(present.id().value(), changed);
            return changed;
        });
    }

    @Override
    public synchronized boolean removeCompany(CompanyFolder folder) {
        return findCompany(folder).map(this::remove).orElse(true);
    }

    private boolean remove(Company company) {
        if (websites.values().stream()
                .anyMatch(site -> site.website().company().id().equals(company.id()))) {
            return false;
        }
        keys.values().removeIf(key -> key.company().equals(company.id()));
        companies.remove(company.id().value());
        return true;
    }

    @Override
    public synchronized void addWebsite(ConfiguredWebsite website) {
        WebsiteId id = website.website().id();
        if (findWebsite(id).isPresent()) {
            throw new DuplicateSiteException("there is a website " + id.value() + " already");
        }
        requireCompany("record a website", website.website().company().id());
        websites.put(id.value(), website);
    }

    @Override
    public synchronized Optional<ConfiguredWebsite> changeWebsite(
            WebsiteId id, UnaryOperator<ConfiguredWebsite> change) {
        return findWebsite(id).map(present -> {
            ConfiguredWebsite changed = change.apply(present);
            websites.put(id.value(), changed);
            return changed;
        });
    }

    /** Knows no photos, so it is for whoever tests with both records to remove these first. */
    @Override
    public synchronized boolean removeWebsite(WebsiteId id) {
        websites.remove(id.value());
        return true;
    }

    @Override
    public synchronized List<ConfiguredWebsite> websites() {
        return websites.values().stream().map(this::current).toList();
    }

    @Override
    public synchronized Optional<ConfiguredWebsite> findWebsite(WebsiteId id) {
        return Optional.ofNullable(websites.get(id.value())).map(this::current);
    }

    /** With its company as that is now. */
    private ConfiguredWebsite current(ConfiguredWebsite site) {
        Website website = site.website();
        Company company = companies.getOrDefault(website.company().id().value(), website.company());
        return new ConfiguredWebsite(
                new Website(website.id(), company, website.name(), website.origins(), website.ownAvailability()),
                site.limits(),
                site.keeping(),
                site.print());
    }

    @Override
    public synchronized AllowedOrigins allowedOriginsOfAll() {
        return AllowedOrigins.union(
                websites.values().stream().map(each -> each.website().origins()).toList());
    }

    @Override
    public synchronized Optional<IssuedKey> addKey(
            CompanyId company, KeyDigest digest, String hint, Instant issuedAt, int mostActive) {
        if (keys(company).stream().filter(IssuedKey::isActive).count() >= mostActive) {
            return Optional.empty();
        }
        if (findKey(digest).isPresent()) {
            throw new DuplicateSiteException("this key is on record already");
        }
        requireCompany("record a key", company);
        IssuedKey key = new IssuedKey(++lastKey, company, digest, hint, issuedAt, Optional.empty());
        keys.put(key.number(), key);
        return Optional.of(key);
    }

    @Override
    public synchronized List<IssuedKey> keys(CompanyId company) {
        return keys.values().stream()
                .filter(key -> key.company().equals(company))
                .toList();
    }

    @Override
    public synchronized Optional<IssuedKey> findKey(KeyDigest digest) {
        return keys.values().stream().filter(key -> key.digest().equals(digest)).findFirst();
    }

    @Override
    public synchronized Optional<IssuedKey> revokeKey(CompanyId company, int number, Instant revokedAt) {
        Optional<IssuedKey> revoked = keys(company).stream()
                .filter(key -> key.number() == number)
                .findFirst()
                .map(key -> key.revokedAt(revokedAt));
        revoked.ifPresent(key -> keys.put(number, key));
        return revoked;
    }

    @Override
    public synchronized void recordUse(Map<Integer, Instant> lastUsed) {
        lastUsed.forEach((number, instant) -> keys.computeIfPresent(number, (same, key) -> key.usedAt(instant)));
    }

    private void requireCompany(String task, CompanyId id) {
        if (!companies.containsKey(id.value())) {
            String unknown = "there is no company " + id.value();
            throw new SiteRepositoryException("could not " + task, new IllegalStateException(unknown));
        }
    }
}

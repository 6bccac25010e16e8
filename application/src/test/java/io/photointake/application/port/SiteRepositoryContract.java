package io.photointake.application.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link SiteRepository} does. */
public interface SiteRepositoryContract {
    Instant MONDAY = Instant.parse("2026-03-09T08:00:00.001Z");
    Instant TUESDAY = Instant.parse("2026-03-10T08:00:00.002Z");
    int ANY_NUMBER_OF_KEYS = 100;
    KeepingRules SOME_RULES =
            new KeepingRules(Optional.of(1), Optional.of(Duration.ofDays(KeepingRules.MOST_DAYS)), true);
    PrintSettings SOME_PRINTS = new PrintSettings(new PrintThresholds(new Dpi(250), new Dpi(180), new Dpi(90)), true);

    /** The subject, empty at the start of a test. */
    SiteRepository repository();

    @Test
    default void numbersCompaniesInTheOrderTheyCome() {
        Company first = company("Prints");
        Company second = company("Mugs");
        assertTrue(first.id().value() < second.id().value());
        assertEquals(List.of(first, second), repository().companies());
    }

    @Test
    default void findsACompanyByItsFolderInAnyCase() {
        Company company = repository().addCompany("Käsekuchen & 🍰 GmbH", new CompanyFolder("Cake-Shop_1"));
        assertEquals(new CompanyFolder("Cake-Shop_1"), company.folder());
        assertEquals(Optional.of(company), repository().findCompany(new CompanyFolder("cAKE-sHOP_1")));
        assertEquals(Optional.empty(), repository().findCompany(new CompanyFolder("Cake-Shop-1")));
    }

    @Test
    default void refusesAFolderThatIsTakenInAnotherCase() {
        Company company = company("Prints");
        DuplicateSiteException refusal = assertThrows(
                DuplicateSiteException.class, () -> repository().addCompany("Others", new CompanyFolder("PRINTS")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("PRINTS"), "the text names what is taken");
        assertEquals(List.of(company), repository().companies());
    }

    @Test
    default void findsEverySettingOfAWebsite() {
        Company company = company("Prints");
        Website website = new Website(
                new WebsiteId(Integer.MAX_VALUE),
                company,
                "Größe & 🖼️",
                new AllowedOrigins(List.of("https://shop.example", "http://localhost:8080")));
        UploadLimits limits = new UploadLimits(
                UploadLimits.LARGEST_FILE,
                5_000_000_000L,
                Optional.of(new PixelSize(30_000, 20_000)),
                Set.of(ImageFormat.PNG, ImageFormat.HEIC),
                new DpiRange(new Dpi(72), new Dpi(600)),
                Optional.of(new Dpi(150)));
        ConfiguredWebsite site = new ConfiguredWebsite(website, limits, SOME_RULES, SOME_PRINTS);
        repository().addWebsite(site);
        assertEquals(Optional.of(site), repository().findWebsite(website.id()));
        assertEquals(List.of(site), repository().websites());
    }

    @Test
    default void changesEverySettingOfAWebsite() {
        Website website = website(1001, company("Prints"), AllowedOrigins.ANY);
        Website other = website(1002, website.company(), AllowedOrigins.ANY);
        ConfiguredWebsite before = ConfiguredWebsite.of(website, UploadLimits.DEFAULT);
        ConfiguredWebsite changed = new ConfiguredWebsite(
                new Website(website.id(), website.company(), "Mugs", AllowedOrigins.parse("https://mugs.example")),
                new UploadLimits(
                        new ByteSize(1),
                        2,
                        Optional.of(new PixelSize(3, 4)),
                        Set.of(ImageFormat.GIF),
                        new DpiRange(new Dpi(5), new Dpi(7)),
                        Optional.of(new Dpi(6))),
                SOME_RULES,
                SOME_PRINTS);

        assertEquals(Optional.of(changed), repository().changeWebsite(website.id(), present -> {
            assertEquals(before, present);
            return changed;
        }));
        assertEquals(Optional.of(changed), repository().findWebsite(website.id()));
        assertEquals(
                Optional.of(ConfiguredWebsite.of(other, UploadLimits.DEFAULT)),
                repository().findWebsite(other.id()));

        repository().changeWebsite(website.id(), present -> before);
        assertEquals(Optional.of(before), repository().findWebsite(website.id()), "what is optional goes again");
    }

    @Test
    default void changesNoWebsiteThatIsNotThere() {
        assertEquals(Optional.empty(), repository().changeWebsite(new WebsiteId(1), present -> {
            throw new AssertionError("there is nothing to change");
        }));
        assertEquals(List.of(), repository().websites());
    }

    @Test
    default void changesNothingWhenTheChangeFails() {
        Website website = website(1001, company("Prints"), AllowedOrigins.ANY);
        assertThrows(
                IllegalArgumentException.class,
                () -> repository().changeWebsite(website.id(), present -> {
                    throw new IllegalArgumentException("no such setting");
                }));
        assertEquals(
                List.of(ConfiguredWebsite.of(website, UploadLimits.DEFAULT)),
                repository().websites());
    }

    @Test
    default void losesNoChangeOfManyAtTheSameTime() {
        Website website = website(1001, company("Prints"), AllowedOrigins.ANY);
        AtTheSameTime.call(8, thread -> repository().changeWebsite(website.id(), SiteRepositoryContract::oneMorePixel));
        assertEquals(
                UploadLimits.DEFAULT.maxPixels() + 8,
                repository().findWebsite(website.id()).orElseThrow().limits().maxPixels());
    }

    @Test
    default void findsAWebsiteForItsOwnCompanyOnly() {
        Website website = website(1, company("Prints"), AllowedOrigins.ANY);
        Company other = company("Other");
        assertEquals(
                Optional.of(ConfiguredWebsite.of(website, UploadLimits.DEFAULT)),
                repository().findWebsite(website.company().id(), website.id()));
        assertEquals(Optional.empty(), repository().findWebsite(other.id(), website.id()));
        assertEquals(Optional.empty(), repository().findWebsite(other.id(), new WebsiteId(2)));
    }

    @Test
    default void findsAWebsiteWithDefaults() {
        Website website = website(1, company("Prints"), AllowedOrigins.ANY);
        assertEquals(
                Optional.of(ConfiguredWebsite.of(website, UploadLimits.DEFAULT)),
                repository().findWebsite(website.id()));
        assertEquals(Optional.empty(), repository().findWebsite(new WebsiteId(2)));
    }

    @Test
    default void listsWebsitesByNumber() {
        Company prints = company("Prints");
        Company mugs = company("Mugs");
        Website later = website(1002, prints, AllowedOrigins.ANY);
        Website earlier = website(1001, mugs, AllowedOrigins.ANY);
        assertEquals(
                List.of(earlier, later),
                repository().websites().stream().map(ConfiguredWebsite::website).toList());
    }

    @Test
    default void refusesAWebsiteNumberThatIsTakenByAnyCompany() {
        Website website = website(1001, company("Prints"), AllowedOrigins.ANY);
        Company mugs = company("Mugs");
        DuplicateSiteException refusal =
                assertThrows(DuplicateSiteException.class, () -> website(1001, mugs, AllowedOrigins.ANY));
        assertTrue(String.valueOf(refusal.getMessage()).contains("1001"), "the text names what is taken");
        assertEquals(
                List.of(ConfiguredWebsite.of(website, UploadLimits.DEFAULT)),
                repository().websites());
    }

    @Test
    default void withoutWebsitesAnyOriginIsAllowed() {
        assertEquals(AllowedOrigins.ANY, repository().allowedOriginsOfAll());
    }

    @Test
    default void allowsWhatAnyWebsiteAllows() {
        Company company = company("Prints");
        website(1, company, AllowedOrigins.parse("https://a.example,https://b.example"));
        website(2, company("Mugs"), AllowedOrigins.parse("https://b.example,https://c.example"));
        assertEquals(
                AllowedOrigins.parse("https://a.example,https://b.example,https://c.example"),
                repository().allowedOriginsOfAll());
        website(3, company, AllowedOrigins.ANY);
        assertEquals(AllowedOrigins.ANY, repository().allowedOriginsOfAll());
    }

    @Test
    default void findsAKeyByItsDigest() {
        Company company = company("Prints");
        ClientKey secret = new ClientKey("a secret that ends in wxyz");
        IssuedKey key = repository()
                .addKey(company.id(), secret.digest(), secret.hint(), MONDAY, ANY_NUMBER_OF_KEYS)
                .orElseThrow();
        assertEquals(new IssuedKey(key.number(), company.id(), secret.digest(), "wxyz", MONDAY, Optional.empty()), key);
        assertEquals(Optional.of(key), repository().findKey(secret.digest()));
        assertEquals(Optional.empty(), repository().findKey(digest("another")));
    }

    @Test
    default void listsTheKeysOfOneCompanyByNumber() {
        Company prints = company("Prints");
        Company mugs = company("Mugs");
        IssuedKey first = key(prints, "first");
        key(mugs, "of mugs");
        IssuedKey second = key(prints, "second");
        assertTrue(first.number() < second.number());
        assertEquals(List.of(first, second), repository().keys(prints.id()));
        assertEquals(List.of(), repository().keys(new CompanyId(99)));
    }

    @Test
    default void refusesAKeyThatIsOnRecord() {
        Company prints = company("Prints");
        Company mugs = company("Mugs");
        IssuedKey key = key(prints, "the same");
        assertThrows(DuplicateSiteException.class, () -> key(mugs, "the same"));
        assertEquals(Optional.of(key), repository().findKey(digest("the same")));
        assertEquals(List.of(), repository().keys(mugs.id()));
    }

    @Test
    default void recordsNoMoreActiveKeysThanThereIsRoomFor() {
        Company company = company("Prints");
        IssuedKey first = add(company, "first", 2).orElseThrow();
        assertTrue(add(company, "second", 2).isPresent());
        assertEquals(Optional.empty(), add(company, "third", 2));
        assertEquals(Optional.empty(), repository().findKey(digest("third")), "nothing was recorded");

        repository().revokeKey(company.id(), first.number(), TUESDAY);
        assertTrue(add(company, "third", 2).isPresent(), "a revoked key makes room");
        assertTrue(add(company("Mugs"), "of mugs", 2).isPresent(), "each company has room of its own");
    }

    @Test
    default void ofKeysAddedAtTheSameTimeNoMoreSucceedThanThereIsRoomFor() {
        Company company = company("Prints");
        List<Optional<IssuedKey>> added = AtTheSameTime.call(12, thread -> add(company, "key " + thread, 2));
        assertEquals(2, added.stream().filter(Optional::isPresent).count());
        assertEquals(2, repository().keys(company.id()).size());
    }

    @Test
    default void ofTheSameFolderAddedAtTheSameTimeOneSucceeds() {
        List<Boolean> added = AtTheSameTime.call(8, thread -> {
            try {
                company("Prints");
                return true;
            } catch (DuplicateSiteException taken) {
                return false;
            }
        });
        assertEquals(1, added.stream().filter(each -> each).count());
        assertEquals(1, repository().companies().size());
    }

    @Test
    default void aRevokedKeyIsStillFoundAndListed() {
        Company company = company("Prints");
        IssuedKey key = key(company, "secret");
        IssuedKey revoked = new IssuedKey(
                key.number(), key.company(), key.digest(), key.hint(), key.issuedAt(), Optional.of(TUESDAY));
        assertEquals(Optional.of(revoked), repository().revokeKey(company.id(), key.number(), TUESDAY));
        assertEquals(Optional.of(revoked), repository().findKey(key.digest()));
        assertEquals(List.of(revoked), repository().keys(company.id()));
    }

    @Test
    default void revokingAgainKeepsTheEarlierDate() {
        Company company = company("Prints");
        IssuedKey key = key(company, "secret");
        Optional<IssuedKey> revoked = repository().revokeKey(company.id(), key.number(), MONDAY);
        assertEquals(revoked, repository().revokeKey(company.id(), key.number(), TUESDAY));
        assertEquals(revoked, repository().findKey(key.digest()));
        assertEquals(Optional.of(MONDAY), revoked.orElseThrow().revokedAt());
    }

    @Test
    default void revokesNoOtherCompanysKey() {
        Company prints = company("Prints");
        IssuedKey key = key(prints, "secret");
        assertEquals(Optional.empty(), repository().revokeKey(company("Mugs").id(), key.number(), TUESDAY));
        assertEquals(Optional.empty(), repository().revokeKey(prints.id(), key.number() + 1, TUESDAY));
        assertEquals(Optional.of(key), repository().findKey(key.digest()));
    }

    @Test
    default void keepsInstantsToTheMillisecond() {
        Company company = company("Prints");
        Instant precise = Instant.parse("2026-03-09T08:00:00.123456789Z");
        IssuedKey key = repository()
                .addKey(company.id(), digest("secret"), "cret", precise, ANY_NUMBER_OF_KEYS)
                .orElseThrow();
        assertEquals(Optional.of(key), repository().findKey(key.digest()));
        assertEquals(
                repository().revokeKey(company.id(), key.number(), precise),
                repository().findKey(key.digest()));
    }

    @Test
    default void refusesAWebsiteOrKeyOfNoCompany() {
        Company nobody = new Company(new CompanyId(4711), "Nobody", new CompanyFolder("nobody"));
        assertThrows(SiteRepositoryException.class, () -> website(1, nobody, AllowedOrigins.ANY));
        assertThrows(SiteRepositoryException.class, () -> key(nobody, "secret"));
        assertEquals(List.of(), repository().websites());
        assertEquals(Optional.empty(), repository().findKey(digest("secret")));
    }

    private Company company(String name) {
        return repository().addCompany(name, new CompanyFolder(name));
    }

    private Website website(int number, Company company, AllowedOrigins origins) {
        Website website = new Website(new WebsiteId(number), company, "Shop " + number, origins);
        repository().addWebsite(ConfiguredWebsite.of(website, UploadLimits.DEFAULT));
        return website;
    }

    private IssuedKey key(Company company, String secret) {
        return add(company, secret, ANY_NUMBER_OF_KEYS).orElseThrow();
    }

    private Optional<IssuedKey> add(Company company, String secret, int mostActive) {
        return repository().addKey(company.id(), digest(secret), "hint", MONDAY, mostActive);
    }

    private static ConfiguredWebsite oneMorePixel(ConfiguredWebsite site) {
        UploadLimits limits = site.limits();
        return ConfiguredWebsite.of(
                site.website(),
                new UploadLimits(
                        limits.maxBytes(),
                        limits.maxPixels() + 1,
                        limits.maxSides(),
                        limits.formats(),
                        limits.dpiRange(),
                        limits.defaultDpi()));
    }

    private static KeyDigest digest(String secret) {
        return new ClientKey(secret).digest();
    }
}

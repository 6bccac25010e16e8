package io.photointake.application.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.application.port.DuplicateSiteException;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SiteAdministrationServiceTest {
    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535897932Z");
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");
    private static final CompanyFolder UNKNOWN = new CompanyFolder("Nobody");
    private static final String SECRET = "a-long-secret-that-ends-in-";

    private final SiteRepository sites = new InMemorySiteRepository();
    private final Company acme = sites.addCompany("Acme", FOLDER);
    private final AtomicInteger secrets = new AtomicInteger(1000);
    private final SiteAdministrationService service = new SiteAdministrationService(
            sites, Clock.fixed(NOW, ZoneOffset.UTC), () -> new ClientKey(SECRET + secrets.incrementAndGet()));

    @Test
    void addsAWebsiteWithWhatItTakesAndFromWhere() {
        UploadLimits limits = new UploadLimits(
                ByteSize.ofMegabytes(1),
                7,
                Optional.empty(),
                UploadLimits.DEFAULT.formats(),
                UploadLimits.DEFAULT.dpiRange(),
                Optional.empty());
        AllowedOrigins origins = AllowedOrigins.parse("https://shop.example");
        ConfiguredWebsite expected =
                ConfiguredWebsite.of(new Website(new WebsiteId(1001), acme, "Shop", origins), limits);

        Optional<ConfiguredWebsite> added = service.add(
                FOLDER,
                owner -> ConfiguredWebsite.of(new Website(new WebsiteId(1001), owner, "Shop", origins), limits));

        assertEquals(Optional.of(expected), added);
        assertEquals(List.of(expected), sites.websites());
    }

    @Test
    void addsNoWebsiteToACompanyThatIsNotThere() {
        assertEquals(Optional.empty(), addWebsite(UNKNOWN));
        assertEquals(List.of(), sites.websites());
    }

    @Test
    void addsNoNumberTwice() {
        addWebsite(FOLDER);

        assertThrows(DuplicateSiteException.class, () -> addWebsite(FOLDER));
    }

    @Test
    void issuesAKeyThatIsOnRecordByItsDigestAlone() {
        KeyIssue.Issued issued = issued(service.issue(FOLDER));

        assertEquals(SECRET + "1001", issued.secret().value());
        assertEquals(Optional.of(issued.key()), sites.findKey(issued.secret().digest()));
        assertEquals("1001", issued.key().hint());
        assertEquals(acme.id(), issued.key().company());
        assertEquals(NOW.truncatedTo(ChronoUnit.MILLIS), issued.key().issuedAt());
        assertFalse(sites.keys(acme.id()).toString().contains(SECRET));
        assertFalse(issued.toString().contains(SECRET));
    }

    @Test
    void issuesASecondKeyOfItsOwnButNoThirdActiveOne() {
        KeyIssue.Issued first = issued(service.issue(FOLDER));
        KeyIssue.Issued second = issued(service.issue(FOLDER));

        assertEquals(new KeyIssue.TooManyActive(2), service.issue(FOLDER));
        assertEquals(List.of(first.key(), second.key()), sites.keys(acme.id()));
    }

    @Test
    void issuesAgainOnceAKeyIsRevoked() {
        KeyIssue.Issued first = issued(service.issue(FOLDER));
        issued(service.issue(FOLDER));
        service.revoke(FOLDER, first.key().number());

        issued(service.issue(FOLDER));

        assertEquals(3, sites.keys(acme.id()).size());
    }

    @Test
    void countsTheKeysOfEachCompanyForItself() {
        sites.addCompany("Other", new CompanyFolder("Other"));
        issued(service.issue(FOLDER));
        issued(service.issue(FOLDER));

        issued(service.issue(new CompanyFolder("Other")));
    }

    @Test
    void issuesNothingToACompanyThatIsNotThere() {
        assertEquals(new KeyIssue.UnknownCompany(), service.issue(UNKNOWN));
    }

    @Test
    void listsRevokedKeysTooAndNothingOfACompanyThatIsNotThere() {
        IssuedKey first = issued(service.issue(FOLDER)).key();
        IssuedKey second = issued(service.issue(FOLDER)).key();
        IssuedKey revoked = service.revoke(FOLDER, first.number()).orElseThrow();

        assertEquals(Optional.of(List.of(revoked, second)), service.list(FOLDER));
        assertEquals(Optional.empty(), service.list(UNKNOWN));
    }

    @Test
    void revokesNowAndOnlyTheNamedKeyOfTheNamedCompany() {
        sites.addCompany("Other", new CompanyFolder("Other"));
        IssuedKey key = issued(service.issue(FOLDER)).key();

        assertEquals(Optional.empty(), service.revoke(new CompanyFolder("Other"), key.number()));
        assertEquals(Optional.empty(), service.revoke(UNKNOWN, key.number()));
        assertEquals(Optional.empty(), service.revoke(FOLDER, key.number() + 1));
        assertEquals(List.of(key), sites.keys(acme.id()));
        assertEquals(
                Optional.of(NOW.truncatedTo(ChronoUnit.MILLIS)),
                service.revoke(FOLDER, key.number()).orElseThrow().revokedAt());
    }

    private Optional<ConfiguredWebsite> addWebsite(CompanyFolder company) {
        return service.add(
                company,
                owner -> ConfiguredWebsite.of(
                        new Website(new WebsiteId(1001), owner, "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
    }

    private static KeyIssue.Issued issued(KeyIssue issue) {
        return (KeyIssue.Issued) issue;
    }
}

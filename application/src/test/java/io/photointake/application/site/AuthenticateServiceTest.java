package io.photointake.application.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Availability;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticateServiceTest {
    private static final ClientKey KEY = new ClientKey("acme-key-1");
    private static final ClientKey REVOKED = new ClientKey("acme-key-2");
    private static final ClientKey OTHERS_KEY = new ClientKey("other-key");
    private static final ClientKey UNKNOWN = new ClientKey("nobody's-key");
    private static final WebsiteId SHOP = new WebsiteId(1001);
    private static final WebsiteId OTHERS_SHOP = new WebsiteId(2001);
    private static final WebsiteId NO_SHOP = new WebsiteId(9999);

    private final SiteRepository sites = new InMemorySiteRepository();

    @BeforeEach
    void twoCompaniesWithAWebsiteAndAKeyEach() {
        Company acme = sites.addCompany("Acme", new CompanyFolder("Acme"));
        Company other = sites.addCompany("Other", new CompanyFolder("Other"));
        sites.addWebsite(
                ConfiguredWebsite.of(new Website(SHOP, acme, "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        sites.addWebsite(ConfiguredWebsite.of(
                new Website(OTHERS_SHOP, other, "Other", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        issue(acme, KEY);
        issue(other, OTHERS_KEY);
        IssuedKey revoked = issue(acme, REVOKED);
        sites.revokeKey(acme.id(), revoked.number(), Instant.EPOCH);
    }

    @Test
    void grantsAWebsiteOfTheKeysCompanyWithItsLimits() {
        ConfiguredWebsite shop = sites.findWebsite(SHOP).orElseThrow();

        assertEquals(new Authentication.Granted(shop), authenticate(sites, Optional.of(SHOP), Optional.of(KEY)));
    }

    @Test
    void deniesADisabledWebsiteAndOneOfADisabledCompany() {
        for (Availability availability : List.of(Availability.DISABLED, Availability.HIDDEN)) {
            sites.changeWebsite(
                    SHOP, site -> ConfiguredWebsite.of(site.website().withAvailability(availability), site.limits()));
            sites.changeCompany(new CompanyFolder("Other"), company -> company.withAvailability(availability));

            for (Violation violation : List.of(
                    denied(sites, Optional.of(SHOP), Optional.of(KEY)).get(0),
                    denied(sites, Optional.of(OTHERS_SHOP), Optional.of(OTHERS_KEY))
                            .get(0))) {
                assertEquals(ErrorCode.INVALID_WEBSITE_ID, violation.code());
                assertEquals("This website takes no photos at present", violation.message());
            }
        }
    }

    @Test
    void tellsOfTheKeysThatHaveOpenedAWebsiteAndOfNoOthers() {
        List<Integer> used = new ArrayList<>();
        AuthenticateService service = new AuthenticateService(sites, key -> used.add(key.number()));

        service.authenticate(Optional.of(OTHERS_SHOP), Optional.of(KEY));
        service.authenticate(Optional.of(SHOP), Optional.of(REVOKED));
        service.authenticate(Optional.of(SHOP), Optional.of(UNKNOWN));
        assertEquals(List.of(), used);

        service.authenticate(Optional.of(SHOP), Optional.of(KEY));
        assertEquals(List.of(sites.findKey(KEY.digest()).orElseThrow().number()), used);
    }

    @Test
    void deniesAWebsiteOfAnotherCompanyAsOneThatDoesNotExist() {
        Violation others =
                denied(sites, Optional.of(OTHERS_SHOP), Optional.of(KEY)).get(0);
        Violation none = denied(sites, Optional.of(NO_SHOP), Optional.of(KEY)).get(0);

        assertEquals(ErrorCode.INVALID_WEBSITE_ID, others.code());
        assertEquals("websiteId", others.field());
        assertEquals(none.message().replace("9999", "2001"), others.message());
        assertEquals(none.fix(), others.fix());
        assertEquals(none.code(), others.code());
    }

    @Test
    void asksTheRecordTheSameForAnotherCompanysWebsiteAsForNone() {
        List<String> others = asked(OTHERS_SHOP);

        assertEquals(asked(NO_SHOP), others);
        assertEquals(asked(SHOP), others);
        assertEquals(2, others.size(), others.toString());
    }

    /** The questions to the record, with their kinds of values; both unsuccessful ones get no row. */
    private List<String> asked(WebsiteId website) {
        List<String> questions = new ArrayList<>();
        SiteRepository listening = (SiteRepository) Proxy.newProxyInstance(
                SiteRepository.class.getClassLoader(), new Class<?>[] {SiteRepository.class}, (self, method, given) -> {
                    questions.add(method.toString());
                    return method.invoke(sites, given);
                });
        authenticate(listening, Optional.of(website), Optional.of(KEY));
        return questions;
    }

    @Test
    void opensToEachCompanyItsOwnWebsite() {
        ConfiguredWebsite shop = sites.findWebsite(OTHERS_SHOP).orElseThrow();

        assertEquals(
                new Authentication.Granted(shop),
                authenticate(sites, Optional.of(OTHERS_SHOP), Optional.of(OTHERS_KEY)));
        assertEquals(
                1, denied(sites, Optional.of(SHOP), Optional.of(OTHERS_KEY)).size());
    }

    @Test
    void deniesAnUnknownAndARevokedKeyInTheSameWordsWithoutLookingTheWebsiteUp() {
        SiteRepository keysOnly = new KeysOnlySiteRepository(sites);

        List<Violation> unknown = denied(keysOnly, Optional.of(SHOP), Optional.of(UNKNOWN));

        assertEquals(
                List.of(ErrorCode.INVALID_CLIENT_KEY),
                unknown.stream().map(Violation::code).toList());
        assertEquals("webApiClientKey", unknown.get(0).field());
        for (WebsiteId website : List.of(SHOP, OTHERS_SHOP, NO_SHOP)) {
            assertEquals(unknown, denied(keysOnly, Optional.of(website), Optional.of(UNKNOWN)));
            assertEquals(unknown, denied(keysOnly, Optional.of(website), Optional.of(REVOKED)));
        }
        assertEquals(unknown, denied(keysOnly, Optional.empty(), Optional.of(UNKNOWN)));
    }

    @Test
    void deniesWithoutAKeyAndLooksNothingUp() {
        SiteRepository keysOnly = new KeysOnlySiteRepository(sites);

        for (WebsiteId website : List.of(SHOP, OTHERS_SHOP, NO_SHOP)) {
            assertEquals(List.of(), denied(keysOnly, Optional.of(website), Optional.empty()));
        }
        assertEquals(List.of(), denied(keysOnly, Optional.empty(), Optional.empty()));
    }

    @Test
    void deniesAValidKeyWithoutAWebsiteAndBlamesNothingThatWasGiven() {
        assertEquals(List.of(), denied(new KeysOnlySiteRepository(sites), Optional.empty(), Optional.of(KEY)));
    }

    @Test
    void takesTheKeyToTheLetter() {
        for (String almost : List.of("ACME-KEY-1", " acme-key-1", "acme-key-1 ", "acme-key-", "acme-key-11")) {
            assertEquals(
                    ErrorCode.INVALID_CLIENT_KEY,
                    denied(sites, Optional.of(SHOP), Optional.of(new ClientKey(almost)))
                            .get(0)
                            .code());
        }
    }

    private IssuedKey issue(Company company, ClientKey key) {
        return sites.addKey(company.id(), key.digest(), key.hint(), Instant.EPOCH, 2)
                .orElseThrow();
    }

    private static Authentication authenticate(
            SiteRepository sites, Optional<WebsiteId> website, Optional<ClientKey> key) {
        return new AuthenticateService(sites, used -> {}).authenticate(website, key);
    }

    private static List<Violation> denied(SiteRepository sites, Optional<WebsiteId> website, Optional<ClientKey> key) {
        return ((Authentication.Denied) authenticate(sites, website, key)).violations();
    }
}

package io.photointake.domain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of this package that have a rule or two. */
class SiteValuesTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("acme");
    private static final KeyDigest DIGEST = new KeyDigest("ab".repeat(32));

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_9", "9", "stagings", "Original"})
    void aCompanyFolderIsUrlSafe(String text) {
        assertTrue(CompanyFolder.isValid(text));
        assertEquals(text, new CompanyFolder(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a.b",
                "a/b",
                "a\\b",
                "-a",
                "_a",
                "a b",
                "acme\n",
                "\u00e9",
                "%41",
                "a\u0000",
                "staging",
                "STAGING",
                "Staging",
                "quarantine",
                "Quarantine"
            })
    void aCompanyFolderLeadsNowhereElse(String text) {
        assertFalse(CompanyFolder.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new CompanyFolder(text));
    }

    @Test
    void aCompanyFolderHasAtMost64Characters() {
        assertTrue(CompanyFolder.isValid("x".repeat(64)));
        assertFalse(CompanyFolder.isValid("x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void numbersArePositive(int number) {
        assertThrows(IllegalArgumentException.class, () -> new WebsiteId(number));
        assertThrows(IllegalArgumentException.class, () -> new CompanyId(number));
        assertThrows(IllegalArgumentException.class, () -> key(number, Optional.empty()));
    }

    @Test
    void companiesAndWebsitesHaveNames() {
        Company acme = new Company(new CompanyId(1), "Acme", FOLDER);

        assertThrows(IllegalArgumentException.class, () -> new Company(new CompanyId(1), " ", FOLDER));
        assertThrows(
                IllegalArgumentException.class, () -> new Website(new WebsiteId(1001), acme, "\t", AllowedOrigins.ANY));
        assertEquals("Shop", new Website(new WebsiteId(1001), acme, "Shop", AllowedOrigins.ANY).name());
    }

    @Test
    void aClientKeyIsKeptAsItsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                new ClientKey("abc").digest().hex());
        assertEquals(
                "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
                new ClientKey("\u00e9").digest().hex());
    }

    @Test
    void aClientKeyIsNeverShown() {
        ClientKey key = new ClientKey("very-secret-1234");

        assertEquals("ClientKey[...]", key.toString());
        assertEquals("1234", key.hint());
        assertEquals("abc", new ClientKey("abc").hint());
        assertThrows(IllegalArgumentException.class, () -> new ClientKey(" "));
    }

    @Test
    void aKeyDigestIsASha256InLowerCase() {
        for (String wrong : List.of("", "AB".repeat(32), "ab".repeat(31), "ab".repeat(33), "xy".repeat(32))) {
            assertThrows(IllegalArgumentException.class, () -> new KeyDigest(wrong));
        }
    }

    @Test
    void aKeyIsActiveUntilItIsRevoked() {
        assertTrue(key(1, Optional.empty()).isActive());
        assertFalse(key(1, Optional.of(Instant.EPOCH)).isActive());
    }

    private static IssuedKey key(int number, Optional<Instant> revokedAt) {
        return new IssuedKey(number, new CompanyId(1), DIGEST, "1234", Instant.EPOCH, revokedAt);
    }
}

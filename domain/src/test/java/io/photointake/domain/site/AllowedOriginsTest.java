package io.photointake.domain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private static final AllowedOrigins SHOP = AllowedOrigins.parse("https://shop.example");
    private static final AllowedOrigins LOCAL = AllowedOrigins.parse("http://localhost:8080");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", " * "})
    void allowEveryOriginUnlessOneIsNamed(String text) {
        AllowedOrigins origins = AllowedOrigins.parse(text);

        assertEquals(AllowedOrigins.ANY, origins);
        assertTrue(origins.allowsAny());
        assertTrue(origins.allows("https://anyone.example"));
        assertTrue(origins.allows("null"));
        assertEquals("*", origins.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , ,", "*,https://shop.example", "https://shop.example,*"})
    void doNotOpenToEveryoneByASlipOfThePen(String text) {
        assertThrows(IllegalArgumentException.class, () -> AllowedOrigins.parse(text));
    }

    @Test
    void allowOnlyTheNamedOriginsInAnyCase() {
        assertTrue(SHOP.allows("https://shop.example"));
        assertTrue(SHOP.allows("HTTPS://Shop.Example"));
        for (String other : List.of(
                "http://shop.example",
                "https://shop.example:8443",
                "https://shop.example.evil.example",
                "https://evil-shop.example",
                "https://www.shop.example",
                "null",
                "")) {
            assertFalse(SHOP.allows(other), other);
        }
    }

    @Test
    void areReadFromACommaSeparatedListAndWrittenAsOne() {
        AllowedOrigins origins =
                AllowedOrigins.parse(" HTTPS://Shop.example ,http://localhost:8080,, https://shop.example");

        assertEquals(List.of("http://localhost:8080", "https://shop.example"), origins.origins());
        assertEquals("http://localhost:8080,https://shop.example", origins.text());
        assertEquals(origins, AllowedOrigins.parse(origins.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "https://",
                "https://shop.example/",
                "https://shop.example/path",
                "https://shop.example?q",
                "https://shop.example#f",
                "ftp://shop.example",
                "https://shop .example",
                "null",
                "https://a.example https://b.example"
            })
    void refuseWhatIsNoOrigin(String text) {
        assertThrows(IllegalArgumentException.class, () -> AllowedOrigins.parse(text));
    }

    @Test
    void allowEverythingBelowAName() {
        AllowedOrigins shops = AllowedOrigins.parse("https://*.Shop.example");

        for (String below :
                List.of("https://www.shop.example", "HTTPS://a.b.Shop.example", "https://x_1.shop.example")) {
            assertTrue(shops.allows(below), below);
        }
        for (String other : List.of(
                "https://shop.example",
                "https://.shop.example",
                "http://www.shop.example",
                "https://www.shop.example:8443",
                "https://evilshop.example",
                "https://evil.example/.shop.example",
                "https://evil.example#.shop.example",
                "https://user@www.shop.example",
                "https://a..shop.example",
                "https://*.shop.example",
                "https://www.shop.example.evil.example",
                "null")) {
            assertFalse(shops.allows(other), other);
        }
        assertTrue(AllowedOrigins.parse("http://*.shop.example:8080").allows("http://a.shop.example:8080"));
        assertEquals(List.of(), shops.misplacedWildcards());
        assertEquals("https://*.shop.example", shops.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*",
                "https://*.example",
                "https://www.*.example",
                "https://w*.shop.example",
                "https://*shop.example",
                "https://*.*.example",
                "https://shop.example:*"
            })
    void tellWhichWildcardsStandWhereTheyMeanNothing(String text) {
        AllowedOrigins origins = AllowedOrigins.parse(text);

        assertEquals(List.of(text), origins.misplacedWildcards());
        assertFalse(origins.allows(text));
        assertFalse(origins.allows("https://www.shop.example"));
    }

    @Test
    void togetherAllowWhatOneOfThemAllows() {
        AllowedOrigins both = AllowedOrigins.union(List.of(SHOP, LOCAL, SHOP));

        assertEquals(List.of("http://localhost:8080", "https://shop.example"), both.origins());
        assertTrue(AllowedOrigins.union(List.of(SHOP, AllowedOrigins.ANY)).allowsAny());
        assertTrue(AllowedOrigins.union(List.of()).allowsAny());
        assertEquals(SHOP, AllowedOrigins.union(List.of(SHOP)));
    }
}

package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    private static final String GRIN = "\uD83D\uDE00";

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, photo.jpg",
        "C:\\fakepath\\photo.jpg, photo.jpg",
        "/home/ann/photo.jpg, photo.jpg",
        "a/b\\c/d.png, d.png",
        "a\\b/c\\d.png, d.png",
        "../../etc/passwd, passwd",
        "..\\..\\boot.ini, boot.ini",
        "'  spaced name.jpg  ', spaced name.jpg",
        "Grüße aus Köln.jpeg, Grüße aus Köln.jpeg",
        "写真.png, 写真.png",
        ".., image",
        ".htaccess, .htaccess",
        "a.b.c, a.b.c"
    })
    void keepsTheLastSegment(String posted, String kept) {
        assertEquals(kept, ImageName.ofPosted(posted).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "/", "\\", "a/", "dir\\", "\u0000", "\u0000\u007f\u0085", "x/ \u2003 "})
    void isCalledImageWhenNothingIsLeft(String posted) {
        assertEquals("image", ImageName.ofPosted(posted).value());
    }

    @Test
    void losesControlCharactersWhereverTheyAre() {
        assertEquals(
                "photo.jpg",
                ImageName.ofPosted("\u0000pho\u0007to\r\n.j\u007fp\u009fg\u001b")
                        .value());
        assertEquals("photo.jpg", ImageName.ofPosted("\u0001 photo.jpg \u0002").value());
    }

    @Test
    void keepsEmojiAndLosesHalvesOfThem() {
        assertEquals(GRIN + ".jpg", ImageName.ofPosted(GRIN + ".jpg").value());
        assertEquals("ab.jpg", ImageName.ofPosted("a\uD83Db.jpg").value());
        assertEquals("ab.jpg", ImageName.ofPosted("a\uDE00b.jpg").value());
        assertEquals(".jpg", ImageName.ofPosted("\uDE00\uD83D.jpg").value());
    }

    @Test
    void makesNoEmojiOfHalvesThatAControlCharacterKeptApart() {
        assertEquals("ab", ImageName.ofPosted("a\uD83D\u0000\uDE00b").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67.jpg",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.jpg",
                "\u202Egpj.exe",
                "a\u200Fb\u2066c\u2069.png",
                "soft\u00ADhyphen\uFEFF.png"
            })
    void keepsInvisibleCharactersThatScriptsNeed(String posted) {
        assertEquals(posted, ImageName.ofPosted(posted).value());
    }

    @Test
    void isCutBeforeItsExtension() {
        String cut = ImageName.ofPosted("x".repeat(300) + ".jpeg").value();
        assertEquals("x".repeat(250) + ".jpeg", cut);
    }

    @Test
    void isNotCutAtItsGreatestLength() {
        String longest = "x".repeat(251) + ".jpg";
        assertEquals(longest, ImageName.ofPosted(longest).value());
        assertEquals("x".repeat(251) + ".jpg", ImageName.ofPosted("x" + longest).value());
    }

    @Test
    void countsCodePointsAndCutsNoneInHalf() {
        String cut = ImageName.ofPosted(GRIN.repeat(300) + ".png").value();
        assertEquals(GRIN.repeat(251) + ".png", cut);
        assertEquals(255, cut.codePointCount(0, cut.length()));
        assertEquals(GRIN.repeat(255), ImageName.ofPosted(GRIN.repeat(255)).value());
    }

    @Test
    void keepsNoExtensionTooLongToBeOne() {
        assertEquals(
                ("a." + "x".repeat(300)).substring(0, 255),
                ImageName.ofPosted("a." + "x".repeat(300)).value());
        assertEquals(
                "y".repeat(239) + "." + "x".repeat(15),
                ImageName.ofPosted("y".repeat(300) + "." + "x".repeat(15)).value());
        assertEquals(
                "y".repeat(255),
                ImageName.ofPosted("y".repeat(300) + "." + "x".repeat(16)).value());
    }

    @Test
    void leavesNoSpaceWhereItWasCut() {
        String cut =
                ImageName.ofPosted("x".repeat(200) + " ".repeat(200) + "y.jpg").value();
        assertEquals("x".repeat(200) + ".jpg", cut);
    }

    @Test
    void makesAValidNameOfAnything() {
        Random random = new Random(7);
        String alphabet = "ab./\\ \u0000\n\u2028\uD83D\uDE00\u200D\u00e9";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder posted = new StringBuilder();
            for (int left = random.nextInt(600); left > 0; left--) {
                posted.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String kept = ImageName.ofPosted(posted.toString()).value();
            assertTrue(kept.codePointCount(0, kept.length()) <= 255);
            assertEquals(kept, ImageName.ofPosted(kept).value());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "photo.jpg, photo",
        "a.b.c, a.b",
        "noextension, noextension",
        ".hidden, image",
        "dot., dot",
        ".jpg, image"
    })
    void dropsItsLastExtension(String name, String without) {
        assertEquals(without, new ImageName(name).withoutExtension());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a/b", "a\\b", "a\u0000b", "a\uD83Db"})
    void refusesWhatOfPostedWouldHaveChanged(String raw) {
        assertThrows(IllegalArgumentException.class, () -> new ImageName(raw));
    }

    @Test
    void refusesMoreThan255CodePoints() {
        assertThrows(IllegalArgumentException.class, () -> new ImageName("x".repeat(256)));
        assertEquals(255, new ImageName("x".repeat(255)).value().length());
    }
}

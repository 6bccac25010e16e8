package io.photointake.domain.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "BEACH.JPG, beach",
        "Strand am MEER, d AM m",
        "ΟΔΟΣ, οδος",
        "ΟΔΟΣΑ, ΟΔΟΣ",
        "οδός 1, ΟΔΌΣ",
        "STRASSE, straße",
        "Weiß, WEISS",
        "GROẞ, groß",
        "ПЛЯЖ, пляж",
        "ԲԱՐԵՒ, բարեւ",
        "ႠႡ, ⴀⴁ",
        "ᏣᎳᎩ, ꮳꮃꭹ",
        "İSTANBUL, istanbul",
        "ısı, ISI",
        "IŞIK, ışık",
        "Ǆ, ǆ",
        "ﬁlm, FILM",
        "𐐀𐐁, 𐐨𐐩",
        "100% _a_, % _A",
        "海辺.jpg, 海辺",
        "שקיעה, קיע",
    })
    void findsATextWhateverTheCaseOfItsLetters(String name, String wanted) {
        assertTrue(FoldedText.of(name).contains(FoldedText.of(wanted)));
        assertTrue(FoldedText.of(name.toLowerCase(Locale.ROOT)).contains(FoldedText.of(wanted)));
        assertTrue(FoldedText.of(name).contains(FoldedText.of(wanted.toUpperCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @CsvSource({"beach, beech", "a%b, a_b", "axb, a%b", "axb, a_b", "e, é", "ab, a b", "пляж, плаж"})
    void findsNothingElse(String name, String wanted) {
        assertFalse(FoldedText.of(name).contains(FoldedText.of(wanted)));
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        String composed = "Café Ünïcödé Ậ";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertFalse(composed.equals(decomposed), "they differ at first");

        assertEquals(FoldedText.of(composed), FoldedText.of(decomposed));
    }

    @Test
    void foldsEveryLetterThereIsLikeItsOtherCases() {
        List<String> different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Character.getType(letter) != Character.SURROGATE)
                .filter(letter -> !otherCasesAgree(letter))
                .mapToObj(Integer::toHexString)
                .toList();

        assertEquals(List.of(), different);
    }

    @Test
    void isFoldedOnceAndForAll() {
        List<String> unstable = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Character.getType(letter) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .filter(letter -> !FoldedText.of(FoldedText.of(letter).value()).equals(FoldedText.of(letter)))
                .toList();

        assertEquals(List.of(), unstable);
        assertThrows(IllegalArgumentException.class, () -> new FoldedText("Beach"));
    }

    private static boolean otherCasesAgree(int letter) {
        FoldedText folded = FoldedText.of(Character.toString(letter));
        String text = Character.toString(letter);
        return FoldedText.of(text.toUpperCase(Locale.ROOT)).equals(folded)
                && FoldedText.of(text.toLowerCase(Locale.ROOT)).equals(folded)
                && FoldedText.of(Character.toString(Character.toTitleCase(letter)))
                        .equals(folded)
                && FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .equals(folded);
    }
}

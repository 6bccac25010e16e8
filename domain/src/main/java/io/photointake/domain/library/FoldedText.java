package io.photointake.domain.library;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is searched: letters that differ only in case are the same, in every script and wherever in a word they
 * stand (the German sharp s and double s, the Greek sigma at a word's end, the four letters i of Turkish), and so are
 * letters written as one character or as several, which differ between operating systems.
 *
 * @param value the folded text; folding it again changes nothing
 */
public record FoldedText(String value) {
    private static final String I_WITH_A_DOT_OF_ITS_OWN = "i\u0307";

    /** @throws IllegalArgumentException if the text is not folded; use {@link #of} for any text */
    public FoldedText {
        if (!value.equals(fold(value))) {
            throw new IllegalArgumentException("not a folded text");
        }
    }

    /** Folds a text. */
    public static FoldedText of(String text) {
        return new FoldedText(fold(text));
    }

    /** Whether the other text is anywhere in this one. */
    public boolean contains(FoldedText other) {
        return value.contains(other.value);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(letter -> append(folded, letter));
        return Normalizer.normalize(folded.toString().replace(I_WITH_A_DOT_OF_ITS_OWN, "i"), Normalizer.Form.NFC);
    }

    /**
     * To lower case, to upper case, where one letter may become several, and to lower case again. Letter by letter, since
     * Java looks at a whole word for the case of a sigma.
     */
    private static void append(StringBuilder folded, int letter) {
        Character.toString(Character.toLowerCase(letter))
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
    }
}

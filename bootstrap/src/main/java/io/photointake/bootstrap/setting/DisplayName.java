package io.photointake.bootstrap.setting;

/** What people call a company or a website, as it may be given now: it is printed into tables and lines. */
public record DisplayName(String text) {
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if it is blank, too long or has characters that are no text */
    public DisplayName {
        if (text.isBlank()
                || text.codePointCount(0, text.length()) > LONGEST
                || !text.codePoints().allMatch(DisplayName::isText)) {
            throw new IllegalArgumentException(
                    "a name has 1 to %d characters, and no control characters".formatted(LONGEST));
        }
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !(character >= 0x202A && character <= 0x202E) && !(character >= 0x2066 && character <= 0x2069);
        };
    }
}

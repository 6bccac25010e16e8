package io.photointake.bootstrap.setting;

/** What an option may be. */
record Range(String option, long least, long most) {
    /** @throws IllegalArgumentException if the value is out of it; the text names the option and the value */
    long check(long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be from %d to %d: %d".formatted(option, least, most, value));
        }
        return value;
    }
}

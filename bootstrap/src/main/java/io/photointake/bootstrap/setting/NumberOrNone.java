package io.photointake.bootstrap.setting;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of a setting that can be taken away.
 *
 * @param value absent for {@code none}
 */
record NumberOrNone(Optional<Integer> value) {
    static final String NONE = "none";

    static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse(NONE);
    }

    /** Reads one from the command line. */
    static final class Converter implements ITypeConverter<NumberOrNone> {
        @Override
        public NumberOrNone convert(String text) {
            if (text.strip().equalsIgnoreCase(NONE)) {
                return new NumberOrNone(Optional.empty());
            }
            try {
                return new NumberOrNone(Optional.of(Integer.valueOf(text.strip())));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no whole number in range, nor " + NONE);
            }
        }
    }
}

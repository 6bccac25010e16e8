package io.photointake.adapter.http.parameter;

import io.photointake.domain.print.LengthUnit;
import io.photointake.domain.print.Placement;
import io.photointake.domain.print.PrintSize;
import io.photointake.domain.site.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of values that parameters have. */
public enum ValueKind {
    /** Any text; it is never repeated in a message. */
    SECRET("a text"),
    TEXT("a text"),
    POSITIVE_INT("a whole number from 1 to " + Integer.MAX_VALUE),
    /** A number as photos have them, which may outgrow an int. */
    POSITIVE_LONG("a whole number from 1"),
    FLAG("true, false, 1 or 0"),
    USER_ID("a user id: 1 to " + UserId.MAX_LENGTH + " characters, none of them a control character"),
    /** A side of a print. */
    LENGTH("a decimal number above 0, with at most 12 digits before the point, such as 8.5"),
    LENGTH_UNIT("inch, in, mm or cm"),
    PLACEMENT("fill or fit");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern DECIMAL_NUMBER =
            Pattern.compile("\\+?(?:[0-9]{1,12}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})");

    /** What a print's sides have at most; scripts compute some more, far below what any print shows. */
    private static final int MOST_DECIMALS = 15;

    private static final Set<String> FLAGS = Set.of("true", "false", "1", "0");

    private final String description;

    ValueKind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean reads(String text) {
        return switch (this) {
            case SECRET, TEXT -> true;
            case POSITIVE_INT -> parseInt(text).filter(number -> number >= 1).isPresent();
            case POSITIVE_LONG -> parseLong(text).filter(number -> number >= 1).isPresent();
            case FLAG -> FLAGS.contains(inAnyCase(text));
            case USER_ID -> UserId.isValid(text);
            case LENGTH -> parseLength(text).isPresent();
            case LENGTH_UNIT -> parseLengthUnit(text).isPresent();
            case PLACEMENT -> parsePlacement(text).isPresent();
        };
    }

    /** How a text of this kind is usually written; a text that is not of this kind stays as it is. */
    String normal(String text) {
        return switch (this) {
            case SECRET -> text.strip();
            case POSITIVE_INT ->
                parseInt(text).map(number -> Integer.toString(number)).orElse(text);
            case POSITIVE_LONG ->
                parseLong(text).map(number -> Long.toString(number)).orElse(text);
            case FLAG -> reads(text) ? Boolean.toString(parseFlag(text)) : text;
            case LENGTH -> parseLength(text).map(BigDecimal::toPlainString).orElse(text);
            case LENGTH_UNIT -> parseLengthUnit(text).map(ValueKind::written).orElse(text);
            case PLACEMENT -> reads(text) ? inAnyCase(text) : text;
            case TEXT, USER_ID -> text;
        };
    }

    /** The whole number the text is; empty if it is none that an int holds. */
    public static Optional<Integer> parseInt(String text) {
        return parseLong(text).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    /** The whole number the text is; empty if it is none, or has more than 18 digits. */
    public static Optional<Long> parseLong(String text) {
        String number = text.strip();
        return WHOLE_NUMBER.matcher(number).matches() ? Optional.of(Long.parseLong(number)) : Optional.empty();
    }

    /** Whether the text says yes. */
    public static boolean parseFlag(String text) {
        return inAnyCase(text).equals("true") || inAnyCase(text).equals("1");
    }

    /** The length of a print's side that the text is; empty if it is none. */
    public static Optional<BigDecimal> parseLength(String text) {
        String number = text.strip();
        if (!DECIMAL_NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        BigDecimal side = value.scale() > MOST_DECIMALS ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : value;
        return Optional.of(side).filter(PrintSize::allowed);
    }

    /** The unit that the text names, in any case. */
    public static Optional<LengthUnit> parseLengthUnit(String text) {
        return switch (inAnyCase(text)) {
            case "inch", "in" -> Optional.of(LengthUnit.INCH);
            case "mm" -> Optional.of(LengthUnit.MILLIMETRE);
            case "cm" -> Optional.of(LengthUnit.CENTIMETRE);
            default -> Optional.empty();
        };
    }

    /** How clients are told of a unit; it can be read, too. */
    public static String written(LengthUnit unit) {
        return switch (unit) {
            case INCH -> "inch";
            case CENTIMETRE -> "cm";
            case MILLIMETRE -> "mm";
        };
    }

    /** The placement that the text names, in any case. */
    public static Optional<Placement> parsePlacement(String text) {
        return switch (inAnyCase(text)) {
            case "fill" -> Optional.of(Placement.FILL);
            case "fit" -> Optional.of(Placement.FIT);
            default -> Optional.empty();
        };
    }

    private static String inAnyCase(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

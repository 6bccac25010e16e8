package io.photointake.adapter.http.print;

import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.print.LengthUnit;
import io.photointake.domain.print.Placement;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.print.PrintSize;
import java.util.Optional;

/** A print that an upload may ask about. */
public record PrintForm(
        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH, fix = Fixes.PRINT_SIDE)
        ParameterValue printWidth,

        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH, fix = Fixes.PRINT_SIDE)
        ParameterValue printHeight,

        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH_UNIT, fix = Fixes.UNIT)
        ParameterValue unit,

        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.PLACEMENT, fix = Fixes.FIT)
        ParameterValue fit) {

    /** Without a side there is no print: then unit and fit are not read, since clients may mean something else by them. */
    public static PrintForm of(Parameters given) {
        ParameterValue width = value(given, "printWidth", ValueKind.LENGTH);
        ParameterValue height = value(given, "printHeight", ValueKind.LENGTH);
        return width.isAbsent() && height.isAbsent()
                ? new PrintForm(width, height, ParameterValue.ABSENT, ParameterValue.ABSENT)
                : new PrintForm(
                        width,
                        height,
                        value(given, "unit", ValueKind.LENGTH_UNIT),
                        value(given, "fit", ValueKind.PLACEMENT));
    }

    static ParameterValue value(Parameters given, String name, ValueKind kind) {
        return given.get(name).withoutScriptedAbsence().as(kind);
    }

    /** What is wrong if one side is given, and legible, and the other will not come. */
    public Optional<Violation> oneSided() {
        if (printWidth.isAbsent() == printHeight.isAbsent()) {
            return Optional.empty();
        }
        ParameterValue side = printWidth.isAbsent() ? printHeight : printWidth;
        if (side.text().flatMap(ValueKind::parseLength).isEmpty()) {
            return Optional.empty();
        }
        String missing = printWidth.isAbsent() ? "printWidth" : "printHeight";
        String given = printWidth.isAbsent() ? "printHeight" : "printWidth";
        return Optional.of(Violation.of(
                ErrorCode.BAD_REQUEST,
                missing,
                "It is missing, though " + given + " is given",
                "Send both sides of the print, or leave both out"));
    }

    /** The print, if both sides are given and all values can be read. */
    public Optional<PrintRequest> request() {
        LengthUnit lengthUnit = unit.text().flatMap(ValueKind::parseLengthUnit).orElse(LengthUnit.INCH);
        Placement placement = fit.text().flatMap(ValueKind::parsePlacement).orElse(Placement.FILL);
        return printWidth
                .text()
                .flatMap(ValueKind::parseLength)
                .flatMap(width -> printHeight
                        .text()
                        .flatMap(ValueKind::parseLength)
                        .map(height -> new PrintRequest(new PrintSize(width, height, lengthUnit), placement)));
    }
}

package io.photointake.adapter.http.print;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.print.GradedPrint;
import io.photointake.domain.print.Placement;
import io.photointake.domain.print.PrintGrade;
import io.photointake.domain.print.PrintSize;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A graded print as clients are told of it.
 *
 * @param croppedWidth pixels of the photo in all that lie outside the print, at its left and right
 * @param croppedHeight likewise above and below
 * @param largestPrints in the unit asked for, best grade first
 */
@JsonPropertyOrder({
    "PrintWidth",
    "PrintHeight",
    "Unit",
    "Fit",
    "EffectiveDPI",
    "Grade",
    "CroppedWidth",
    "CroppedHeight",
    "LargestPrints"
})
public record PrintQualityData(
        @JsonProperty("PrintWidth") BigDecimal printWidth,
        @JsonProperty("PrintHeight") BigDecimal printHeight,
        @JsonProperty("Unit") String unit,
        @JsonProperty("Fit") String fit,
        @JsonProperty("EffectiveDPI") int effectiveDpi,
        @JsonProperty("Grade") String grade,
        @JsonProperty("CroppedWidth") int croppedWidth,
        @JsonProperty("CroppedHeight") int croppedHeight,
        @JsonProperty("LargestPrints") Map<String, Sides> largestPrints) {

    static PrintQualityData of(GradedPrint print) {
        PrintSize size = print.request().size();
        Map<String, Sides> largest = new LinkedHashMap<>();
        print.largest().forEach((grade, most) -> largest.put(name(grade), new Sides(most.width(), most.height())));
        return new PrintQualityData(
                size.width(),
                size.height(),
                ValueKind.written(size.unit()),
                name(print.request().placement()),
                print.quality().effectiveDpi(),
                name(print.quality().grade()),
                print.croppedWidth(),
                print.croppedHeight(),
                largest);
    }

    private static String name(PrintGrade grade) {
        return switch (grade) {
            case EXCELLENT -> "Excellent";
            case GOOD -> "Good";
            case ACCEPTABLE -> "Acceptable";
            case POOR -> "Poor";
        };
    }

    private static String name(Placement placement) {
        return switch (placement) {
            case FILL -> "fill";
            case FIT -> "fit";
        };
    }

    /** The sides of a print. */
    @JsonPropertyOrder({"Width", "Height"})
    record Sides(
            @JsonProperty("Width") BigDecimal width,
            @JsonProperty("Height") BigDecimal height) {}
}

package io.photointake.adapter.http.print;

import io.photointake.adapter.http.parameter.Fields;
import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.site.UserId;

/** Which print of which photo of which user. */
record PrintQualityForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue userId,

        @Required(code = ErrorCode.BAD_REQUEST, fix = Fixes.PHOTO_ID)
        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.POSITIVE_LONG, fix = Fixes.PHOTO_ID)
        ParameterValue photoId,

        @Required(code = ErrorCode.BAD_REQUEST, fix = Fixes.PRINT_SIDE)
        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH, fix = Fixes.PRINT_SIDE)
        ParameterValue printWidth,

        @Required(code = ErrorCode.BAD_REQUEST, fix = Fixes.PRINT_SIDE)
        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH, fix = Fixes.PRINT_SIDE)
        ParameterValue printHeight,

        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.LENGTH_UNIT, fix = Fixes.UNIT)
        ParameterValue unit,

        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.PLACEMENT, fix = Fixes.FIT)
        ParameterValue fit) {

    static PrintQualityForm of(Parameters query) {
        PrintForm print = PrintForm.of(query);
        return new PrintQualityForm(
                query.get("userId"),
                query.get("photoId").as(ValueKind.POSITIVE_LONG),
                print.printWidth(),
                print.printHeight(),
                print.unit(),
                print.fit());
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    UserId user() {
        return Fields.userId(userId).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    ImageId photo() {
        return Fields.imageId(photoId).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    PrintRequest request() {
        return new PrintForm(printWidth, printHeight, unit, fit).request().orElseThrow();
    }
}

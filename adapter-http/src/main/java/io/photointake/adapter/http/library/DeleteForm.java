package io.photointake.adapter.http.library;

import io.photointake.adapter.http.parameter.Fields;
import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.site.UserId;

/** Which photo of which user. */
record DeleteForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue userId,

        @Required(code = ErrorCode.BAD_REQUEST, fix = Fixes.PHOTO_ID)
        @Legible(code = ErrorCode.BAD_REQUEST, as = ValueKind.POSITIVE_LONG, fix = Fixes.PHOTO_ID)
        ParameterValue photoId) {

    static DeleteForm of(Parameters query) {
        return new DeleteForm(query.get("userId"), query.get("photoId").as(ValueKind.POSITIVE_LONG));
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    UserId user() {
        return Fields.userId(userId).orElseThrow();
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    ImageId photo() {
        return Fields.imageId(photoId).orElseThrow();
    }
}

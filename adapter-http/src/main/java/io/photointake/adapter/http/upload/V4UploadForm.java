package io.photointake.adapter.http.upload;

import io.photointake.adapter.http.parameter.Fields;
import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.Optional;

/** Version 4: a guest or a registered user, and perhaps a resolution. */
record V4UploadForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue userId,

        @Legible(code = ErrorCode.INVALID_DPI, as = ValueKind.POSITIVE_INT, fix = Fixes.DPI)
        ParameterValue dpi,

        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.FLAG, fix = Fixes.GUEST)
        ParameterValue isGuest)
        implements UploadForm {

    static V4UploadForm of(Parameters given) {
        return new V4UploadForm(
                given.get("userId"),
                given.get("dpi").withoutScriptedAbsence().as(ValueKind.POSITIVE_INT),
                given.get("isGuest").withoutScriptedAbsence().as(ValueKind.FLAG));
    }

    @Override
    public Optional<Dpi> requestedDpi() {
        return Fields.dpi(dpi);
    }

    @Override
    public Visitor visitor() {
        return new Visitor(Fields.userId(userId).orElseThrow(), Fields.flag(isGuest));
    }

    @Override
    public Optional<UserId> previousOwner() {
        return Optional.empty();
    }

    @Override
    public Record shape() {
        return this;
    }
}

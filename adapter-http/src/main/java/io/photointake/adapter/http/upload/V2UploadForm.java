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

/** Version 2: a guest or a registered user, perhaps a resolution, and perhaps the id they had before. */
record V2UploadForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue frontAppUserId,

        @Legible(code = ErrorCode.INVALID_DPI, as = ValueKind.POSITIVE_INT, fix = Fixes.DPI)
        ParameterValue dpi,

        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.FLAG, fix = Fixes.GUEST)
        ParameterValue isGuest,

        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.OLD_USER_ID)
        ParameterValue oldExternalUserId)
        implements UploadForm {

    static V2UploadForm of(Parameters given) {
        return new V2UploadForm(
                given.get("frontAppUserId"),
                given.get("dpi").withoutScriptedAbsence().as(ValueKind.POSITIVE_INT),
                given.get("isGuest").withoutScriptedAbsence().as(ValueKind.FLAG),
                given.get("oldExternalUserId").withoutScriptedAbsence());
    }

    @Override
    public Optional<Dpi> requestedDpi() {
        return Fields.dpi(dpi);
    }

    @Override
    public Visitor visitor() {
        return new Visitor(Fields.userId(frontAppUserId).orElseThrow(), Fields.flag(isGuest));
    }

    @Override
    public Optional<UserId> previousOwner() {
        return Fields.userId(oldExternalUserId);
    }

    @Override
    public Record shape() {
        return this;
    }
}

package io.photointake.adapter.http.library;

import io.photointake.adapter.http.parameter.Fields;
import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.application.port.UserMove;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;

/** Whose photos become whose. */
record MoveForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue oldUserId,

        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue newUserId,

        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.FLAG, fix = Fixes.GUEST)
        ParameterValue isGuest) {

    static MoveForm of(Parameters query) {
        return new MoveForm(
                query.get("oldUserId"),
                query.get("newUserId"),
                query.get("isGuest").withoutScriptedAbsence().as(ValueKind.FLAG));
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    UserMove move(WebsiteId website) {
        Visitor to = new Visitor(Fields.userId(newUserId).orElseThrow(), Fields.flag(isGuest));
        return new UserMove(website, Fields.userId(oldUserId).orElseThrow(), to);
    }
}

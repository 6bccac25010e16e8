package io.photointake.adapter.http.library;

import io.photointake.adapter.http.parameter.Fields;
import io.photointake.adapter.http.parameter.Fixes;
import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import java.util.Optional;

/** Whose photos, which page, and what must be in their names. */
record ListForm(
        @Required(code = ErrorCode.INVALID_USER_ID, fix = Fixes.USER_ID)
        @Legible(code = ErrorCode.INVALID_USER_ID, as = ValueKind.USER_ID, fix = Fixes.USER_ID)
        ParameterValue userId,

        @Legible(
                code = ErrorCode.BAD_REQUEST,
                as = ValueKind.POSITIVE_INT,
                fix = "Send how many photos a page has, such as 25, or leave pageSize out")
        ParameterValue pageSize,

        @Legible(
                code = ErrorCode.BAD_REQUEST,
                as = ValueKind.POSITIVE_INT,
                fix = "Send the number of the page, from 1, or leave pageIndex out")
        ParameterValue pageIndex,

        @Legible(
                code = ErrorCode.BAD_REQUEST,
                as = ValueKind.TEXT,
                fix = "Send one text, percent-encoded as UTF-8, or leave searchKey out")
        ParameterValue searchKey) {

    static ListForm of(Parameters query) {
        return new ListForm(
                query.get("userId"),
                query.get("pageSize").withoutScriptedAbsence().as(ValueKind.POSITIVE_INT),
                query.get("pageIndex").withoutScriptedAbsence().as(ValueKind.POSITIVE_INT),
                query.get("searchKey").withoutScriptedAbsence());
    }

    /** @throws java.util.NoSuchElementException if the form was not found valid */
    UserId user() {
        return Fields.userId(userId).orElseThrow();
    }

    /** The page asked for; one that would be larger than pages are is cut to that. */
    PageRequest page() {
        int size = pageSize.text().flatMap(ValueKind::parseInt).orElse(PageRequest.DEFAULT_SIZE);
        int index = pageIndex.text().flatMap(ValueKind::parseInt).orElse(1);
        return new PageRequest(Math.min(size, PageRequest.LARGEST), index);
    }

    Optional<FoldedText> wanted() {
        return searchKey.text().map(FoldedText::of);
    }
}

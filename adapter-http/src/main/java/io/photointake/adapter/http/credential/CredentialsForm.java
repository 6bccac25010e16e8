package io.photointake.adapter.http.credential;

import io.photointake.adapter.http.parameter.Legible;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Required;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.WebsiteId;
import java.util.Optional;

/** The website that calls, and its company's key. */
record CredentialsForm(
        @Required(code = ErrorCode.MISSING_WEBSITE_ID, fix = "Send the number of your website as websiteId")
        @Legible(
                code = ErrorCode.INVALID_WEBSITE_ID,
                as = ValueKind.POSITIVE_INT,
                fix = "Send the number of your website as websiteId")
        ParameterValue websiteId,

        @Required(
                code = ErrorCode.EMPTY_CLIENT_KEY,
                fix = "Send the key the operator of this service has issued to your company")
        @Legible(
                code = ErrorCode.INVALID_CLIENT_KEY,
                as = ValueKind.SECRET,
                fix = "Send the key the operator of this service has issued to your company, once")
        ParameterValue webApiClientKey) {

    Optional<WebsiteId> website() {
        return websiteId
                .text()
                .flatMap(ValueKind::parseInt)
                .filter(id -> id > 0)
                .map(WebsiteId::new);
    }

    Optional<ClientKey> key() {
        return webApiClientKey.text().map(String::strip).map(ClientKey::new);
    }
}

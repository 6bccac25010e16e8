package io.photointake.application.site;

import io.photointake.application.port.SiteRepository;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.WebsiteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** {@link Authenticate} against the record of keys. */
public final class AuthenticateService implements Authenticate {
    private final SiteRepository sites;

    public AuthenticateService(SiteRepository sites) {
        this.sites = sites;
    }

    @Override
    public Authentication authenticate(Optional<WebsiteId> website, Optional<ClientKey> key) {
        if (key.isEmpty()) {
            return new Authentication.Denied(List.of());
        }
        Optional<IssuedKey> valid = findActive(key.get().digest());
        if (valid.isEmpty()) {
            return new Authentication.Denied(List.of(unknownKey()));
        }
        if (website.isEmpty()) {
            return new Authentication.Denied(List.of());
        }
        return sites.findWebsite(valid.get().company(), website.get())
                .<Authentication>map(Authentication.Granted::new)
                .orElseGet(() -> new Authentication.Denied(List.of(unknownWebsite(website.get()))));
    }

    private Optional<IssuedKey> findActive(KeyDigest digest) {
        return sites.findKey(digest).filter(IssuedKey::isActive).filter(key -> same(key.digest(), digest));
    }

    private static boolean same(KeyDigest one, KeyDigest other) {
        return MessageDigest.isEqual(
                one.hex().getBytes(StandardCharsets.US_ASCII), other.hex().getBytes(StandardCharsets.US_ASCII));
    }

    private static Violation unknownKey() {
        return Violation.of(
                ErrorCode.INVALID_CLIENT_KEY,
                "webApiClientKey",
                "This key is unknown or was revoked",
                "Use the key the operator of this service has issued to your company");
    }

    private static Violation unknownWebsite(WebsiteId id) {
        return Violation.of(
                ErrorCode.INVALID_WEBSITE_ID,
                "websiteId",
                "Website " + id.value() + " is not one of this key's company",
                "Use the id of a website of the company the key was issued to");
    }
}

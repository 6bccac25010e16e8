package io.photointake.application.administration;

import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import java.util.Optional;

/** Revokes a client key: from then on it opens nothing. */
@FunctionalInterface
public interface RevokeKey {
    /** The key as it is now; absent if there is no such company, or it has no key of this number. */
    Optional<IssuedKey> revoke(CompanyFolder company, int number);
}

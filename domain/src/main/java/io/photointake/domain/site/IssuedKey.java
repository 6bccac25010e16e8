package io.photointake.domain.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A client key on record, without its secret.
 *
 * @param number by which people name it, positive
 * @param hint the secret's last characters
 * @param issuedAt to the millisecond
 * @param revokedAt since when it opens nothing any more, to the millisecond
 */
public record IssuedKey(
        int number, CompanyId company, KeyDigest digest, String hint, Instant issuedAt, Optional<Instant> revokedAt) {
    /** @throws IllegalArgumentException if the number is not positive */
    public IssuedKey {
        if (number < 1) {
            throw new IllegalArgumentException("key number must be positive: " + number);
        }
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        revokedAt = revokedAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isActive() {
        return revokedAt.isEmpty();
    }
}

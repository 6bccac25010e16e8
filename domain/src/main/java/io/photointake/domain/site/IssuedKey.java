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
 * @param lastUsedAt when it last opened a website, to the millisecond and as of a minute or so ago; absent if never
 */
public record IssuedKey(
        int number,
        CompanyId company,
        KeyDigest digest,
        String hint,
        Instant issuedAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsedAt) {
    /** @throws IllegalArgumentException if the number is not positive */
    public IssuedKey {
        if (number < 1) {
            throw new IllegalArgumentException("key number must be positive: " + number);
        }
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        revokedAt = revokedAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        lastUsedAt = lastUsedAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A key that was never used. */
    public IssuedKey(
            int number,
            CompanyId company,
            KeyDigest digest,
            String hint,
            Instant issuedAt,
            Optional<Instant> revokedAt) {
        this(number, company, digest, hint, issuedAt, revokedAt, Optional.empty());
    }

    /** The key as it is when it was used at the instant, and maybe later already. */
    public IssuedKey usedAt(Instant instant) {
        Instant latest = lastUsedAt.filter(instant::isBefore).orElse(instant);
        return new IssuedKey(number, company, digest, hint, issuedAt, revokedAt, Optional.of(latest));
    }

    /** The key as it is when it is revoked at the instant; one that was revoked before keeps its earlier date. */
    public IssuedKey revokedAt(Instant instant) {
        return new IssuedKey(
                number, company, digest, hint, issuedAt, Optional.of(revokedAt.orElse(instant)), lastUsedAt);
    }

    public boolean isActive() {
        return revokedAt.isEmpty();
    }
}

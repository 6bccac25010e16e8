package io.photointake.application.administration;

import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.IssuedKey;

/** What came of issuing a key. */
public sealed interface KeyIssue {
    /**
     * A new key.
     *
     * @param secret to be shown now: it cannot be had again
     */
    record Issued(ClientKey secret, IssuedKey key) implements KeyIssue {}

    /** There is no such company. */
    record UnknownCompany() implements KeyIssue {}

    /**
     * The company has as many active keys as it may have; one must be revoked first.
     *
     * @param most how many that is
     */
    record TooManyActive(int most) implements KeyIssue {}
}

package io.photointake.bootstrap.wiring;

import io.photointake.domain.site.ClientKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Client keys of 192 random bits, in 32 characters that need no escape in a URL or a header. */
final class RandomClientKeys implements Supplier<ClientKey> {
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    @Override
    public ClientKey get() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new ClientKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}

package io.photointake.bootstrap.harness;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for secrets finds them. */
class SecretsTest {
    @ParameterizedTest
    @ValueSource(strings = {"moved ann to bob", "GET /x?userId=7", "\"user\":\"ann\"", "webapiclientkey=x"})
    void usersAndQueriesAreFound(String line) {
        assertThrows(AssertionError.class, () -> Secrets.requireNoneIn("a line\n" + line + "\nanother"));
    }

    @Test
    void keysAreFound() {
        Secrets.add("a-key-of-this-test-alone");

        assertThrows(AssertionError.class, () -> Secrets.requireNoneIn("x a-key-of-this-test-alone y"));
        Secrets.requireNoneIn("announced POST /api/4/UploadImage/UploadImage 200 code=- website=1001");
    }
}

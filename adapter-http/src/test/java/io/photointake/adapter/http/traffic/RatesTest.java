package io.photointake.adapter.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asks too often is asked to wait. Each test has a server of its own, because what is counted stays counted. */
class RatesTest {
    private static final String BAD =
            "/api/2/UploadPhoto/UploadUserPhotos?websiteId=1001&webApiClientKey=bad&frontAppUserId=u";

    @RegisterExtension
    private static final LiveApi UPLOADS = limited(new RateSettings(2, 0, 0, 0, 0, 0, List.of()));

    @RegisterExtension
    private static final LiveApi KEYS = limited(new RateSettings(0, 0, 0, 2, 1, 0, List.of()));

    @RegisterExtension
    private static final LiveApi GUESSES = limited(new RateSettings(0, 0, 0, 0, 0, 3, List.of()));

    @RegisterExtension
    private static final LiveApi TRUSTED = limited(new RateSettings(1, 1, 1, 1, 1, 1, List.of("127.0.0.0/8")));

    private static LiveApi limited(RateSettings rates) {
        HttpSettings usual = LiveApi.settings();
        return new LiveApi(new HttpSettings(
                usual.host(),
                usual.port(),
                usual.baseUrl(),
                usual.proxies(),
                usual.always200(),
                usual.page(),
                new TrafficSettings(100, 100, 10, Duration.ofSeconds(9), Duration.ofSeconds(9), 9, 9, rates)));
    }

    @Test
    void anAddressIsAskedToWaitWithTheUsualEnvelope() {
        assertEquals(200, upload(UPLOADS).status());
        assertEquals(200, upload(UPLOADS).status());
        Answer third = upload(UPLOADS);

        assertEquals("429 429 Too many requests", third.summary());
        assertTrue(Integer.parseInt(third.header("Retry-After").orElseThrow()) >= 20);
        assertEquals("*", third.header("Access-Control-Allow-Origin").orElseThrow());
        assertEquals(200, UPLOADS.get("/healthz").status());
        assertEquals(2, UPLOADS.receptions());
    }

    @Test
    void aKeyIsLimitedForUploadsAndForCalls() {
        assertEquals(200, upload(KEYS).status());
        assertEquals(200, upload(KEYS).status());
        assertEquals("429 429 Too many requests", upload(KEYS).summary());
        assertEquals(200, list(KEYS).status());
        assertEquals(429, list(KEYS).status());
    }

    @Test
    void whoGuessesKeysIsNoLongerLookedAtAndOthersOfTheAddressAre() {
        assertEquals(200, upload(GUESSES).status());
        for (int i = 0; i < 3; i++) {
            assertEquals(401, GUESSES.post(BAD, Form.withPhoto()).status());
        }

        assertEquals(
                "429 429 Too many requests", GUESSES.post(BAD, Form.withPhoto()).summary());
        assertEquals(200, upload(GUESSES).status());
    }

    @Test
    void trustedAddressesMayAskAsOftenAsTheyLike() {
        for (int i = 0; i < 3; i++) {
            assertEquals(200, upload(TRUSTED).status());
            assertEquals(401, TRUSTED.post(BAD, Form.withPhoto()).status());
        }
    }

    private static Answer upload(LiveApi api) {
        return api.v2("frontAppUserId=u", Form.withPhoto());
    }

    private static Answer list(LiveApi api) {
        return api.get("/api/3/UploadImage/GetUserUploadedList?userId=u&websiteId=1001&webApiClientKey=" + LiveApi.KEY);
    }
}

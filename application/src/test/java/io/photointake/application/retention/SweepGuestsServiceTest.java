package io.photointake.application.retention;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.UserMove;
import io.photointake.domain.image.UploadedImage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepGuestsServiceTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final RetentionBench bench = new RetentionBench();
    private final SweepGuests sweep = new SweepGuestsService(bench.sites, bench.images, bench.store, bench.steadyClock);

    @Test
    void removesPhotosOfGuestsOnceTheyHaveStayedLongEnough() {
        bench.guestsStay(bench.shop, WEEK);
        bench.stored(aPhotoOf(GUEST));
        bench.clock.pass(WEEK);
        assertEquals(GuestsSwept.NONE, sweep.sweep(true), "not before the time is over");
        bench.clock.pass(Duration.ofMillis(1));
        UploadedImage fresh = bench.stored(aPhotoOf(GUEST));

        assertEquals(new GuestsSwept(1, 0, false), sweep.sweep(true));

        assertEquals(List.of(fresh), bench.images.all());
        assertEquals(1, bench.store.committedCount());
        assertEquals(GuestsSwept.NONE, sweep.sweep(true));
    }

    @Test
    void keepsWhatIsRegisteredOrOfAWebsiteWithoutSuchARule() {
        bench.guestsStay(bench.shop, WEEK);
        bench.stored(aPhoto());
        bench.stored(aPhotoOf(GUEST, OTHER_SHOP));
        bench.clock.pass(Duration.ofDays(1000));

        assertEquals(GuestsSwept.NONE, sweep.sweep(true));
        assertEquals(2, bench.store.committedCount());
    }

    @Test
    void asksEachWebsiteHowLong() {
        bench.guestsStay(bench.shop, WEEK);
        bench.guestsStay(bench.otherShop, WEEK.multipliedBy(2));
        bench.stored(aPhotoOf(GUEST));
        bench.stored(aPhotoOf(GUEST, OTHER_SHOP));
        bench.clock.pass(WEEK.plusDays(1));

        assertEquals(new GuestsSwept(1, 0, false), sweep.sweep(true));
        bench.clock.pass(WEEK);
        assertEquals(new GuestsSwept(1, 0, false), sweep.sweep(true));
    }

    @Test
    void keepsAPhotoWhoseGuestHasRegistered() {
        bench.guestsStay(bench.shop, WEEK);
        bench.stored(aPhotoOf(GUEST));
        bench.clock.pass(WEEK.plusDays(1));
        bench.images.move(new UserMove(bench.shop.id(), GUEST.id(), ANN));

        assertEquals(GuestsSwept.NONE, sweep.sweep(true));
        assertEquals(1, bench.store.committedCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101, 250})
    void removesAnyNumber(int photos) {
        bench.guestsStay(bench.shop, WEEK);
        for (int i = 0; i < photos; i++) {
            bench.stored(aPhotoOf(GUEST));
        }
        bench.clock.pass(WEEK.plusDays(1));

        assertEquals(new GuestsSwept(photos, 0, false), sweep.sweep(true));
        assertEquals(0, bench.store.committedCount());
        assertEquals(List.of(), bench.images.all());
    }

    @Test
    void goesOnPastPicturesThatCannotBeRemoved() {
        bench.guestsStay(bench.shop, WEEK);
        bench.guestsStay(bench.otherShop, WEEK);
        UploadedImage stuck = bench.stored(aPhotoOf(GUEST));
        for (int i = 0; i < 100; i++) {
            bench.stored(aPhotoOf(GUEST));
        }
        bench.stored(aPhotoOf(GUEST, OTHER_SHOP));
        bench.store.stick(stuck.uniqueName());
        bench.clock.pass(WEEK.plusDays(1));

        assertEquals(new GuestsSwept(102, 1, false), sweep.sweep(true));

        assertEquals(List.of(), bench.images.all(), "nobody is served it");
        assertEquals(1, bench.store.committedCount());
        assertEquals(GuestsSwept.NONE, sweep.sweep(true));
    }

    @Test
    void believesAClockThatHasJumpedOnlyADayLater() {
        bench.guestsStay(bench.shop, WEEK);
        bench.stored(aPhotoOf(GUEST));
        assertEquals(GuestsSwept.NONE, sweep.sweep(false));
        bench.clock.pass(Duration.ofDays(80 * 365));

        assertEquals(GuestsSwept.CLOCK_DOUBTED, sweep.sweep(false));
        bench.clock.pass(Duration.ofHours(23));
        assertEquals(GuestsSwept.CLOCK_DOUBTED, sweep.sweep(false));
        assertEquals(1, bench.store.committedCount());
        bench.clock.pass(Duration.ofHours(1));
        assertEquals(new GuestsSwept(1, 0, false), sweep.sweep(false));
    }

    @Test
    void believesAClockThatHasJumpedIfItIsToldTo() {
        bench.guestsStay(bench.shop, WEEK);
        bench.stored(aPhotoOf(GUEST));
        assertEquals(GuestsSwept.NONE, sweep.sweep(false));
        bench.clock.pass(Duration.ofDays(30));

        assertEquals(new GuestsSwept(1, 0, false), sweep.sweep(true));
    }
}

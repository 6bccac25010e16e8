package io.photointake.adapter.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairPermitsTest {
    private static final Share ANN = new Share("192.0.2.1", "1001");
    private static final Share BOB = new Share("192.0.2.2", "1001");
    private static final Share EVE = new Share("192.0.2.3", "1002");

    private final List<String> granted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private boolean ask(FairPermits permits, Share share, String name) {
        return permits.enqueue(new FairPermits.Waiting(share, () -> granted.add(name), () -> refused.add(name)));
    }

    private static int takeAll(FairPermits permits, Share share) {
        int taken = 0;
        while (permits.tryAcquire(share)) {
            taken++;
        }
        return taken;
    }

    @Test
    void givesAllToOneWhileNobodyElseAsks() {
        assertEquals(8, takeAll(FairPermits.all(8, 10), ANN));
    }

    @Test
    void keepsHalfOfItsWebsitesFromAnAddress() {
        FairPermits permits = FairPermits.keepingSome(80, 10);
        assertEquals(30, takeAll(permits, ANN));
        assertEquals(15, takeAll(permits, BOB));
    }

    @Test
    void keepsAQuarterFromAWebsite() {
        FairPermits permits = FairPermits.keepingSome(80, 10);
        int ofWebsite = 0;
        for (int address = 0; address < 200; address++) {
            ofWebsite += takeAll(permits, new Share("192.0.2." + address, "1001"));
        }
        assertEquals(60, ofWebsite);
        assertTrue(permits.tryAcquire(EVE));
    }

    @Test
    void leavesAPlaceToANewAddressThoughAHundredAskBeforeIt() {
        FairPermits permits = FairPermits.keepingSome(192, 10);
        for (int round = 0; round < 200; round++) {
            for (int address = 0; address < 100; address++) {
                permits.tryAcquire(new Share("192.0.2." + address, Integer.toString(address % 2)));
            }
        }
        assertTrue(permits.tryAcquire(new Share("198.51.100.1", "0")));
    }

    @Test
    void canBeTakenToTheLast() {
        assertTrue(FairPermits.keepingSome(1, 10).tryAcquire(ANN));
        FairPermits two = FairPermits.keepingSome(2, 10);
        assertTrue(two.tryAcquire(ANN));
        assertTrue(two.tryAcquire(EVE));
        assertFalse(two.tryAcquire(BOB));
    }

    @Test
    void givesTheNextToTheWebsiteThenTheAddressThatHoldsFewest() {
        FairPermits permits = FairPermits.all(3, 10);
        takeAll(permits, ANN);
        ask(permits, ANN, "ann");
        ask(permits, BOB, "bob");
        ask(permits, EVE, "eve");
        for (int i = 0; i < 3; i++) {
            permits.release(ANN);
        }
        assertEquals(List.of("eve", "bob", "ann"), granted);
    }

    @Test
    void givesAtOnceWhatIsFree() {
        FairPermits permits = FairPermits.keepingSome(2, 10);
        ask(permits, ANN, "ann");
        ask(permits, ANN, "ann again");
        ask(permits, BOB, "bob");
        assertEquals(List.of("ann", "bob"), granted);
        permits.release(ANN);
        assertEquals(List.of("ann", "bob", "ann again"), granted);
    }

    @Test
    void letsSoManyWait() {
        FairPermits permits = FairPermits.all(1, 2);
        assertTrue(permits.tryAcquire(ANN));
        assertTrue(ask(permits, ANN, "first"));
        assertTrue(ask(permits, ANN, "second"));
        assertFalse(ask(permits, BOB, "third"));
    }

    @Test
    void tellsWhoHasWaitedForTooLong() {
        FairPermits permits = FairPermits.all(1, 2);
        assertTrue(permits.tryAcquire(ANN));
        ask(permits, ANN, "late");
        assertEquals(List.of(), permits.takeWaitingSince(System.nanoTime() - 60_000_000_000L));
        permits.takeWaitingSince(System.nanoTime() + 1).forEach(FairPermits.Waiting::refuse);
        assertEquals(List.of("late"), refused);
        permits.release(ANN);
        assertEquals(List.of(), granted);
    }

    @Test
    void givesWhatIsKeptHoweverManyWait() {
        FairPermits permits = FairPermits.keepingSome(8, 1);
        takeAll(permits, ANN);
        assertTrue(ask(permits, ANN, "more"));
        assertFalse(ask(permits, ANN, "too many"));
        assertTrue(ask(permits, EVE, "eve"));
        assertEquals(List.of("eve"), granted);
    }

    @Test
    void tellsWhoHoldsItsShareWhileOthersWait() {
        FairPermits permits = FairPermits.keepingSome(8, 10);
        takeAll(permits, ANN);
        ask(permits, ANN, "more");
        assertEquals(Map.of(ANN.address(), 1), permits.waitingByAddress());
        assertTrue(permits.holdsItsShare(ANN.address()));
        takeAll(permits, BOB);
        takeAll(permits, new Share("192.0.2.4", "1003"));
        takeAll(permits, EVE);
        Share newcomer = new Share("192.0.2.5", "1001");
        ask(permits, newcomer, "newcomer");
        assertEquals(Map.of(ANN.address(), 1, newcomer.address(), 1), permits.waitingByAddress());
        assertFalse(permits.holdsItsShare(newcomer.address()));
    }

    @Test
    void aNewcomerNeverHoldsItsShareOfASinglePlace() {
        FairPermits permits = FairPermits.keepingSome(1, 10);
        takeAll(permits, ANN);
        ask(permits, EVE, "eve");
        assertFalse(permits.holdsItsShare(EVE.address()));
    }
}

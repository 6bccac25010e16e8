package io.photointake.adapter.imaging.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.Requester;
import io.photointake.domain.site.WebsiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairOrderTest {
    private final FairOrder<Photo> order = new FairOrder<>();

    private record Photo(String name, Requester requester, Demand demand) implements FairOrder.Waiting {}

    private Photo add(String name, String address, int website, long cost) {
        Photo photo = new Photo(name, new Requester(address, new WebsiteId(website)), new Demand(0, 0, cost));
        order.add(photo);
        return photo;
    }

    private String begun(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Photo next = order.inTurn().get(0);
            order.begin(next);
            names.add(next.name());
        }
        return String.join(" ", names);
    }

    @Test
    void keepsTheOrderOfOneWhoAsks() {
        add("a", "192.0.2.1", 1, 10);
        add("b", "192.0.2.1", 1, 1);
        add("c", "192.0.2.1", 1, 5);
        assertEquals("a b c", begun(3));
    }

    @Test
    void letsAddressesTakeTurns() {
        add("a1", "192.0.2.1", 1, 10);
        add("a2", "192.0.2.1", 1, 10);
        add("a3", "192.0.2.1", 1, 10);
        assertEquals("a1", begun(1));
        add("b1", "192.0.2.2", 1, 10);
        add("b2", "192.0.2.2", 1, 10);
        assertEquals("b1 a2 b2 a3", begun(4));
    }

    @Test
    void countsWorkNotPictures() {
        add("a1", "192.0.2.1", 1, 100);
        add("a2", "192.0.2.1", 1, 100);
        assertEquals("a1", begun(1));
        for (int i = 0; i < 9; i++) {
            add("b", "192.0.2.2", 1, 11);
        }
        assertEquals("b b b b b b b b b a2", begun(10));
    }

    @Test
    void letsWebsitesTakeTurnsWhateverTheirAddresses() {
        for (int i = 1; i <= 50; i++) {
            add("a", "192.0.2." + i, 1, 10);
        }
        assertEquals("a", begun(1));
        add("b1", "192.0.2.1", 2, 10);
        add("b2", "192.0.2.1", 2, 10);
        assertEquals("b1 a b2 a", begun(4));
    }

    @Test
    void putsANewcomerBeforeAHundredWhoHaveBeenServed() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i <= 100; i++) {
                add("attack", "192.0.2." + i, 1, 10);
            }
        }
        begun(150);
        add("honest", "198.51.100.1", 1, 10);
        assertEquals("honest", begun(1));
    }

    @Test
    void givesWhoHasBeenIdleNothingForIt() {
        add("a", "192.0.2.1", 1, 10);
        for (int i = 0; i < 20; i++) {
            add("b", "192.0.2.2", 1, 10);
        }
        begun(15);
        add("a1", "192.0.2.1", 1, 10);
        add("a2", "192.0.2.1", 1, 10);
        add("a3", "192.0.2.1", 1, 10);
        String next = begun(4);
        assertEquals(2, next.split("a", -1).length - 1, next);
    }

    @Test
    void countsThe64BitsOfAnIpv6CustomerAsOne() {
        add("a1", "2001:db8:1:2::1", 1, 10);
        add("a2", "2001:db8:1:2:ffff::2", 1, 10);
        assertEquals("a1", begun(1));
        add("b", "2001:db8:1:3::1", 1, 10);
        assertEquals("b a2", begun(2));
    }

    @Test
    void takesOutWhatIsGivenUpAtNoCharge() {
        Photo a = add("a", "192.0.2.1", 1, 1000);
        add("b", "192.0.2.1", 1, 10);
        add("c", "192.0.2.2", 1, 10);
        assertTrue(order.remove(a));
        assertFalse(order.remove(a));
        assertEquals(2, order.size());
        assertEquals("b", order.inTurn().get(0).name());
        begun(2);
        assertEquals(0, order.size());
    }

    @Test
    void findsTheNewestOfWhoeverHasMostWaiting() {
        add("a1", "192.0.2.1", 1, 10);
        add("a2", "192.0.2.1", 1, 10);
        add("a3", "192.0.2.1", 1, 10);
        add("b1", "192.0.2.2", 1, 10);
        Requester b = new Requester("192.0.2.2", new WebsiteId(1));
        assertEquals(Optional.of("a3"), order.outstaying(b).map(Photo::name));
        add("b2", "192.0.2.2", 1, 10);
        assertEquals(Optional.empty(), order.outstaying(b));
    }
}

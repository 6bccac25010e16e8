package io.photointake.application.retention;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraseUserServiceTest {
    private static final long BYTES = aPhoto().bytes().bytes();

    private final RetentionBench bench = new RetentionBench();
    private final EraseUser eraseUser = new EraseUserService(bench.images, bench.store);
    private final List<ErasedImage> receipt = new ArrayList<>();

    @Test
    void removesEveryPhotoOfTheUserAndTellsOfEach() {
        UploadedImage one = bench.stored(aPhoto());
        UploadedImage asGuest = bench.stored(aPhotoOf(Visitor.guest(ANN.id())));

        Erasure all = erase();

        assertEquals(new Erasure(2, new ByteSize(2 * BYTES), 0), all);
        receipt.sort(Comparator.comparing(erased -> erased.image().id().value()));
        assertEquals(List.of(new ErasedImage(one, true), new ErasedImage(asGuest, true)), receipt);
        assertEquals(List.of(), bench.images.all());
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void leavesOthersAndOtherWebsitesAlone() {
        UploadedImage guests = bench.stored(aPhotoOf(GUEST));
        UploadedImage elsewhere = bench.stored(aPhotoOf(ANN, OTHER_SHOP));
        bench.stored(aPhoto());

        erase();

        assertEquals(List.of(guests, elsewhere), bench.images.all());
        assertEquals(2, bench.store.committedCount());
    }

    @Test
    void findsNothingASecondTime() {
        bench.stored(aPhoto());
        erase();
        receipt.clear();

        assertEquals(Erasure.NONE, erase());
        assertEquals(List.of(), receipt);
    }

    @Test
    void removesMoreThanItTakesAtATime() {
        for (int i = 0; i < 45; i++) {
            bench.stored(aPhoto());
        }

        assertEquals(45, erase().images());
        assertEquals(45, receipt.size());
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void tellsOfPicturesThatCouldNotBeRemoved() {
        bench.stored(aPhoto());
        UploadedImage second = bench.stored(aPhoto());
        bench.store.failWrites(true);

        Erasure all = erase();

        assertEquals(new Erasure(2, new ByteSize(2 * BYTES), 2), all);
        assertEquals(
                1,
                receipt.stream().filter(new ErasedImage(second, false)::equals).count());
        assertEquals(List.of(), bench.images.all(), "nobody is served them");
    }

    @Test
    void beginsNothingMoreWhenToldToStop() {
        for (int i = 0; i < 45; i++) {
            bench.stored(aPhoto());
        }

        Erasure some = eraseUser.erase(bench.shop, ANN.id(), erased -> {
            receipt.add(erased);
            return receipt.size() != 3;
        });

        assertEquals(20, some.images(), "what was begun is finished");
        assertEquals(20, receipt.size(), "and told of");
        assertEquals(25, bench.images.all().size());
        assertEquals(25, bench.store.committedCount());
    }

    private Erasure erase() {
        return eraseUser.erase(bench.shop, ANN.id(), receipt::add);
    }
}

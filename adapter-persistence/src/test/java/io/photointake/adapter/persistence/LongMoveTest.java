package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhotoNamed;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.persistence.library.PhotoOwners;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.UserMove;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Moves of more photos than a move may write rows of: everything about them is as after a move of a few. */
class LongMoveTest {
    private static final int MANY = 1300;
    private static final Visitor BEN = Visitor.registered(new UserId("ben"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void writeFewRows(Dialect dialect) {
        try (Database database = database(dialect)) {
            ImageRepository images = database.imageRepository();
            add(images, GUEST, MANY);
            add(images, ANN, MANY);
            add(images, BEN, 3);
            for (UserMove move : List.of(
                    new UserMove(SHOP, GUEST.id(), ANN),
                    new UserMove(SHOP, ANN.id(), BEN),
                    new UserMove(SHOP, BEN.id(), GUEST),
                    new UserMove(SHOP, GUEST.id(), BEN))) {
                Map<Long, Long> before = owners(database);
                images.move(move);
                Map<Long, Long> after = owners(database);
                long written = after.entrySet().stream()
                        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                        .count();
                assertTrue(written <= 500, written + " rows were written by " + move);
            }
            assertEquals(2 * MANY + 3, images.count(SHOP, BEN.id()));
            assertEquals(0, images.count(SHOP, ANN.id()) + images.count(SHOP, GUEST.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepListsSearchesFlagsAndNumbers(Dialect dialect) {
        try (Database database = database(dialect)) {
            ImageRepository images = database.imageRepository();
            List<Long> newestFirst = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                newestFirst.addAll(add(images, GUEST, MANY / 2));
                newestFirst.addAll(add(images, ANN, MANY / 2));
            }
            long found = recorded(images, List.of(aPhotoNamed("Straße.jpg")), Optional.empty())
                    .get(0)
                    .id()
                    .value();
            newestFirst.add(found);
            Collections.reverse(newestFirst);

            assertEquals(3 * (MANY / 2), images.move(new UserMove(SHOP, GUEST.id(), ANN)));

            List<Long> listed = new ArrayList<>();
            for (int index = 1; index <= 41; index++) {
                ImagePage page = images.list(SHOP, ANN.id(), Optional.empty(), new PageRequest(97, index));
                assertEquals(newestFirst.size(), page.total());
                for (UploadedImage image : page.images()) {
                    assertEquals(ANN, image.accepted().owner());
                    listed.add(image.id().value());
                }
            }
            assertEquals(newestFirst, listed);
            ImagePage search =
                    images.list(SHOP, ANN.id(), Optional.of(FoldedText.of("STRASSE")), new PageRequest(25, 1));
            assertEquals(
                    List.of(found),
                    search.images().stream().map(each -> each.id().value()).toList());
            assertEquals(1, search.total());
            assertTrue(images.find(SHOP, ANN.id(), new ImageId(newestFirst.get(2000)))
                    .isPresent());
            assertTrue(images.isOfGuest(new UserMove(SHOP, GUEST.id(), BEN)), "none are left");
            assertEquals(Optional.empty(), images.moveOfGuest(new UserMove(SHOP, ANN.id(), BEN)));

            recorded(images, List.of(aPhotoOf(GUEST)), Optional.empty());
            assertEquals(1, images.count(SHOP, GUEST.id()));
            assertEquals(newestFirst.size(), images.count(SHOP, ANN.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaveNothingToAnErasure(Dialect dialect) {
        try (Database database = database(dialect)) {
            ImageRepository images = database.imageRepository();
            add(images, GUEST, MANY);
            add(images, ANN, MANY);
            images.move(new UserMove(SHOP, GUEST.id(), ANN));

            Set<Long> removed = new HashSet<>();
            List<UploadedImage> batch = images.removeAll(SHOP, ANN.id(), new ImageId(Integer.MAX_VALUE), 400);
            while (!batch.isEmpty()) {
                batch.forEach(each -> removed.add(each.id().value()));
                batch = images.removeAll(SHOP, ANN.id(), new ImageId(Integer.MAX_VALUE), 400);
            }
            assertEquals(2 * MANY, removed.size());
            assertEquals(
                    List.of(),
                    database.transactions().read("look", handle -> new PhotoOwners(handle).of(SHOP, ANN.id())),
                    "the user's name stays nowhere");
        }
    }

    private Database database(Dialect dialect) {
        Database database = Database.open(TestDatabase.in(folder, dialect));
        TestDatabase.addShops(database);
        return database;
    }

    private static List<Long> add(ImageRepository images, Visitor owner, int photos) {
        return recorded(
                        images,
                        IntStream.range(0, photos)
                                .mapToObj(each -> aPhotoOf(owner))
                                .toList(),
                        Optional.empty())
                .stream()
                .map(each -> each.id().value())
                .toList();
    }

    private static Map<Long, Long> owners(Database database) {
        return database.transactions()
                .read(
                        "look",
                        handle -> handle.createQuery("SELECT id, owner_id FROM photo")
                                .reduceRows(new HashMap<Long, Long>(), (all, row) -> {
                                    all.put(row.getColumn("id", Long.class), row.getColumn("owner_id", Long.class));
                                    return all;
                                }));
    }
}

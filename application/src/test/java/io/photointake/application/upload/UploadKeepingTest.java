package io.photointake.application.upload;

import static io.photointake.application.port.AcceptedImages.recorded;
import static io.photointake.application.upload.UploadBench.ANN;
import static io.photointake.application.upload.UploadBench.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.port.TestImages;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Uploads to a website that keeps only so many photos, or moves only guests'. */
class UploadKeepingTest {
    private static final UserId OLD = new UserId("old");

    private final UploadBench bench = new UploadBench();
    private final CountingImageProcessor processor = new CountingImageProcessor();

    @Test
    void storesUpToExactlyTheMostPhotos() {
        upload(atMost(2), photo(), photo());

        assertEquals(2, bench.repository.all().size());
    }

    @Test
    void refusesAFullUserBeforeAnythingIsDecoded() {
        upload(atMost(2), photo(), photo());
        int rendered = processor.renders();

        List<Violation> violations = refused(upload(atMost(2), photo()));

        assertEquals("This user would have 3 photos (2 now), this website keeps at most 2 of a user", text(violations));
        assertEquals(rendered, processor.renders());
        assertEquals(2, bench.store.committedCount());
    }

    @Test
    void keepsNoneOfSeveralFilesThatDoNotAllHaveRoom() {
        assertEquals(
                "This user would have 3 photos (0 now), this website keeps at most 2 of a user",
                text(refused(upload(atMost(2), photo(), photo(), photo()))));
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void takesThePicturesBackWhenOthersWereQuicker() {
        List<UploadResult> results = AtTheSameTime.call(8, thread -> upload(atMost(3), photo()));

        assertEquals(
                3,
                results.stream().filter(UploadResult.Stored.class::isInstance).count());
        assertEquals(3, bench.repository.all().size());
        assertEquals(3, bench.store.committedCount());
    }

    @Test
    void takesThePicturesBackWhenTheLastRoomGoesWhileItDecodes() {
        UploadImage service = bench.service(
                new SlowImageProcessor(() -> recorded(bench.repository, List.of(of(ANN)), Optional.empty())));

        List<Violation> violations = refused(service.upload(command(atMost(1), Optional.empty(), photo())));

        assertEquals("This user would have 2 photos (1 now), this website keeps at most 1 of a user", text(violations));
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void countsThePhotosThatMoveToTheUser() {
        recorded(bench.repository, List.of(of(Visitor.guest(OLD)), of(Visitor.guest(OLD))), Optional.empty());

        List<Violation> violations =
                refused(bench.service(processor).upload(command(atMost(2), Optional.of(OLD), photo())));

        assertEquals("This user would have 3 photos (0 now), this website keeps at most 2 of a user", text(violations));
        assertEquals(2, bench.repository.count(SHOP.id(), OLD));
        assertEquals(0, processor.renders());
    }

    @Test
    void movesAGuestsPhotosWhereOnlyThoseMay() {
        recorded(bench.repository, List.of(of(Visitor.guest(OLD))), Optional.empty());

        bench.service().upload(command(onlyGuests(), Optional.of(OLD), photo()));

        assertEquals(2, bench.repository.count(SHOP.id(), ANN.id()));
    }

    @Test
    void refusesToMoveARegisteredUsersPhotosWhereOnlyGuestsMay() {
        recorded(bench.repository, List.of(of(Visitor.registered(OLD))), Optional.empty());

        List<Violation> violations =
                refused(bench.service(processor).upload(command(onlyGuests(), Optional.of(OLD), photo())));

        assertEquals("261", violations.get(0).code().code());
        assertEquals("oldExternalUserId", violations.get(0).field());
        assertEquals(1, bench.repository.all().size());
        assertEquals(0, bench.store.committedCount());
        assertEquals(0, processor.renders(), "nothing is decoded for it");
    }

    @Test
    void refusesTheMoveOfAUserWhoRegistersWhileItDecodes() {
        UploadImage service = bench.service(new SlowImageProcessor(
                () -> recorded(bench.repository, List.of(of(Visitor.registered(OLD))), Optional.empty())));

        List<Violation> violations = refused(service.upload(command(onlyGuests(), Optional.of(OLD), photo())));

        assertEquals("oldExternalUserId", violations.get(0).field());
        assertEquals(0, bench.store.committedCount());
    }

    private UploadResult upload(KeepingRules rules, ReceivedFile... files) {
        return bench.service(processor).upload(command(rules, Optional.empty(), files));
    }

    private ReceivedFile photo() {
        return bench.received("beach.jpg", TestImages.jpeg(20, 20));
    }

    private static UploadImageCommand command(KeepingRules rules, Optional<UserId> previous, ReceivedFile... files) {
        return new UploadImageCommand(
                new ConfiguredWebsite(SHOP, UploadLimits.DEFAULT, rules, PrintSettings.DEFAULT),
                Caller.at(UploadBench.ADDRESS),
                ANN,
                "frontAppUserId",
                previous,
                Optional.empty(),
                DpiRule.REQUESTED_ELSE_EMBEDDED,
                List.of(files));
    }

    private static AcceptedImage of(Visitor owner) {
        return AcceptedImages.aPhotoOf(owner, SHOP.id());
    }

    private static List<Violation> refused(UploadResult result) {
        return UploadBench.refused(result).violations();
    }

    private static String text(List<Violation> violations) {
        assertEquals(1, violations.size());
        assertEquals("400", violations.get(0).code().code());
        assertEquals("frontAppUserId", violations.get(0).field());
        return violations.get(0).message();
    }

    private static KeepingRules atMost(int photos) {
        return new KeepingRules(Optional.of(photos), Optional.empty(), /* onlyGuestsMove= */ false);
    }

    private static KeepingRules onlyGuests() {
        return new KeepingRules(Optional.empty(), Optional.empty(), /* onlyGuestsMove= */ true);
    }

    /** Something happens while it decodes. */
    private record SlowImageProcessor(Runnable meanwhile) implements ImageProcessor {
        private static final ImageProcessor PROCESSOR = new SimpleImageProcessor();

        @Override
        public Set<ImageFormat> formats() {
            return PROCESSOR.formats();
        }

        @Override
        public Reading<ImageFacts> readFacts(ContentSource content) {
            return PROCESSOR.readFacts(content);
        }

        @Override
        public Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi, Requester requester) {
            meanwhile.run();
            return PROCESSOR.render(content, facts, dpi, requester);
        }

        @Override
        public ContentSource printFile(
                ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata) {
            return PROCESSOR.printFile(original, format, dpi, keepsPrivateMetadata);
        }
    }
}

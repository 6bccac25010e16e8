package io.photointake.application.upload;

import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Recording;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Stage;
import io.photointake.application.port.StageMonitor;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.policy.UploadPolicy;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.WebsiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * {@link UploadImage}: headers first, then pixels, then bytes, then rows. The headers of all files are read before the
 * pixels of any, and a refusal names every file that has failed at the step it is about.
 */
public final class UploadImageService implements UploadImage {
    private final ImageProcessor processor;
    private final ImageStore store;
    private final ImageRepository repository;
    private final Clock clock;
    private final Supplier<UUID> guids;
    private final StageMonitor stages;

    /** With stages that nobody times. */
    public UploadImageService(
            ImageProcessor processor, ImageStore store, ImageRepository repository, Clock clock, Supplier<UUID> guids) {
        this(processor, store, repository, clock, guids, StageMonitor.NONE);
    }

    /**
     * @param guids gives names that nobody can guess
     * @param stages times what is done last: the bytes, then the rows
     */
    public UploadImageService(
            ImageProcessor processor,
            ImageStore store,
            ImageRepository repository,
            Clock clock,
            Supplier<UUID> guids,
            StageMonitor stages) {
        this.processor = processor;
        this.store = store;
        this.repository = repository;
        this.clock = clock;
        this.guids = guids;
        this.stages = stages;
    }

    @Override
    public UploadResult upload(UploadImageCommand command) {
        List<Violation> violations = new ArrayList<>();
        UploadLimits limits = command.site().limits();
        command.dpi().flatMap(limits.dpiPolicy()::check).ifPresent(violations::add);
        Optional<Violation> unkept = checkMove(command).or(() -> checkRoom(command));
        if (unkept.isPresent()) {
            violations.add(unkept.get());
            return refuse(violations);
        }
        List<Examined> examined = examine(command, violations);
        return violations.isEmpty() ? store(command, examined) : refuse(violations);
    }

    /** Spares a move that is refused anyway all other work; what counts is what is found when the rows are written. */
    private Optional<Violation> checkMove(UploadImageCommand command) {
        return command.move()
                .filter(move -> command.site().keeping().onlyGuestsMove() && !repository.isOfGuest(move))
                .map(move -> notOfAGuest());
    }

    private static Violation notOfAGuest() {
        return KeepingRules.notOfAGuest("oldExternalUserId");
    }

    /** Spares a user whose photos are full all other work; what counts is what is found when the rows are written. */
    private Optional<Violation> checkRoom(UploadImageCommand command) {
        KeepingRules rules = command.site().keeping();
        if (rules.mostPhotosOfAUser().isEmpty()) {
            return Optional.empty();
        }
        WebsiteId website = command.site().website().id();
        long moving = command.move()
                .map(move -> repository.count(website, move.from()))
                .orElse(0L);
        return rules.checkRoom(
                repository.count(website, command.owner().id()), command.files().size() + moving, command.ownerField());
    }

    private List<Examined> examine(UploadImageCommand command, List<Violation> violations) {
        UploadPolicy policy = new UploadPolicy(command.site().limits());
        List<Examined> examined = new ArrayList<>();
        for (ReceivedFile file : command.files()) {
            Reading<ImageFacts> reading = processor.readFacts(file.content());
            reading.fold(policy::check, defect -> Optional.of(defect.violation()))
                    .ifPresentOrElse(
                            violation -> violations.add(about(file, violation, command)),
                            () -> reading.fold(facts -> examined.add(new Examined(file, facts)), defect -> false));
        }
        return examined;
    }

    private UploadResult store(UploadImageCommand command, List<Examined> examined) {
        Placement placement = new Placement(
                store, repository, command.site().website().company().folder());
        try {
            List<Violation> violations = new ArrayList<>();
            List<AcceptedImage> accepted = new ArrayList<>();
            for (Examined image : examined) {
                Dpi dpi = decideDpi(command, image.facts);
                processor
                        .render(image.file.content(), image.facts, dpi, command.requester())
                        .fold(
                                renditions -> accepted.add(place(command, image, dpi, renditions, placement)),
                                defect -> violations.add(about(image.file, defect.violation(), command)));
            }
            if (!violations.isEmpty()) {
                placement.undo();
                return refuse(violations);
            }
            return record(command, accepted, placement);
        } catch (RuntimeException | Error failure) {
            placement.undoAfter(failure);
            throw failure;
        }
    }

    private UploadResult record(UploadImageCommand command, List<AcceptedImage> accepted, Placement placement) {
        KeepingRules rules = command.site().keeping();
        Recording recording = stages.measure(Stage.ROW, () -> repository.add(accepted, command.move(), rules));
        if (recording instanceof Recording.Recorded recorded) {
            return new UploadResult.Stored(recorded.images());
        }
        placement.undo();
        return refuse(List.of(
                recording instanceof Recording.NoRoom full
                        ? rules.checkRoom(full.present(), full.further(), command.ownerField())
                                .orElseThrow()
                        : notOfAGuest()));
    }

    private AcceptedImage place(
            UploadImageCommand command, Examined image, Dpi dpi, Renditions renditions, Placement placement) {
        UniqueName name = new UniqueName(guids.get(), image.facts.format());
        AcceptedImage accepted = new AcceptedImage(
                command.site().website().id(),
                command.owner(),
                image.file.name(),
                name,
                image.file.digest(),
                image.facts,
                dpi,
                image.file.content().size(),
                renditions.standard().facts(),
                renditions.thumbnail().facts(),
                now(),
                command.caller().request());
        stages.measure(Stage.STORE, () -> {
            placement.place(name, image.file.content(), renditions);
            return name;
        });
        return accepted;
    }

    private static Dpi decideDpi(UploadImageCommand command, ImageFacts facts) {
        return command.site().limits().dpiPolicy().decide(command.dpiRule(), command.dpi(), facts.density());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UploadResult refuse(List<Violation> violations) {
        return new UploadResult.Refused(new Refusal(violations));
    }

    private static Violation about(ReceivedFile file, Violation violation, UploadImageCommand command) {
        Violation located = violation.about(file.field());
        return command.files().size() == 1
                ? located
                : located.prefixed(file.name().value());
    }

    private record Examined(ReceivedFile file, ImageFacts facts) {}
}

package io.photointake.application.port;

import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every record of an installation promises. */
public interface InstallationRepositoryContract {
    /** The record under test, of a new database; the same whenever one test asks. */
    InstallationRepository installations();

    /** The photos beside it. */
    ImageRepository photos();

    /** The folder of the company whose photos they are. */
    CompanyFolder company();

    @Test
    default void knowsNoIdAtFirst() {
        assertEquals(Optional.empty(), installations().installation());
    }

    @Test
    default void keepsTheFirstIdThatClaimsIt() {
        InstallationId first = new InstallationId(UUID.randomUUID());

        assertEquals(first, installations().claim(first));
        assertEquals(first, installations().claim(new InstallationId(UUID.randomUUID())));
        assertEquals(Optional.of(first), installations().installation());
    }

    @Test
    default void tellsTheNewestPhotosWithTheFolderTheyAreIn() {
        assertEquals(List.of(), installations().newestPhotos(10));
        List<UniqueName> names = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            names.add(
                    0,
                    recorded(photos(), List.of(aPhoto()), Optional.empty())
                            .get(0)
                            .uniqueName());
        }

        assertEquals(
                names.subList(0, 3).stream()
                        .map(name -> new StoredName(company(), name))
                        .toList(),
                installations().newestPhotos(3));
        assertEquals(5, installations().newestPhotos(100).size());
    }

    @Test
    default void keepsTheLastObservationOfTheClock() {
        assertEquals(Optional.empty(), installations().clock());
        Instant now = Instant.parse("2026-03-04T05:06:07.008Z");
        installations().observe(new ClockObservation(now, now));
        ClockObservation later = new ClockObservation(now.plusSeconds(60), now);
        installations().observe(later);

        assertEquals(Optional.of(later), installations().clock());
    }
}

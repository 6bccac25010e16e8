package io.photointake.application.port;

import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An installation's record in memory, beside photos that all belong to one company. */
public final class InMemoryInstallationRepository implements InstallationRepository {
    private final CompanyFolder folder;
    private final InMemoryImageRepository images;
    private Optional<InstallationId> id = Optional.empty();
    private Optional<ClockObservation> clock = Optional.empty();

    public InMemoryInstallationRepository(CompanyFolder folder, InMemoryImageRepository images) {
        this.folder = folder;
        this.images = images;
    }

    @Override
    public synchronized Optional<InstallationId> installation() {
        return id;
    }

    @Override
    public synchronized InstallationId claim(InstallationId wanted) {
        id = id.or(() -> Optional.of(wanted));
        return id.orElseThrow();
    }

    @Override
    public synchronized List<StoredName> newestPhotos(int most) {
        List<UniqueName> names = new ArrayList<>();
        images.all().forEach(image -> names.add(image.uniqueName()));
        Collections.reverse(names);
        return names.stream()
                .limit(most)
                .map(name -> new StoredName(folder, name))
                .toList();
    }

    @Override
    public synchronized Optional<ClockObservation> clock() {
        return clock;
    }

    @Override
    public synchronized void observe(ClockObservation observation) {
        clock = Optional.of(observation);
    }
}

package io.photointake.application.port;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The photos of an {@link InMemoryImageRepository}. */
public final class InMemoryImageCatalogue implements ImageCatalogue {
    private final InMemoryImageRepository repository;

    public InMemoryImageCatalogue(InMemoryImageRepository repository) {
        this.repository = repository;
    }

    @Override
    public long count() {
        return repository.all().size();
    }

    @Override
    public List<UploadedImage> after(Optional<ImageId> last, int most) {
        long number = last.map(ImageId::value).orElse(0L);
        return repository.all().stream()
                .filter(row -> row.id().value() > number)
                .limit(most)
                .toList();
    }

    @Override
    public boolean changeRenditions(UniqueName name, RenditionFacts standard, RenditionFacts thumbnail) {
        return repository.change(name, row -> {
            AcceptedImage was = row.accepted();
            return new AcceptedImage(
                            was.website(),
                            was.owner(),
                            was.name(),
                            was.uniqueName(),
                            was.digest(),
                            was.facts(),
                            was.dpi(),
                            was.bytes(),
                            standard,
                            thumbnail,
                            was.acceptedAt())
                    .recorded(row.id(), row.photoCode());
        });
    }

    @Override
    public void remove(Collection<UniqueName> names) {
        repository.forget(names);
    }
}

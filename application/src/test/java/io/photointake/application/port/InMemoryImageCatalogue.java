package io.photointake.application.port;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.site.WebsiteId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
                            was.acceptedAt(),
                            was.request())
                    .recorded(row.id(), row.photoCode());
        });
    }

    @Override
    public void remove(Collection<UniqueName> names) {
        repository.forget(names);
    }

    @Override
    public List<WebsiteUsage> usage() {
        return repository.all().stream()
                .collect(Collectors.groupingBy(
                        row -> row.accepted().website().value(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(InMemoryImageCatalogue::usage)
                .toList();
    }

    private static WebsiteUsage usage(List<UploadedImage> ofWebsite) {
        List<AcceptedImage> images =
                ofWebsite.stream().map(UploadedImage::accepted).toList();
        return new WebsiteUsage(
                images.get(0).website(),
                images.size(),
                images.stream().map(image -> image.owner().id()).distinct().count(),
                new ByteSize(images.stream()
                        .mapToLong(image -> image.bytes().bytes())
                        .sum()),
                new ByteSize(images.stream()
                        .mapToLong(image -> image.standard().bytes().bytes()
                                + image.thumbnail().bytes().bytes())
                        .sum()),
                images.stream()
                        .map(AcceptedImage::acceptedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public List<UploadedImage> findByName(WebsiteId website, FoldedText wanted, int most) {
        return repository.all().stream()
                .filter(row -> row.accepted().website().equals(website)
                        && FoldedText.of(row.accepted().name().value()).contains(wanted))
                .sorted(Comparator.comparing((UploadedImage row) -> row.id().value())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<UploadedImage> findByRequest(RequestId request, int most) {
        return repository.all().stream()
                .filter(row -> row.accepted().request().equals(Optional.of(request)))
                .sorted(Comparator.comparing((UploadedImage row) -> row.id().value())
                        .reversed())
                .limit(most)
                .toList();
    }
}

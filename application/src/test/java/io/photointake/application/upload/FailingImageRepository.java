package io.photointake.application.upload;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.Recording;
import io.photointake.application.port.UserMove;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A repository whose add fails, before or after the rows were written. */
final class FailingImageRepository implements ImageRepository {
    /** What else goes wrong with an add that fails. */
    enum Failure {
        NOTHING_WRITTEN,
        WRITTEN_BUT_NOT_CONFIRMED,
        NOT_READABLE_EITHER,
        BUSY
    }

    static final String ADD = "could not add";
    static final String READ = "could not read";

    private final ImageRepository repository;
    private final Failure failure;

    FailingImageRepository(ImageRepository repository, Failure failure) {
        this.repository = repository;
        this.failure = failure;
    }

    @Override
    public Recording add(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (failure == Failure.WRITTEN_BUT_NOT_CONFIRMED) {
            repository.add(images, move, rules);
        }
        if (failure == Failure.BUSY) {
            throw new ImageRepositoryBusyException(ADD, new IllegalStateException());
        }
        throw new ImageRepositoryException(ADD, new IllegalStateException());
    }

    @Override
    public Optional<UploadedImage> find(UniqueName name) {
        return repository.find(name);
    }

    @Override
    public Optional<UploadedImage> find(WebsiteId website, UserId user, ImageId id) {
        return repository.find(website, user, id);
    }

    @Override
    public ImagePage list(WebsiteId website, UserId user, Optional<FoldedText> wanted, PageRequest page) {
        return repository.list(website, user, wanted, page);
    }

    @Override
    public Optional<UploadedImage> remove(WebsiteId website, UserId user, ImageId id) {
        return repository.remove(website, user, id);
    }

    @Override
    public int move(UserMove move) {
        return repository.move(move);
    }

    @Override
    public boolean isOfGuest(UserMove move) {
        return repository.isOfGuest(move);
    }

    @Override
    public long count(WebsiteId website, UserId user) {
        return repository.count(website, user);
    }

    @Override
    public Optional<Integer> moveOfGuest(UserMove move) {
        return repository.moveOfGuest(move);
    }

    @Override
    public List<UploadedImage> removeAll(WebsiteId website, UserId user, ImageId last, int most) {
        return repository.removeAll(website, user, last, most);
    }

    @Override
    public List<UploadedImage> removeOfGuests(WebsiteId website, Instant before, int most) {
        return repository.removeOfGuests(website, before, most);
    }

    @Override
    public List<UploadedImage> removeOfWebsite(WebsiteId website, int most) {
        return repository.removeOfWebsite(website, most);
    }

    @Override
    public Set<UniqueName> recorded(Collection<UniqueName> names) {
        if (failure == Failure.NOT_READABLE_EITHER || failure == Failure.BUSY) {
            throw new ImageRepositoryException(READ, new IllegalStateException());
        }
        return repository.recorded(names);
    }

    @Override
    public boolean isReady() {
        return false;
    }
}

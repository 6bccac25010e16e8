package io.photointake.application.upload;

import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.reception.PostedFile;
import io.photointake.application.reception.ReceiveFileService;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.application.reception.Reception;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything an upload needs, in memory; a test replaces what it wants to see fail. */
final class UploadBench {
    static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535897932Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final CompanyFolder FOLDER = new CompanyFolder("Acme");
    static final Website SHOP =
            new Website(new WebsiteId(1001), new Company(new CompanyId(1), "Acme", FOLDER), "Shop", AllowedOrigins.ANY);
    static final String ADDRESS = "192.0.2.7";
    static final Visitor ANN = Visitor.registered(new UserId("ann"));

    final InMemoryImageStore store = new InMemoryImageStore(CLOCK);
    final InMemoryImageRepository repository = new InMemoryImageRepository();

    UploadImage service() {
        return service(new SimpleImageProcessor(), store, repository);
    }

    UploadImage service(ImageProcessor processor) {
        return service(processor, store, repository);
    }

    UploadImage service(ImageStore otherStore, ImageRepository otherRepository) {
        return service(new SimpleImageProcessor(), otherStore, otherRepository);
    }

    private static UploadImage service(ImageProcessor processor, ImageStore store, ImageRepository repository) {
        return new UploadImageService(processor, store, repository, CLOCK, UUID::randomUUID);
    }

    ReceivedFile received(String name, byte[] bytes) {
        PostedFile posted =
                new PostedFile("postedFile", new ImageName(name), new ByteArrayInputStream(bytes), Optional.empty());
        try {
            Reception reception = new ReceiveFileService(store).receive(posted, UploadLimits.DEFAULT);
            return ((Reception.Received) reception).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UploadImageCommand command(ReceivedFile... files) {
        return command(UploadLimits.DEFAULT, Optional.empty(), DpiRule.REQUESTED_ELSE_EMBEDDED, files);
    }

    static UploadImageCommand command(UploadLimits limits, ReceivedFile... files) {
        return command(limits, Optional.empty(), DpiRule.REQUESTED_ELSE_EMBEDDED, files);
    }

    static UploadImageCommand command(UploadLimits limits, Optional<Dpi> dpi, DpiRule rule, ReceivedFile... files) {
        return new UploadImageCommand(
                ConfiguredWebsite.of(SHOP, limits),
                Caller.at(ADDRESS),
                ANN,
                "userId",
                Optional.empty(),
                dpi,
                rule,
                List.of(files));
    }

    static UploadImageCommand moving(UserId previous, Visitor owner, ReceivedFile... files) {
        return new UploadImageCommand(
                ConfiguredWebsite.of(SHOP, UploadLimits.DEFAULT),
                Caller.at(ADDRESS),
                owner,
                "frontAppUserId",
                Optional.of(previous),
                Optional.empty(),
                DpiRule.REQUESTED_ELSE_EMBEDDED,
                List.of(files));
    }

    static List<UploadedImage> stored(UploadResult result) {
        return ((UploadResult.Stored) result).images();
    }

    static Refusal refused(UploadResult result) {
        return ((UploadResult.Refused) result).refusal();
    }
}

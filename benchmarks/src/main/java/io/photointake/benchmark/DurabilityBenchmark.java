package io.photointake.benchmark;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.adapter.storage.FilesystemImageStore;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.Recording;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an answer waits for when the pixels are done: three files under their names, and a row, all forced to disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DurabilityBenchmark {
    private static final CompanyFolder FOLDER = new CompanyFolder("bench");
    private static final WebsiteId WEBSITE = new WebsiteId(1001);

    /** Where to write; a disk as the server's, because a file system in memory has nothing to force. */
    @Param("target/benchmark-data")
    private String folder = "";

    @Param({"405000", "4000000"})
    private int bytes;

    private @Nullable Subject subject;

    @Setup
    public void open() throws IOException {
        Path data = Files.createDirectories(
                Path.of(folder).resolve(UUID.randomUUID().toString()));
        ExecutorService disk = Executors.newFixedThreadPool(16);
        Database database = Database.open(DatabaseSettings.of("jdbc:sqlite:" + data.resolve("photointake.db")));
        Company company = database.siteRepository().addCompany("Benchmark", FOLDER);
        database.siteRepository()
                .addWebsite(ConfiguredWebsite.of(
                        new Website(WEBSITE, company, "Benchmark", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        subject = new Subject(
                database, disk, new FilesystemImageStore(new FilesystemSettings(data.resolve("photos")), disk));
    }

    @TearDown
    public void close() {
        subject().database.close();
        subject().disk.shutdown();
    }

    /** Written, forced, named, and removed again. */
    @Benchmark
    public UniqueName store() throws IOException {
        FilesystemImageStore store = subject().store;
        UniqueName name = newName();
        try (StagedContent original = store.stage(new ByteArrayInputStream(new byte[bytes]))) {
            store.commit(FOLDER, name, original, new Renditions(rendition(1024, 130_000), rendition(200, 9_000)));
        }
        store.delete(FOLDER, name);
        return name;
    }

    @Benchmark
    public Recording row() {
        UniqueName name = newName();
        String hex = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        return subject()
                .database
                .imageRepository()
                .add(
                        List.of(new AcceptedImage(
                                WEBSITE,
                                Visitor.guest(new UserId("bench")),
                                new ImageName("photo.jpg"),
                                name,
                                new ContentDigest(hex),
                                new ImageFacts(
                                        ImageFormat.JPEG,
                                        new PixelSize(4128, 2322),
                                        Orientation.NORMAL,
                                        Optional.empty()),
                                new Dpi(300),
                                new ByteSize(bytes),
                                rendition(1024, 1).facts(),
                                rendition(200, 1).facts(),
                                Instant.EPOCH)),
                        Optional.empty(),
                        KeepingRules.DEFAULT);
    }

    private static UniqueName newName() {
        return new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
    }

    private static EncodedRendition rendition(int width, int bytes) {
        return new EncodedRendition(ImageFormat.JPEG, new PixelSize(width, width), new byte[bytes]);
    }

    private Subject subject() {
        return Objects.requireNonNull(subject);
    }

    private record Subject(Database database, ExecutorService disk, FilesystemImageStore store) {}
}

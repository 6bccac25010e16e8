package io.photointake.bootstrap.wiring;

import io.photointake.adapter.http.HttpUseCases;
import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.persistence.Database;
import io.photointake.application.administration.SiteAdministrationService;
import io.photointake.application.library.DeleteImageService;
import io.photointake.application.library.MoveUserService;
import io.photointake.application.library.OpenImage;
import io.photointake.application.library.OpenImageService;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.port.SiteRepositoryException;
import io.photointake.application.port.Stage;
import io.photointake.application.print.GradePrintService;
import io.photointake.application.print.OpenPrintFileService;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.reception.ReceiveFileService;
import io.photointake.application.site.AuthenticateService;
import io.photointake.application.site.ReadImageSettingsService;
import io.photointake.application.upload.CheckReadinessService;
import io.photointake.application.upload.UploadImageService;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.logging.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's adapters and use cases, put together. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int DISK_THREADS = 16;
    private static final Duration KEY_USES_RECORDED = Duration.ofSeconds(30);

    private final Opened opened;
    private final Database database;
    private final ImagingEngine imaging;
    private final HttpUseCases useCases;

    private Service(Config config, Telemetry telemetry, Opened opened) {
        this.opened = opened;
        Beside<ImagingEngine> decoders = Beside.start(
                "imaging", () -> ImagingEngine.open(Imaging.settings(config.imaging()), telemetry.imaging()));
        opened.closeLater(() -> decoders.get().close());
        ExecutorService disk = Executors.newFixedThreadPool(DISK_THREADS, new NamedThreads("disk"));
        Executor marked = task -> disk.execute(LogContext.kept(task));
        opened.closeLater(disk::shutdown);
        Installation installation = Installation.forServing(config, marked);
        opened.closeLater(installation::close);
        database = installation.database();
        ImageRepository images = database.imageRepository();
        SiteRepository sites = database.siteRepository();
        ImageStore store = installation.store();
        ReceiveFile receiveFile = new ReceiveFileService(store);
        images.obstacle().ifPresent(obstacle -> {
            throw new IllegalStateException("cannot start: " + obstacle);
        });
        WatchedReadiness readiness =
                new WatchedReadiness(new CheckReadinessService(images, store)::obstacle, System::nanoTime);
        opened.closeLater(readiness::close);
        readiness.start();

        KeyUses keyUses = new KeyUses(sites, Clock.systemUTC());
        opened.closeLater(() -> record(keyUses));
        Schedule schedule = new Schedule();
        opened.closeLater(schedule::close);
        schedule.every(KEY_USES_RECORDED, "record when keys were used", keyUses::record);
        Sweeping sweeping = new Sweeping(database, store, config.maintenance().quarantine());
        config.maintenance().pause().ifPresent(pause -> {
            schedule.every(pause, "remove photos of guests", sweeping::sweepGuests);
            schedule.every(pause, "sweep", sweeping::sweepLeftovers);
        });
        imaging = decoders.get();
        OpenImage openImage = new OpenImageService(images, sites, store);
        useCases = new HttpUseCases(
                new AuthenticateService(sites, keyUses),
                sites::allowedOriginsOfAll,
                (file, limits) -> telemetry.stages().measure(Stage.RECEIVE, () -> receiveFile.receive(file, limits)),
                new UploadImageService(imaging, store, images, Clock.systemUTC(), UUID::randomUUID, telemetry.stages()),
                openImage,
                new OpenPrintFileService(openImage, imaging),
                new GradePrintService(images),
                images::list,
                new DeleteImageService(images, store),
                new MoveUserService(images),
                new ReadImageSettingsService(imaging),
                readiness::getAsBoolean);
        telemetry.watch(new Levels(config.dataFolder(), database, imaging, readiness)::tellTo);
    }

    /** Opens the installation, making a new one where nothing is; if that fails half-way, nothing stays open. */
    public static Service open(Config config, Telemetry telemetry) {
        Opened opened = new Opened();
        try {
            return new Service(config, telemetry, opened);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private static void record(KeyUses uses) {
        try {
            uses.record();
        } catch (SiteRepositoryException e) {
            LOG.warn("When keys were last used could not be recorded", e);
        }
    }

    public HttpUseCases useCases() {
        return useCases;
    }

    /** Lists, and adds to, the sites that the service serves. */
    public DemoSite demoSite() {
        SiteRepository sites = database.siteRepository();
        SiteAdministrationService administration = Administration.of(sites);
        return new DemoSite(sites::websites, sites::addCompany, administration, administration, administration);
    }

    /** What decodes pictures here, in a line for the log. */
    public String imaging() {
        return imaging.description();
    }

    @Override
    public void close() {
        opened.close();
    }
}

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
import io.photointake.application.print.GradePrintService;
import io.photointake.application.print.OpenPrintFileService;
import io.photointake.application.reception.ReceiveFileService;
import io.photointake.application.site.AuthenticateService;
import io.photointake.application.site.ReadImageSettingsService;
import io.photointake.application.upload.CheckReadinessService;
import io.photointake.application.upload.UploadImageService;
import io.photointake.bootstrap.config.Config;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server's adapters and use cases, put together. */
public final class Service implements AutoCloseable {
    private static final int DISK_THREADS = 16;

    private final Opened opened;
    private final Database database;
    private final ImagingEngine imaging;
    private final HttpUseCases useCases;

    private Service(Config config, Opened opened) {
        this.opened = opened;
        Beside<ImagingEngine> decoders =
                Beside.start("imaging", () -> ImagingEngine.open(Imaging.settings(config.imaging())));
        opened.closeLater(() -> decoders.get().close());
        ExecutorService disk = Executors.newFixedThreadPool(DISK_THREADS, new NamedThreads("disk"));
        opened.closeLater(disk::shutdown);
        Installation installation = Installation.forServing(config, disk);
        opened.closeLater(installation::close);
        database = installation.database();
        ImageRepository images = database.imageRepository();
        SiteRepository sites = database.siteRepository();
        ImageStore store = installation.store();
        images.obstacle().ifPresent(obstacle -> {
            throw new IllegalStateException("cannot start: " + obstacle);
        });
        WatchedReadiness readiness =
                new WatchedReadiness(new CheckReadinessService(images, store)::obstacle, System::nanoTime);
        opened.closeLater(readiness::close);
        readiness.start();

        imaging = decoders.get();
        OpenImage openImage = new OpenImageService(images, sites, store);
        useCases = new HttpUseCases(
                new AuthenticateService(sites),
                sites::allowedOriginsOfAll,
                new ReceiveFileService(store),
                new UploadImageService(imaging, store, images, Clock.systemUTC(), UUID::randomUUID),
                openImage,
                new OpenPrintFileService(openImage, imaging),
                new GradePrintService(images),
                images::list,
                new DeleteImageService(images, store),
                new MoveUserService(images),
                new ReadImageSettingsService(imaging),
                readiness::getAsBoolean);
    }

    /** Opens the installation, making a new one where nothing is; if that fails half-way, nothing stays open. */
    public static Service open(Config config) {
        Opened opened = new Opened();
        try {
            return new Service(config, opened);
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
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

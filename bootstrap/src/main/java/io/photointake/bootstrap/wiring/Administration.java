package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.persistence.Database;
import io.photointake.application.administration.AddCompany;
import io.photointake.application.administration.AddWebsite;
import io.photointake.application.administration.ChangeCompany;
import io.photointake.application.administration.ChangeWebsite;
import io.photointake.application.administration.IssueKey;
import io.photointake.application.administration.ListCompanies;
import io.photointake.application.administration.ListKeys;
import io.photointake.application.administration.ListWebsites;
import io.photointake.application.administration.RemoveCompany;
import io.photointake.application.administration.RemoveWebsite;
import io.photointake.application.administration.RevokeKey;
import io.photointake.application.administration.SiteAdministrationService;
import io.photointake.application.administration.SiteRemovalService;
import io.photointake.application.backup.CopyReport;
import io.photointake.application.installation.SteadyClock;
import io.photointake.application.library.ExportUser;
import io.photointake.application.library.ExportUserService;
import io.photointake.application.library.FindImage;
import io.photointake.application.library.FindImagesByName;
import io.photointake.application.library.FindImagesByRequest;
import io.photointake.application.library.ListImages;
import io.photointake.application.library.ReadUsage;
import io.photointake.application.library.SweepLeftovers;
import io.photointake.application.library.SweepLeftoversService;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.quarantine.ListQuarantine;
import io.photointake.application.quarantine.PurgeQuarantine;
import io.photointake.application.quarantine.QuarantineService;
import io.photointake.application.quarantine.RestoreQuarantined;
import io.photointake.application.retention.EraseUser;
import io.photointake.application.retention.EraseUserService;
import io.photointake.application.retention.SweepGuests;
import io.photointake.application.retention.SweepGuestsService;
import io.photointake.application.verification.VerificationStep;
import io.photointake.application.verification.VerifyImages;
import io.photointake.application.verification.VerifyImagesCommand;
import io.photointake.application.verification.VerifyImagesService;
import io.photointake.bootstrap.backup.BackupResult;
import io.photointake.bootstrap.backup.BackupSource;
import io.photointake.bootstrap.backup.BackupWriter;
import io.photointake.bootstrap.config.Config;
import io.photointake.domain.image.ImageFormat;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** The use cases of the administration commands, on the same data as a server that may be running. */
public final class Administration implements AutoCloseable {
    private final Config config;
    private final Installation installation;
    private final Database database;
    private final SiteAdministrationService keysAndWebsites;

    private Administration(Config config) {
        this.config = config;
        this.installation = Installation.existing(config);
        this.database = installation.database();
        this.keysAndWebsites = of(database.siteRepository());
    }

    /**
     * Opens the installation that is there; makes nothing.
     *
     * @throws io.photointake.application.port.InstallationException if there is none, it is another version's, or its
     *     database and its pictures do not belong together
     */
    public static Administration open(Config config) {
        return new Administration(config);
    }

    /** The same administration as a running service's own. */
    static SiteAdministrationService of(SiteRepository sites) {
        return new SiteAdministrationService(sites, Clock.systemUTC(), new RandomClientKeys());
    }

    public AddCompany addCompany() {
        return database.siteRepository()::addCompany;
    }

    public ListCompanies listCompanies() {
        return database.siteRepository()::companies;
    }

    public AddWebsite addWebsite() {
        return keysAndWebsites;
    }

    public ChangeWebsite changeWebsite() {
        return database.siteRepository()::changeWebsite;
    }

    public ListWebsites listWebsites() {
        return database.siteRepository()::websites;
    }

    public IssueKey issueKey() {
        return keysAndWebsites;
    }

    public ListKeys listKeys() {
        return keysAndWebsites;
    }

    public RevokeKey revokeKey() {
        return keysAndWebsites;
    }

    /** Those of these formats that a server on this machine would refuse, since it has no decoder for them. */
    public Set<ImageFormat> undecoded(Set<ImageFormat> formats) {
        return Imaging.undecoded(formats, config);
    }

    public SweepLeftovers sweepLeftovers() {
        return new SweepLeftoversService(store(), database.imageRepository(), steadyClock());
    }

    public ListQuarantine listQuarantine() {
        return quarantine();
    }

    public RestoreQuarantined restoreQuarantined() {
        return quarantine();
    }

    public PurgeQuarantine purgeQuarantine() {
        return quarantine();
    }

    private QuarantineService quarantine() {
        return new QuarantineService(store(), database.imageRepository(), Clock.systemUTC());
    }

    private SteadyClock steadyClock() {
        return new SteadyClock(database.installationRepository(), Clock.systemUTC());
    }

    public SweepGuests sweepGuests() {
        return new SweepGuestsService(database.siteRepository(), database.imageRepository(), store(), steadyClock());
    }

    public ChangeCompany changeCompany() {
        return database.siteRepository()::changeCompany;
    }

    public RemoveWebsite removeWebsite() {
        return removals();
    }

    public RemoveCompany removeCompany() {
        return removals();
    }

    private SiteRemovalService removals() {
        return new SiteRemovalService(
                database.siteRepository(), database.imageRepository(), database.imageCatalogue(), store());
    }

    public ReadUsage readUsage() {
        return database.imageCatalogue()::usage;
    }

    public FindImage findImage() {
        return database.imageRepository()::find;
    }

    public FindImagesByName findImagesByName() {
        return database.imageCatalogue()::findByName;
    }

    public FindImagesByRequest findImagesByRequest() {
        return database.imageCatalogue()::findByRequest;
    }

    public ExportUser exportUser() {
        return new ExportUserService(database.imageRepository(), store());
    }

    public ListImages listImages() {
        return database.imageRepository()::list;
    }

    public EraseUser eraseUser() {
        return new EraseUserService(database.imageRepository(), store());
    }

    /** How many photos are on record. */
    public long photos() {
        return database.imageCatalogue().count();
    }

    /** Verifies, as {@link VerifyImages} does, with the decoders that a server here would use. */
    public boolean verify(VerifyImagesCommand command, LongConsumer pace, Predicate<VerificationStep> step) {
        try (ImagingEngine imaging = ImagingEngine.open(Imaging.settings(config.imaging()))) {
            VerifyImages verification = new VerifyImagesService(
                    database.imageCatalogue(),
                    database.imageRepository(),
                    database.siteRepository(),
                    store(),
                    imaging,
                    Clock.systemUTC(),
                    pace);
            return verification.verify(command, step);
        }
    }

    /** Makes a backup in the folder. */
    public BackupResult backUp(Path folder, boolean links, Consumer<CopyReport> progress) {
        BackupSource source = new BackupSource(
                database,
                config.dataFolder(),
                config.pictureFolder(),
                installation.id().toString(),
                Objects.requireNonNullElse(Administration.class.getPackage().getImplementationVersion(), "unpackaged"));
        return new BackupWriter(source, folder, links, Clock.systemUTC()).write(progress);
    }

    public Path dataFolder() {
        return config.dataFolder();
    }

    /** Clears what removed rows have left in the database's log; false if others kept it from that. */
    public boolean forgetRemoved() {
        return database.forgetRemoved();
    }

    private ImageStore store() {
        return installation.store();
    }

    @Override
    public void close() {
        installation.close();
    }
}

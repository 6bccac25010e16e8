package io.photointake.bootstrap.wiring;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.adapter.storage.FilesystemImageStore;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.application.administration.AddCompany;
import io.photointake.application.administration.AddWebsite;
import io.photointake.application.administration.ChangeWebsite;
import io.photointake.application.administration.IssueKey;
import io.photointake.application.administration.ListCompanies;
import io.photointake.application.administration.ListKeys;
import io.photointake.application.administration.ListWebsites;
import io.photointake.application.administration.RevokeKey;
import io.photointake.application.administration.SiteAdministrationService;
import io.photointake.application.library.ListImages;
import io.photointake.application.library.SweepLeftovers;
import io.photointake.application.library.SweepLeftoversService;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.retention.EraseUser;
import io.photointake.application.retention.EraseUserService;
import io.photointake.application.retention.SweepGuests;
import io.photointake.application.retention.SweepGuestsService;
import io.photointake.bootstrap.config.Config;
import io.photointake.domain.image.ImageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** The use cases of the administration commands, on the same data as a server that may be running. */
public final class Administration implements AutoCloseable {
    private final Config config;
    /** Longer than a server waits: nobody is kept waiting by a command, and it has to get a word in beside one. */
    private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(10);

    private final Database database;
    private final SiteAdministrationService keysAndWebsites;

    private Administration(Config config) {
        this.config = config;
        this.database = Database.open(DatabaseSettings.of(config.databaseUrl()).withTimeout(DATABASE_TIMEOUT));
        this.keysAndWebsites = of(database.siteRepository());
    }

    /** Opens the data folder, creating it if it is missing. */
    public static Administration open(Config config) {
        DataFolder.create(config);
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
        return new SweepLeftoversService(store(), database.imageRepository(), Clock.systemUTC());
    }

    public SweepGuests sweepGuests() {
        return new SweepGuestsService(
                database.siteRepository(), database.imageRepository(), store(), Clock.systemUTC());
    }

    public ListImages listImages() {
        return database.imageRepository()::list;
    }

    public EraseUser eraseUser() {
        return new EraseUserService(database.imageRepository(), store());
    }

    /** Clears what removed rows have left in the database's log; false if others kept it from that. */
    public boolean forgetRemoved() {
        return database.forgetRemoved();
    }

    private ImageStore store() {
        return new FilesystemImageStore(new FilesystemSettings(config.pictureFolder()), Runnable::run);
    }

    @Override
    public void close() {
        database.close();
    }
}

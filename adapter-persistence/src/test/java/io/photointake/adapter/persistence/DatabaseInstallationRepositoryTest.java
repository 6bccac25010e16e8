package io.photointake.adapter.persistence;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.InstallationRepository;
import io.photointake.application.port.InstallationRepositoryContract;
import io.photointake.domain.site.CompanyFolder;
import org.junit.jupiter.api.AfterEach;

/** The contract. */
abstract class DatabaseInstallationRepositoryTest implements InstallationRepositoryContract {
    private final Database database;

    DatabaseInstallationRepositoryTest(DatabaseSettings settings) {
        this.database = Database.open(settings);
        TestDatabase.addShops(database);
    }

    @Override
    public InstallationRepository installations() {
        return database.installationRepository();
    }

    @Override
    public ImageRepository photos() {
        return database.imageRepository();
    }

    @Override
    public CompanyFolder company() {
        return new CompanyFolder("prints");
    }

    @AfterEach
    void close() {
        database.close();
    }
}

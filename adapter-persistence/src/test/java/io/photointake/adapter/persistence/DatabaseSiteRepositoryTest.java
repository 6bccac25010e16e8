package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.port.SiteRepositoryContract;
import io.photointake.application.port.SiteRepositoryException;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, and what holds of files that outlive a process. */
abstract class DatabaseSiteRepositoryTest implements SiteRepositoryContract {
    private static final int ROUNDS = 50;

    private final DatabaseSettings settings;
    private final List<Database> open = new ArrayList<>();
    private final Database database;

    DatabaseSiteRepositoryTest(DatabaseSettings settings) {
        this.settings = settings;
        this.database = open();
    }

    @Override
    public SiteRepository repository() {
        return database.siteRepository();
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Test
    void findsEverythingAfterReopening() {
        Company company = repository().addCompany("Prints", new CompanyFolder("Prints"));
        Website website = new Website(new WebsiteId(1001), company, "Shop", AllowedOrigins.ANY);
        repository().addWebsite(ConfiguredWebsite.of(website, UploadLimits.DEFAULT));
        ClientKey secret = new ClientKey("secret");
        Optional<IssuedKey> key = repository().addKey(company.id(), secret.digest(), secret.hint(), MONDAY, 2);
        database.close();

        SiteRepository reopened = open().siteRepository();
        assertEquals(List.of(company), reopened.companies());
        assertEquals(website, reopened.websites().get(0).website());
        assertEquals(key, reopened.findKey(secret.digest()));
    }

    @Test
    void anAdministratorBesideTheServerIsSeenAtOnce() {
        Database server = open();
        Company company = repository().addCompany("Prints", new CompanyFolder("Prints"));
        assertEquals(Optional.of(company), server.siteRepository().findCompany(company.folder()));
        IssuedKey key = repository()
                .addKey(company.id(), new ClientKey("secret").digest(), "cret", MONDAY, 2)
                .orElseThrow();
        Optional<IssuedKey> revoked = repository().revokeKey(company.id(), key.number(), TUESDAY);
        assertEquals(revoked, server.siteRepository().findKey(key.digest()));
    }

    @Test
    void twoProcessesTogetherAddNoMoreKeysThanThereIsRoomFor() {
        List<Database> both = List.of(database, open());
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Company" + round;
            Company company = repository().addCompany(name, new CompanyFolder(name));
            List<Optional<IssuedKey>> added = AtTheSameTime.call(
                    2,
                    process -> both.get(process)
                            .siteRepository()
                            .addKey(company.id(), new ClientKey(name + process).digest(), "hint", MONDAY, 1));
            assertEquals(1, added.stream().filter(Optional::isPresent).count());
        }
    }

    @Test
    void numbersOfDeletedCompaniesAreNotUsedAgain() throws SQLException {
        Company first = repository().addCompany("Prints", new CompanyFolder("Prints"));
        database.close();
        TestDatabase.execute(settings, "DELETE FROM company");
        Company next = open().siteRepository().addCompany("Mugs", new CompanyFolder("Mugs"));
        assertTrue(next.id().value() > first.id().value());
    }

    @Test
    void failsAsThePortSaysWhenItsTablesAreGone() throws SQLException {
        TestDatabase.execute(settings, "DROP TABLE client_key");
        SiteRepositoryException failure = assertThrows(
                SiteRepositoryException.class, () -> repository().findKey(new ClientKey("secret").digest()));
        assertNotNull(failure.getCause());
    }

    private Database open() {
        Database opened = Database.open(settings);
        open.add(opened);
        return opened;
    }
}

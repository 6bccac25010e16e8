package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.SHOP;

import io.photointake.application.port.SiteRepository;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Where the tests' databases are, and what they start with. */
final class TestDatabase {
    /** Longer than a server waits: a busy machine is no failure of a test. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private TestDatabase() {}

    /** With that timeout. */
    static DatabaseSettings in(Path folder, Dialect dialect) {
        return asOfAServer(folder, dialect).withTimeout(TIMEOUT);
    }

    static DatabaseSettings asOfAServer(Path folder, Dialect dialect) {
        return DatabaseSettings.of(
                switch (dialect) {
                    case SQLITE -> "jdbc:sqlite:" + folder.resolve("photos.db");
                    case H2 -> "jdbc:h2:file:" + folder.resolve("photos");
                });
    }

    static void addShops(Database database) {
        SiteRepository sites = database.siteRepository();
        Company company = sites.addCompany("Prints", new CompanyFolder("prints"));
        for (WebsiteId shop : new WebsiteId[] {SHOP, OTHER_SHOP}) {
            sites.addWebsite(
                    ConfiguredWebsite.of(new Website(shop, company, "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        }
    }

    /** Runs a statement as an administrator with the database's own tools would. */
    static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = settings.dialect().writing(settings).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

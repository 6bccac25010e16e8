package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.Transactions;
import io.photointake.application.port.DuplicateSiteException;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.WebsiteId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Companies, websites and keys as rows of the tables {@code company}, {@code website} and {@code client_key}. */
final class JdbiSiteRepository implements SiteRepository {
    private final Transactions transactions;
    private final Dialect dialect;

    JdbiSiteRepository(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public Company addCompany(String name, CompanyFolder folder) {
        return transactions.write("record a company", handle -> {
            Update insert = handle.createUpdate(
                            "INSERT INTO company (name, folder, folder_folded) VALUES (:name, :folder, :folded)")
                    .bind("name", name)
                    .bind("folder", folder.value())
                    .bind("folded", CompanyRow.folded(folder));
            int id = unique("the folder " + folder.value() + " belongs to another company", () -> numbered(insert));
            return new Company(new CompanyId(id), name, folder);
        });
    }

    @Override
    public List<Company> companies() {
        return transactions.read(
                "list companies",
                handle -> handle.createQuery(CompanyRow.SELECT + " ORDER BY id")
                        .map(CompanyRow::read)
                        .list());
    }

    @Override
    public Optional<Company> findCompany(CompanyFolder folder) {
        return transactions.read(
                "look up a company",
                handle -> handle.createQuery(CompanyRow.SELECT + " WHERE folder_folded = :folded")
                        .bind("folded", CompanyRow.folded(folder))
                        .map(CompanyRow::read)
                        .findOne());
    }

    @Override
    public void addWebsite(ConfiguredWebsite website) {
        transactions.write("record a website", handle -> {
            Update insert = WebsiteRow.bind(handle.createUpdate(WebsiteRow.INSERT), website);
            return unique("there is a website " + website.website().id().value() + " already", insert::execute);
        });
    }

    @Override
    public Optional<ConfiguredWebsite> changeWebsite(WebsiteId id, UnaryOperator<ConfiguredWebsite> change) {
        return transactions.write("change a website", handle -> {
            lock(handle, "website", id.value());
            Optional<ConfiguredWebsite> changed = findWebsite(handle, id).map(change);
            changed.ifPresent(site -> WebsiteRow.bind(handle.createUpdate(WebsiteRow.UPDATE), site)
                    .execute());
            return changed;
        });
    }

    @Override
    public List<ConfiguredWebsite> websites() {
        return transactions.read(
                "list websites",
                handle -> handle.createQuery(WebsiteRow.SELECT + " ORDER BY w.id")
                        .map(WebsiteRow::read)
                        .list());
    }

    @Override
    public Optional<ConfiguredWebsite> findWebsite(WebsiteId id) {
        return transactions.read("look up a website", handle -> findWebsite(handle, id));
    }

    @Override
    public AllowedOrigins allowedOriginsOfAll() {
        List<String> origins = transactions.read(
                "read allowed origins",
                handle -> handle.createQuery("SELECT DISTINCT origins FROM website")
                        .mapTo(String.class)
                        .list());
        return AllowedOrigins.union(origins.stream().map(AllowedOrigins::parse).toList());
    }

    @Override
    public Optional<IssuedKey> addKey(
            CompanyId company, KeyDigest digest, String hint, Instant issuedAt, int mostActive) {
        return transactions.write("record a key", handle -> {
            lock(handle, "company", company.value());
            if (activeKeys(handle, company) >= mostActive) {
                return Optional.empty();
            }
            Update insert = handle.createUpdate("INSERT INTO client_key (company_id, digest, hint, issued_at)"
                            + " VALUES (:company, :digest, :hint, :issuedAt)")
                    .bind("company", company.value())
                    .bind("digest", digest.hex())
                    .bind("hint", hint)
                    .bind("issuedAt", issuedAt.toEpochMilli());
            int number = unique("this key is on record already", () -> numbered(insert));
            return Optional.of(new IssuedKey(number, company, digest, hint, issuedAt, Optional.empty()));
        });
    }

    @Override
    public List<IssuedKey> keys(CompanyId company) {
        return transactions.read(
                "list keys",
                handle -> handle.createQuery(KeyRow.SELECT + " WHERE company_id = :company ORDER BY id")
                        .bind("company", company.value())
                        .map(KeyRow::read)
                        .list());
    }

    @Override
    public Optional<IssuedKey> findKey(KeyDigest digest) {
        return transactions.read(
                "look up a key",
                handle -> handle.createQuery(KeyRow.SELECT + " WHERE digest = :digest")
                        .bind("digest", digest.hex())
                        .map(KeyRow::read)
                        .findOne());
    }

    @Override
    public Optional<IssuedKey> revokeKey(CompanyId company, int number, Instant revokedAt) {
        return transactions.write("revoke a key", handle -> {
            handle.createUpdate("UPDATE client_key SET revoked_at = :revokedAt"
                            + " WHERE company_id = :company AND id = :number AND revoked_at IS NULL")
                    .bind("revokedAt", revokedAt.toEpochMilli())
                    .bind("company", company.value())
                    .bind("number", number)
                    .execute();
            return handle.createQuery(KeyRow.SELECT + " WHERE company_id = :company AND id = :number")
                    .bind("company", company.value())
                    .bind("number", number)
                    .map(KeyRow::read)
                    .findOne();
        });
    }

    @Override
    public Optional<ConfiguredWebsite> findWebsite(CompanyId company, WebsiteId id) {
        return transactions.read(
                "look up a website",
                handle -> handle.createQuery(WebsiteRow.SELECT + " WHERE w.id = :id AND w.company_id = :company")
                        .bind("id", id.value())
                        .bind("company", company.value())
                        .map(WebsiteRow::read)
                        .findOne());
    }

    private static Optional<ConfiguredWebsite> findWebsite(Handle handle, WebsiteId id) {
        return handle.createQuery(WebsiteRow.SELECT + " WHERE w.id = :id")
                .bind("id", id.value())
                .map(WebsiteRow::read)
                .findOne();
    }

    private void lock(Handle handle, String table, int id) {
        handle.createQuery("SELECT id FROM " + table + " WHERE id = :id" + dialect.lock())
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne();
    }

    private static int activeKeys(Handle handle, CompanyId company) {
        return handle.createQuery("SELECT COUNT(*) FROM client_key WHERE company_id = :company AND revoked_at IS NULL")
                .bind("company", company.value())
                .mapTo(Integer.class)
                .one();
    }

    private static int numbered(Update insert) {
        return insert.executeAndReturnGeneratedKeys("id").mapTo(Integer.class).one();
    }

    private <T> T unique(String otherwise, Supplier<T> insert) {
        try {
            return insert.get();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && dialect.isDuplicate(cause)) {
                throw new DuplicateSiteException(otherwise);
            }
            throw e;
        }
    }
}

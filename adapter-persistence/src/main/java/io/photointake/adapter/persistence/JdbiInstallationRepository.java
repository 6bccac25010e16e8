package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.Transactions;
import io.photointake.application.port.ClockObservation;
import io.photointake.application.port.InstallationRepository;
import io.photointake.application.port.StoredName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one row of the table {@code installation}, and the photos recorded last. */
final class JdbiInstallationRepository implements InstallationRepository {
    private static final String FIND = "SELECT installation_id FROM installation WHERE installation_id IS NOT NULL";

    private final Transactions transactions;

    JdbiInstallationRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<InstallationId> installation() {
        return transactions.read("read the installation's id", JdbiInstallationRepository::find);
    }

    @Override
    public InstallationId claim(InstallationId id) {
        return transactions.write("record the installation's id", handle -> {
            handle.createUpdate("UPDATE installation SET installation_id = :id WHERE installation_id IS NULL")
                    .bind("id", id.toString())
                    .execute();
            return find(handle).orElseThrow(() -> new IllegalStateException("the installation has no row"));
        });
    }

    @Override
    public List<StoredName> newestPhotos(int most) {
        return transactions.read(
                "look up the newest photos",
                handle -> handle.createQuery("SELECT company.folder, photo.unique_name FROM"
                                + " (SELECT website_id, unique_name, id FROM photo ORDER BY id DESC LIMIT :most) photo"
                                + " JOIN website ON website.id = photo.website_id"
                                + " JOIN company ON company.id = website.company_id ORDER BY photo.id DESC")
                        .bind("most", most)
                        .map((row, context) ->
                                new StoredName(new CompanyFolder(row.getString("folder")), PhotoRow.uniqueName(row)))
                        .list());
    }

    @Override
    public Optional<ClockObservation> clock() {
        return transactions.read(
                "read what was seen of the clock",
                handle -> handle.createQuery("SELECT clock_seen_at, clock_steady_since FROM installation"
                                + " WHERE clock_seen_at IS NOT NULL")
                        .map((row, context) -> new ClockObservation(
                                Instant.ofEpochMilli(row.getLong("clock_seen_at")),
                                Instant.ofEpochMilli(row.getLong("clock_steady_since"))))
                        .findOne());
    }

    @Override
    public void observe(ClockObservation observation) {
        transactions.write(
                "record what was seen of the clock",
                handle -> handle.createUpdate(
                                "UPDATE installation SET clock_seen_at = :at, clock_steady_since = :steady")
                        .bind("at", observation.at().toEpochMilli())
                        .bind("steady", observation.steadySince().toEpochMilli())
                        .execute());
    }

    private static Optional<InstallationId> find(Handle handle) {
        return handle.createQuery(FIND).mapTo(String.class).findOne().flatMap(InstallationId::parse);
    }
}

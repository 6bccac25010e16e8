package io.photointake.adapter.persistence.library;

import io.photointake.domain.library.FoldedText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Folds the names of the photos that were recorded when lower case alone was searched. It may be repeated. */
public final class FoldNamesMigration implements JavaMigration {
    private static final int BATCH = 1000;
    private static final String NEXT =
            "SELECT id, image_name, image_name_folded FROM photo WHERE id > ? ORDER BY id LIMIT " + BATCH;
    private static final String FOLD = "UPDATE photo SET image_name_folded = ? WHERE id = ?";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "fold names";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement next = context.getConnection().prepareStatement(NEXT);
                PreparedStatement fold = context.getConnection().prepareStatement(FOLD)) {
            Optional<Long> last = Optional.of(0L);
            while (last.isPresent()) {
                last = foldBatch(next, fold, last.get());
                fold.executeBatch();
            }
        }
    }

    /** The number of the batch's last photo; absent if there is no photo after the given one. */
    private static Optional<Long> foldBatch(PreparedStatement next, PreparedStatement fold, long after)
            throws SQLException {
        Optional<Long> last = Optional.empty();
        next.setLong(1, after);
        try (ResultSet photos = next.executeQuery()) {
            while (photos.next()) {
                last = Optional.of(photos.getLong("id"));
                String folded = FoldedText.of(photos.getString("image_name")).value();
                if (!folded.equals(photos.getString("image_name_folded"))) {
                    fold.setString(1, folded);
                    fold.setLong(2, photos.getLong("id"));
                    fold.addBatch();
                }
            }
        }
        return last;
    }
}

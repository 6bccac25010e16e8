package io.photointake.adapter.persistence;

import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The row of a client key in the table {@code client_key}. */
final class KeyRow {
    static final String SELECT =
            "SELECT id, company_id, digest, hint, issued_at, revoked_at, last_used_at FROM client_key";

    private KeyRow() {}

    /** Reads columns named as in {@link #SELECT}. */
    static IssuedKey read(ResultSet row, StatementContext context) throws SQLException {
        int id = row.getInt("id");
        try {
            return new IssuedKey(
                    id,
                    new CompanyId(row.getInt("company_id")),
                    new KeyDigest(row.getString("digest")),
                    row.getString("hint"),
                    Instant.ofEpochMilli(row.getLong("issued_at")),
                    instant(row, "revoked_at"),
                    instant(row, "last_used_at"));
        } catch (IllegalArgumentException e) {
            throw new SQLException("the row of key " + id + " is damaged", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long epochMilli = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(epochMilli));
    }
}

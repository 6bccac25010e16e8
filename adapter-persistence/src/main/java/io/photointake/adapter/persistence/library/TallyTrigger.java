package io.photointake.adapter.persistence.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table {@code photo_tally} of an H2 database of an earlier version until {@link OwnerTallyTrigger} does. H2
 * makes it by its name, which the migration is given.
 */
public final class TallyTrigger extends TriggerAdapter {
    private static final String OF_BLOCK = " WHERE website_id = ? AND user_id = ? AND block = ?";
    private static final String CHANGE = "UPDATE photo_tally SET photos = photos + ?" + OF_BLOCK;
    private static final String BEGIN =
            "INSERT INTO photo_tally (photos, website_id, user_id, block) VALUES (?, ?, ?, ?)";
    private static final String FORGET = "DELETE FROM photo_tally" + OF_BLOCK + " AND photos = 0";

    /** @param before null for a new row; {@code after} is null for one that goes */
    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before != null && after != null && Tallied.of(before).equals(Tallied.of(after))) {
            return;
        }
        if (before != null) {
            Tallied block = Tallied.of(before);
            change(connection, CHANGE, -1, block);
            forget(connection, block);
        }
        if (after != null && change(connection, CHANGE, 1, Tallied.of(after)) == 0) {
            change(connection, BEGIN, 1, Tallied.of(after));
        }
    }

    private static int change(Connection connection, String sql, int by, Tallied block) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, by);
            block.bind(statement, 2);
            return statement.executeUpdate();
        }
    }

    private static void forget(Connection connection, Tallied block) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            block.bind(statement, 1);
            statement.executeUpdate();
        }
    }

    /** Where a photo is counted. */
    private record Tallied(int website, String user, long block) {
        static Tallied of(ResultSet photo) throws SQLException {
            return new Tallied(
                    photo.getInt("website_id"),
                    photo.getString("user_id"),
                    photo.getLong("id") / PhotoList.NUMBERS_PER_BLOCK);
        }

        void bind(PreparedStatement statement, int first) throws SQLException {
            statement.setInt(first, website);
            statement.setString(first + 1, user);
            statement.setLong(first + 2, block);
        }
    }
}

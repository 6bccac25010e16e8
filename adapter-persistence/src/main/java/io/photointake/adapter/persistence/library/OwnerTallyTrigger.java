package io.photointake.adapter.persistence.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table {@code photo_tally} of an H2 database by owners, whatever changes the photos; SQLite's triggers do the
 * same in SQL. H2 makes it by its name, which the migration is given.
 */
public final class OwnerTallyTrigger extends TriggerAdapter {
    private static final String OF_BLOCK = " WHERE owner_id = ? AND block = ?";
    private static final String CHANGE = "UPDATE photo_tally SET photos = photos + ?" + OF_BLOCK;
    private static final String BEGIN = "INSERT INTO photo_tally (photos, owner_id, block) VALUES (?, ?, ?)";
    private static final String FORGET = "DELETE FROM photo_tally WHERE photos = ? AND owner_id = ? AND block = ?";

    /** @param before null for a new row; {@code after} is null for one that goes */
    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (before != null && after != null && Block.of(before).equals(Block.of(after))) {
            return;
        }
        if (before != null) {
            change(connection, CHANGE, -1, Block.of(before));
            change(connection, FORGET, 0, Block.of(before));
        }
        if (after != null && change(connection, CHANGE, 1, Block.of(after)) == 0) {
            change(connection, BEGIN, 1, Block.of(after));
        }
    }

    private static int change(Connection connection, String sql, int photos, Block block) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, photos);
            statement.setLong(2, block.owner());
            statement.setLong(3, block.number());
            return statement.executeUpdate();
        }
    }

    /** Where a photo is counted. */
    private record Block(long owner, long number) {
        static Block of(ResultSet photo) throws SQLException {
            return new Block(photo.getLong("owner_id"), photo.getLong("id") / PhotoList.NUMBERS_PER_BLOCK);
        }
    }
}

package io.photointake.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction of somebody else's, which has written to the shops and is not finished. */
final class HeldTransaction implements AutoCloseable {
    private final Connection connection;

    private HeldTransaction(Connection connection) {
        this.connection = connection;
    }

    static HeldTransaction begin(DatabaseSettings settings) throws SQLException {
        Connection connection = settings.dialect().writing(settings).getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE website SET name = 'renamed'");
        }
        return new HeldTransaction(connection);
    }

    void commitAfter(long millis) {
        try {
            Thread.sleep(millis);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.photointake.bootstrap.architecture.violation.adapter.http;

import java.awt.image.BufferedImage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import picocli.CommandLine;

/** An adapter full of what belongs to others. */
public final class HTTPGate {
    private static final Logger LOG = Logger.getLogger("gate");

    int width(ResultSet rows, BufferedImage image) throws SQLException {
        LOG.info("reading");
        return rows.getInt(1) + image.getWidth();
    }

    CommandLine commandLine() {
        return new CommandLine(HibernateValidator.class);
    }
}

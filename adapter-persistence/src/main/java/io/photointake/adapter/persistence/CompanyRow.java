package io.photointake.adapter.persistence;

import io.photointake.domain.site.Availability;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;

/** The row of a company in the table {@code company}. */
final class CompanyRow {
    static final String SELECT = "SELECT id AS company_id, name AS company_name, folder AS company_folder,"
            + " availability AS company_availability FROM company";

    private CompanyRow() {}

    /** What is unique of a folder. */
    static String folded(CompanyFolder folder) {
        return folder.value().toLowerCase(Locale.ROOT);
    }

    /** Reads columns named as in {@link #SELECT}. */
    static Company read(ResultSet row, StatementContext context) throws SQLException {
        int id = row.getInt("company_id");
        try {
            return new Company(
                    new CompanyId(id),
                    row.getString("company_name"),
                    new CompanyFolder(row.getString("company_folder")),
                    Availability.valueOf(row.getString("company_availability")));
        } catch (IllegalArgumentException e) {
            throw new SQLException("the row of company " + id + " is damaged", e);
        }
    }
}

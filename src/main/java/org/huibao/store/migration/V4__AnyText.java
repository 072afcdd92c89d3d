package org.huibao.store.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Whatever departments write fits, and two names that differ are two. A server compares texts without regard to case, accents and
 * width unless told otherwise, and its administrator may have chosen characters that do not hold every name.
 */
public final class V4__AnyText extends BaseJavaMigration {

    private static final List<String> TABLES = List.of(
            "huibao_run",
            "filed_return",
            "reading",
            "observation",
            "note",
            "finding",
            "previous_figure",
            "figure",
            "counted_cells");

    @Override
    public void migrate(Context context) throws SQLException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        boolean embedded = product.toLowerCase(Locale.ROOT).contains("h2");
        try (Statement statement = context.getConnection().createStatement()) {
            if (!embedded) {
                for (String table : TABLES) {
                    statement.execute("alter table " + table + " convert to character set utf8mb4 collate utf8mb4_bin");
                }
            }
            String change = embedded ? " alter column " : " modify column ";
            // The name of a file that is refused for it is written in an address's way, up to three characters a byte.
            statement.execute("alter table finding" + change + "file mediumtext");
            // A unit that a sheet states is part of it.
            statement.execute("alter table observation" + change + "conversion mediumtext not null");
        }
    }
}

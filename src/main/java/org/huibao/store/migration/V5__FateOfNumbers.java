package org.huibao.store.migration;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What returns say nothing of, and what no figure uses of them. */
public final class V5__FateOfNumbers extends BaseJavaMigration {

    private static final List<String> TABLES = List.of(
            "create table absence ("
                    + "reading varchar(64) not null, indicator varchar(100) not null, department varchar(100) not null,"
                    + " nearest mediumtext not null, beside mediumtext not null,"
                    + " file varchar(1000) not null, sha256 varchar(64) not null, sheet varchar(255) not null,"
                    + " address varchar(40) not null, distance int not null,"
                    + " primary key (reading, indicator))",
            // Of one return all that no figure uses: see UnreadTable.
            "create table unread_numbers ("
                    + "reading varchar(64) not null, content mediumblob not null, primary key (reading))");

    @Override
    public void migrate(Context context) throws SQLException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        // A server compares texts without regard to case unless told otherwise, see V4.
        String characters = product.toLowerCase(Locale.ROOT).contains("h2")
                ? ""
                : " default character set utf8mb4 collate utf8mb4_bin";
        try (Statement statement = context.getConnection().createStatement()) {
            for (String table : TABLES) {
                statement.execute(table + characters);
            }
        }
    }
}

package org.huibao.store.migration;

import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Spring Batch's own tables, by a copy of the script that its version 6.0 ships for the database at hand: whichever version is on the class path, an old
 * database and a new one hold the same.
 */
public final class V1__SpringBatchTables extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String vendor = product.toLowerCase(Locale.ROOT).contains("h2") ? "h2" : "mysql";
        ScriptUtils.executeSqlScript(
                context.getConnection(), new ClassPathResource("db/batch/schema-" + vendor + ".sql"));
    }
}

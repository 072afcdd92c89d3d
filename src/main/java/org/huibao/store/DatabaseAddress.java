package org.huibao.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the database is, whether anything has opened it or not.
 *
 * @param url as JDBC writes it
 * @param file of the embedded database, without its ending; not used with a server
 */
public record DatabaseAddress(String url, String username, String password, Path file) {

    private static final String EMBEDDED = "jdbc:h2:";

    /** The one that lies with the output, as {@code application.yaml} says. */
    public static DatabaseAddress embedded(Path file) {
        return new DatabaseAddress(
                EMBEDDED + "file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", "huibao", "", file);
    }

    boolean embedded() {
        return url.startsWith(EMBEDDED);
    }

    public boolean isMySql() {
        return url.startsWith("jdbc:mysql:");
    }

    /** The address without its parameters, if the failure is the database's. */
    public Optional<String> blamed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || isOfMigrations(cause)) {
                return Optional.of(url.replaceAll("[?;].*$", ""));
            }
        }
        return Optional.empty();
    }

    /** Whether tables could not be made or are half made: a server keeps those of a migration that failed in its middle. */
    public static boolean isOfTables(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfMigrations(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfMigrations(Throwable cause) {
        return cause.getClass().getName().startsWith("org.flywaydb.");
    }

    /** The password is nobody's business. */
    @Override
    public String toString() {
        return url;
    }
}

package org.huibao.store;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a failure of the database from others, and names the database. */
@Component
public class DatabaseTrouble {

    private final String url;

    DatabaseTrouble(@Value("${spring.datasource.url}") String url) {
        this.url = url;
    }

    /** The database's address without its parameters, if the failure is the database's. */
    public Optional<String> database(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return Optional.of(url.replaceAll("[?;].*$", ""));
            }
        }
        return Optional.empty();
    }
}

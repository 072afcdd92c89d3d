package org.huibao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.huibao.model.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * One run at a time: on a job and period with MySQL, on a whole output folder with the embedded database. A lock ends with the process that
 * holds it, however that dies; so who gets it knows that the run before is dead.
 */
@Component
public class RunLocks implements DisposableBean {

    private final String url;
    private final Path database;
    private final ObjectProvider<DataSource> dataSource;
    private @Nullable FileLock folderLock;

    RunLocks(
            @Value("${spring.datasource.url}") String url,
            @Value("${huibao.database}") Path database,
            ObjectProvider<DataSource> dataSource) {
        this.url = url;
        this.database = database;
        this.dataSource = dataSource;
    }

    /** When the program ends. */
    @Override
    public synchronized void destroy() throws IOException {
        if (folderLock != null) {
            folderLock.acquiredBy().close();
            folderLock = null;
        }
    }

    /** Held until closed. */
    @FunctionalInterface
    public interface Held {
        void close();
    }

    /** Whether a lock that is held keeps every other run off this output, or off its own job and period only. */
    public boolean coverTheOutput() {
        return url.startsWith("jdbc:h2:");
    }

    /** Nothing if another process holds it. */
    public Optional<Held> take(String job, String period) {
        return coverTheOutput() ? takeFolder() : takeName(job, period);
    }

    /** Asked before the database is opened: its own refusal comes as a stack trace. The process keeps it to its end. */
    private synchronized Optional<Held> takeFolder() {
        Held keep = () -> {};
        if (folderLock != null) {
            return Optional.of(keep);
        }
        Path file = database.resolveSibling("run.lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            folderLock = channel.tryLock();
            if (folderLock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(keep);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A lock of the server's belongs to a connection, so one is kept open for it. */
    private Optional<Held> takeName(String job, String period) {
        // The server's names have 64 characters at most.
        String name = "huibao:"
                + Sha256.hex((job + "/" + period).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
        Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
        try (PreparedStatement take = connection.prepareStatement("select get_lock(?, 0)")) {
            take.setString(1, name);
            try (ResultSet answer = take.executeQuery()) {
                if (answer.next() && answer.getInt(1) == 1) {
                    return Optional.of(() -> release(connection, name));
                }
            }
            DataSourceUtils.releaseConnection(connection, dataSource.getObject());
            return Optional.empty();
        } catch (SQLException failure) {
            DataSourceUtils.releaseConnection(connection, dataSource.getObject());
            throw new IllegalStateException(failure);
        }
    }

    private void release(Connection connection, String name) {
        try (PreparedStatement release = connection.prepareStatement("select release_lock(?)")) {
            release.setString(1, name);
            release.execute();
        } catch (SQLException lost) {
            // The connection is gone, and the lock went with it.
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource.getObject());
        }
    }
}

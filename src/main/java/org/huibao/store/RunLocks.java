package org.huibao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huibao.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time: on a job and period with MySQL, on a whole output folder with the embedded database. A lock ends with the process that
 * holds it, however that dies; so who gets it knows that the run before is dead.
 *
 * <p>Needs no pool and opens no embedded database: a run asks for its lock before it knows whether it has anything to do.
 */
public final class RunLocks implements AutoCloseable {

    /** Who only looks whether a run is under way holds the file for an instant; a run then asks again. */
    private static final int ATTEMPTS = 5;

    private static final long MILLIS_BETWEEN = 40;

    private final DatabaseAddress address;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private @Nullable FileLock folderLock;

    public RunLocks(DatabaseAddress address) {
        this.address = address;
    }

    /** When the program ends. */
    @Override
    public synchronized void close() {
        if (folderLock != null) {
            try {
                folderLock.acquiredBy().close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
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
        return address.embedded();
    }

    /** Nothing if another process holds it. */
    public Optional<Held> take(String job, String period) {
        return address.embedded() ? takeFolder() : takeName(job, period);
    }

    /** Whether a run is under way; keeps none from beginning. */
    public boolean taken(String job, String period) {
        return address.embedded() ? folderTaken() : nameTaken(job, period);
    }

    /** Whether the lock that was taken still keeps others away: an idle connection may have been cut, and its lock went with it. */
    public boolean stillHeld(String job, String period) {
        if (address.embedded()) {
            return folderLock != null && folderLock.isValid();
        }
        Connection connection = connections.get(job + "/" + period);
        try {
            return connection != null && ask(connection, "select is_used_lock(?) = connection_id()", job, period);
        } catch (SQLException lost) {
            return false;
        }
    }

    /** Asked before the database is opened: its own refusal comes as a stack trace. The process keeps it to its end. */
    private synchronized Optional<Held> takeFolder() {
        Held keep = () -> {};
        if (folderLock != null) {
            return Optional.of(keep);
        }
        try {
            Files.createDirectories(lockFile().getParent());
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            folderLock = lock(channel);
            if (folderLock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(keep);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
                Thread.sleep(MILLIS_BETWEEN);
            }
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private boolean folderTaken() {
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.READ);
                FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return shared == null;
        } catch (NoSuchFileException neverRun) {
            return false;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path lockFile() {
        return address.file().resolveSibling("run.lock");
    }

    /** A lock of the server's belongs to a connection, so one is kept open for it. */
    private Optional<Held> takeName(String job, String period) {
        try {
            Connection connection = connect();
            try {
                if (ask(connection, "select get_lock(?, 0) = 1", job, period)) {
                    connections.put(job + "/" + period, connection);
                    return Optional.of(() -> {
                        connections.remove(job + "/" + period);
                        release(connection);
                    });
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException failure) {
                release(connection);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private boolean nameTaken(String job, String period) {
        try (Connection connection = connect()) {
            return ask(connection, "select is_used_lock(?) is not null", job, period);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    private static boolean ask(Connection connection, String question, String job, String period) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(question)) {
            ask.setString(1, name(connection.getCatalog(), job, period));
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /**
     * The server's names have 64 characters at most, and hold for all its databases. The output is not part of it: who shares a database and an
     * output may see that by another path.
     */
    private static String name(@Nullable String database, String job, String period) {
        return "huibao:"
                + Sha256.hex((database + "/" + job + "/" + period).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
    }

    /** The lock goes with its connection. */
    private static void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException lost) {
            // The connection is gone, and the lock went with it.
        }
    }
}

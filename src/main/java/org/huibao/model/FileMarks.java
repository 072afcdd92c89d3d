package org.huibao.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which files are, byte for byte, what they were when they were hashed, told without reading them: size, place on the disk and the time of the last
 * change of anything about them are the same. That time is the system's own, so a copy that brings its old date along is seen, and a file that
 * was changed shortly before it was hashed is not taken for known, as git does it with its index.
 *
 * <p>Only disks of this machine that keep that time finely are believed; on all others, and on Windows, every file is unknown.
 */
public final class FileMarks {

    /** Two changes so far apart bear two times; a disk ticks a hundred times a second. */
    private static final Duration APART = Duration.ofSeconds(1);

    private static final Set<String> BELIEVED =
            Set.of("ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "overlayfs", "apfs");

    private static final String ATTRIBUTES = "unix:isRegularFile,size,lastModifiedTime,ctime,ino,dev";

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private static final long NONE = -1;

    private final Path store;
    private final Duration apart;
    private final long device;
    private final Map<String, Mark> before = new HashMap<>();
    private final Map<String, Mark> now = new TreeMap<>();

    private record Mark(String sha256, long size, FileTime modified, FileTime changed, long inode, long device) {
        private static @Nullable Mark of(Path file, String sha256) {
            try {
                Map<String, Object> read = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                FileTime changed = (FileTime) read.get("ctime");
                // A time in whole seconds is of a disk that has no finer ones.
                return !(boolean) read.get("isRegularFile") || changed.to(TimeUnit.NANOSECONDS) % SECOND == 0
                        ? null
                        : new Mark(
                                sha256,
                                (long) read.get("size"),
                                (FileTime) read.get("lastModifiedTime"),
                                changed,
                                (long) read.get("ino"),
                                (long) read.get("dev"));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
                return null;
            }
        }
    }

    /** What a file is known to be. */
    public record Known(String sha256, long size, FileTime modified) {}

    /**
     * @param store the file in which marks are kept; made if it does not exist, and may be deleted at any time
     * @param folder of the files; what lies on another disk than it is unknown
     */
    public FileMarks(Path store, Path folder) {
        this(store, folder, APART);
    }

    FileMarks(Path store, Path folder, Duration apart) {
        this.store = store;
        this.apart = apart;
        this.device = device(folder);
        if (device != NONE) {
            load();
        }
    }

    private static long device(Path folder) {
        try {
            return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                            && BELIEVED.contains(
                                    Files.getFileStore(folder).type().toLowerCase(Locale.ROOT))
                    ? (long) Files.getAttribute(folder, "unix:dev")
                    : NONE;
        } catch (IOException untold) {
            return NONE;
        }
    }

    /** @param path that the file is marked by */
    public Optional<Known> known(String path, Path file) {
        Mark mark = before.get(path);
        if (mark == null || !mark.equals(Mark.of(file, mark.sha256()))) {
            return Optional.empty();
        }
        now.put(path, mark);
        return Optional.of(new Known(mark.sha256(), mark.size(), mark.modified()));
    }

    /**
     * Marks a file that was hashed.
     *
     * @param begun when that began
     */
    public void mark(String path, Path file, String sha256, Instant begun) {
        if (device == NONE) {
            return;
        }
        Mark mark = Mark.of(file, sha256);
        if (mark != null
                && mark.device() == device
                && mark.changed().toInstant().isBefore(begun.minus(apart))) {
            now.put(path, mark);
        }
    }

    /** Keeps the marks of the files that were marked or known now. What cannot be written is hashed the next time. */
    public void keep() {
        if (now.equals(before)) {
            return;
        }
        try {
            Files.createDirectories(store.toAbsolutePath().getParent());
            Path fresh = store.resolveSibling(store.getFileName() + ".new");
            Files.write(fresh, written());
            Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // The set is written to the same disk, and says so.
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(now.size());
        for (Map.Entry<String, Mark> each : now.entrySet()) {
            Mark mark = each.getValue();
            out.writeUTF(each.getKey());
            out.writeUTF(mark.sha256());
            out.writeLong(mark.size());
            out.writeLong(mark.modified().to(TimeUnit.NANOSECONDS));
            out.writeLong(mark.changed().to(TimeUnit.NANOSECONDS));
            out.writeLong(mark.inode());
            out.writeLong(mark.device());
        }
        out.write(Sha256.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private void load() {
        try {
            byte[] all = Files.readAllBytes(store);
            byte[] content =
                    Arrays.copyOf(all, Math.max(0, all.length - Sha256.digest().getDigestLength()));
            byte[] digest = Arrays.copyOfRange(all, content.length, all.length);
            if (!Arrays.equals(digest, Sha256.digest().digest(content))) {
                return;
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            for (int left = in.readInt(); left > 0; left--) {
                before.put(
                        in.readUTF(),
                        new Mark(
                                in.readUTF(),
                                in.readLong(),
                                FileTime.from(in.readLong(), TimeUnit.NANOSECONDS),
                                FileTime.from(in.readLong(), TimeUnit.NANOSECONDS),
                                in.readLong(),
                                in.readLong()));
            }
        } catch (IOException none) {
            before.clear();
        }
    }
}

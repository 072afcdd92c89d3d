package org.huibao.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.huibao.message.Messages;
import org.huibao.report.PublishedBraces;
import org.huibao.store.DatabaseAddress;
import org.huibao.workbook.NotEnoughMemory;

/** A fault of the program or the machine in one sentence with what to do: the innermost reason, and of a disk or an account whose it is. */
final class FaultSentence {

    /** What systems say of a disk or a quota that is full, and Windows in two languages. */
    private static final List<String> FULL = List.of(
            "no space left on device", "disk quota exceeded", "not enough space on the disk", "磁盘空间不足", "设备上没有空间");

    private static final List<String> READ_ONLY = List.of("read-only file system", "只读文件系统");

    private final Messages messages;
    private final Path output;
    private final Function<Throwable, Optional<String>> database;

    /**
     * @param output where results go
     * @param database the database's address, if a failure is the database's
     */
    FaultSentence(Messages messages, Path output, Function<Throwable, Optional<String>> database) {
        this.messages = messages;
        this.output = output.toAbsolutePath().normalize();
        this.database = database;
    }

    String of(Throwable failure) {
        Throwable root = failure;
        String file = "—";
        while (root.getCause() != null) {
            file = root instanceof NotEnoughMemory memory ? String.valueOf(memory.getMessage()) : file;
            root = root.getCause();
        }
        if (root instanceof OutOfMemoryError) {
            return messages.text("cli.fault-memory", file, Runtime.getRuntime().maxMemory() >> 20);
        }
        if (root instanceof PublishedBraces left) {
            return messages.text("cli.fault-braces", left.part(), left.text());
        }
        return ofFiles(failure).orElseGet(() -> other(failure));
    }

    private String other(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage() == null
                ? ""
                : root.getMessage().lines().findFirst().orElse("");
        String found = root.getClass().getSimpleName();
        Optional<String> address = database.apply(failure);
        if (address.isPresent() && DatabaseAddress.isOfTables(failure)) {
            String kind = address.get().startsWith("jdbc:h2:") ? "cli.fault-tables-embedded" : "cli.fault-tables";
            return messages.text(kind, address.get(), reason);
        }
        return address.map(url -> messages.text("cli.fault-database", url, found, reason))
                .orElseGet(() -> messages.text("cli.fault", found, reason));
    }

    /** The embedded database meets the disk, too: what lies below its failure is looked at first. */
    private Optional<String> ofFiles(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(said::contains)) {
                return Optional.of(messages.text("cli.fault-full", place(cause), free()));
            }
            if (READ_ONLY.stream().anyMatch(said::contains)) {
                return Optional.of(messages.text("cli.fault-read-only", place(cause)));
            }
            if (cause instanceof AccessDeniedException denied && denied.getFile() != null) {
                Path file = Path.of(denied.getFile()).toAbsolutePath();
                return Optional.of(messages.text(
                        "cli.fault-denied", file, owner(file), System.getProperty("user.name", ""), output));
            }
        }
        return Optional.empty();
    }

    /** Not every failure names its file; then it was writing results. */
    private Path place(Throwable cause) {
        return cause instanceof FileSystemException named && named.getFile() != null
                ? Path.of(named.getFile()).toAbsolutePath()
                : output;
    }

    private String free() {
        try {
            Path there = output;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return Long.toString(Files.getFileStore(there).getUsableSpace() >> 20);
        } catch (IOException unknown) {
            return "0";
        }
    }

    private static String owner(Path file) {
        for (Path each = file; each != null; each = each.getParent()) {
            try {
                return Files.getOwner(each).getName();
            } catch (IOException | UnsupportedOperationException notSeen) {
                // Whose the folder is says who can give the right.
            }
        }
        return "?";
    }
}

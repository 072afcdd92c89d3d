package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run under way, as it says of itself in a file beside its record. Instants are ISO 8601 in UTC.
 *
 * @param host the machine's name; empty if it has none
 * @param started when the process was started; a number may have gone to another one since
 * @param since when the run took its lock
 * @param run its name; empty until it has one
 * @param step {@code intake}, then those of the main job; empty before the first
 * @param done files or returns that the step is through with
 * @param total how many there are; 0 where a step is one piece
 * @param stepSince when the step began
 * @param at when this was written
 */
public record RunUnderWay(
        long process,
        String host,
        String account,
        @Nullable String started,
        String since,
        String run,
        String step,
        int done,
        int total,
        String stepSince,
        String at) {

    static final RunUnderWay NONE = new RunUnderWay(0, "", "", null, "", "", "", 0, 0, "", "");

    public static RunUnderWay begun(Instant now) {
        ProcessHandle own = ProcessHandle.current();
        String time = now.toString();
        return new RunUnderWay(
                own.pid(),
                thisHost(),
                System.getProperty("user.name", ""),
                started(own).orElse(null),
                time,
                "",
                "",
                0,
                0,
                time,
                time);
    }

    public RunUnderWay named(String name) {
        return new RunUnderWay(process, host, account, started, since, name, step, done, total, stepSince, at);
    }

    public RunUnderWay at(String newStep, int nowDone, int ofTotal, Instant begun, Instant now) {
        return new RunUnderWay(
                process,
                host,
                account,
                started,
                since,
                run,
                newStep,
                nowDone,
                ofTotal,
                begun.toString(),
                now.toString());
    }

    /** False if it is dead for sure; of another machine's nothing is known here. */
    boolean mayBeAlive() {
        if (host.isEmpty() || !host.equals(thisHost())) {
            return !equals(NONE);
        }
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(its -> started == null || Objects.equals(started(its).orElse(started), started))
                .isPresent();
    }

    private static Optional<String> started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString);
    }

    /** Without asking a network. */
    private static String thisHost() {
        try {
            Path file = Path.of("/etc/hostname");
            if (Files.isReadable(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException unreadable) {
            // Nor does it matter.
        }
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("");
    }
}

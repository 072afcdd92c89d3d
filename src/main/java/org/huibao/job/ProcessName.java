package org.huibao.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What the others call this process: machine, number, and four digits of chance, for every container may have the same name and the number 1.
 *
 * @param text of ASCII
 */
record ProcessName(String text) {

    private static final int LONGEST = 60;

    static ProcessName own() {
        String machine = machine().replaceAll("[^A-Za-z0-9.-]", "_");
        return new ProcessName(String.format(
                Locale.ROOT,
                "%s:%d-%04x",
                machine.substring(0, Math.min(LONGEST, machine.length())),
                ProcessHandle.current().pid(),
                new SecureRandom().nextInt(1 << 16)));
    }

    /** Asking the network for it can take seconds where none answers. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname"), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (IOException noLinux) {
            String windows = System.getenv("COMPUTERNAME");
            return windows == null ? "host" : windows;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.huibao.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody sees what is written. Asked when there is something to show: it is no concern of a short command. */
final class SeenTerminal {

    private SeenTerminal() {}

    static boolean standardError() {
        return isTerminal(2);
    }

    static boolean standardOutput() {
        return isTerminal(1);
    }

    private static boolean isTerminal(int number) {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path descriptor = Path.of("/proc/self/fd/" + number);
        if (Files.isSymbolicLink(descriptor)) {
            try {
                String device = Files.readSymbolicLink(descriptor).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
            } catch (IOException unreadable) {
                return false;
            }
        }
        return isTerminal(System.console());
    }

    /** From Java 22 on there is a console without a terminal, too; it says so itself. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}

package org.huibao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huibao.message.Messages;
import org.springframework.boot.context.properties.bind.BindException;

/** Tells of a setting that stopped the program from starting, in the default language: the language may be the wrong setting. */
final class BadSetting {

    private BadSetting() {}

    static int tell(Throwable failure, boolean trace) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        String name = "huibao.*";
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                name = bind.getName().toString();
            }
            root = cause;
        }
        err.println(Messages.of("zh-CN").text("cli.bad-setting", name, String.valueOf(root.getMessage())));
        if (trace) {
            failure.printStackTrace(err);
        }
        return ExitCodes.MISTAKE;
    }
}

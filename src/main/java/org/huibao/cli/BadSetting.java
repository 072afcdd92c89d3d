package org.huibao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.huibao.message.Messages;
import org.huibao.office.WrongSetting;

/** Tells of a setting that stopped the program from starting, in the default language: the language may be the wrong setting. */
final class BadSetting {

    private BadSetting() {}

    static int tell(WrongSetting wrong, boolean trace) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        err.println(Messages.of("zh-CN").text("cli.bad-setting", wrong.setting(), String.valueOf(wrong.getMessage())));
        if (trace) {
            wrong.printStackTrace(err);
        }
        return ExitCodes.MISTAKE;
    }
}

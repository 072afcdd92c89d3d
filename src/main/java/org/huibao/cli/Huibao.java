package org.huibao.cli;

import java.util.List;
import org.huibao.office.WrongSetting;

/** The program. */
public final class Huibao {

    private Huibao() {}

    public static void main(String[] arguments) {
        if (Utf8Restart.needed()) {
            System.exit(Utf8Restart.run(arguments));
        }
        Utf8Restart.followFirst();
        System.exit(execute(List.of(arguments)));
    }

    static int execute(List<String> arguments) {
        CommandLineArguments given = CommandLineArguments.of(arguments);
        CommandTools desk = new CommandTools(given);
        try {
            return new CommandTree(desk).execute(given.command());
        } catch (WrongSetting wrong) {
            return BadSetting.tell(wrong, desk.traces());
        }
    }
}

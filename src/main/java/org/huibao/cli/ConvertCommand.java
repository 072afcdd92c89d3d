package org.huibao.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.huibao.definition.DefinitionConversion.Numbers;
import org.huibao.notation.Period;
import org.huibao.office.ConvertJob;
import org.huibao.office.ConvertJob.Form;
import org.huibao.office.ReturnedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code convert}: the same definition as a workbook, or as YAML files. */
@Command(name = "convert", mixinStandardHelpOptions = true)
class ConvertCommand implements Callable<Integer> {

    @Option(
            names = "--job",
            descriptionKey = "option.job-one",
            paramLabel = "J",
            required = true,
            defaultValue = "${HUIBAO_JOB}")
    private String job = "";

    @Option(names = "--to", descriptionKey = "option.convert-to", paramLabel = "xlsx|yaml", required = true)
    private String to = "";

    @Option(names = "--period", descriptionKey = "option.period-convert", paramLabel = "P")
    private String period = "";

    private final CommandTools desk;

    ConvertCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        TerminalOutput console = desk.console();
        if (!desk.printer().knows(desk.targets(), job)) {
            return ExitCodes.MISTAKE;
        }
        if (!period.isEmpty() && Period.of(period).isEmpty()) {
            console.error("cli.bad-period", period);
            return ExitCodes.MISTAKE;
        }
        String wanted = to.strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals("xlsx") && !wanted.equals("yaml")) {
            console.error("cli.convert.form", to);
            return ExitCodes.MISTAKE;
        }
        Form form = wanted.equals("xlsx") ? Form.XLSX : Form.YAML;
        return told(new ConvertJob(desk.settings(), job, desk.messages()).to(form, period), form);
    }

    private int told(ConvertJob.Result result, Form form) throws Exception {
        TerminalOutput console = desk.console();
        if (result instanceof ConvertJob.Result.Done done) {
            done(done, form);
            return ExitCodes.DONE;
        }
        if (result instanceof ConvertJob.Result.Already) {
            console.say("cli.convert.already", job, form == Form.XLSX ? "definition.xlsx" : "YAML");
            return ExitCodes.DONE;
        }
        if (result instanceof ConvertJob.Result.Mistaken mistaken) {
            desk.printer().mistakes(job, mistaken.period(), mistaken.mistakes());
            desk.printer().marked(new ReturnedDefinition(desk.settings(), desk.messages()).write(mistaken.mistakes()));
            console.error("cli.convert.mistakes");
        } else if (result instanceof ConvertJob.Result.Nothing nothing) {
            console.error("cli.convert.nothing", nothing.folder());
        } else if (result instanceof ConvertJob.Result.Open open) {
            console.error("cli.convert.open", open.lock());
        } else if (result instanceof ConvertJob.Result.Lossy lossy) {
            console.error("cli.convert.lossy", lossy.what());
        } else {
            console.error("cli.convert.mixed", job, period);
        }
        return ExitCodes.MISTAKE;
    }

    private void done(ConvertJob.Result.Done done, Form form) throws Exception {
        TerminalOutput console = desk.console();
        for (ConvertJob.Folder folder : done.folders()) {
            Numbers said = folder.converted().said();
            console.say(
                    "cli.convert.written",
                    folder.folder()
                            .resolve(
                                    String.join(", ", folder.converted().files().keySet())),
                    said.departments(),
                    said.indicators(),
                    said.checks(),
                    said.acceptances());
            folder.converted().notices().forEach(notice -> console.line("  " + notice));
            if (form == Form.XLSX && !folder.period().isEmpty()) {
                console.say("cli.convert.whole", folder.period());
            }
            new ReturnedDefinition(desk.settings(), desk.messages()).clear(job, folder.period());
        }
        console.say(form == Form.XLSX ? "cli.convert.aside" : "cli.convert.aside-workbook", done.aside());
        console.next(form == Form.XLSX ? "next.convert.xlsx" : "next.convert.yaml", job);
    }
}

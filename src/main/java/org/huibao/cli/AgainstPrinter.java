package org.huibao.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.huibao.job.BackTest.ChangedSentence;
import org.huibao.job.BackTest.Difference;
import org.huibao.job.BackTest.Outcome;
import org.huibao.message.Messages;
import org.huibao.model.SentenceChange;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.office.RunBooks;

/** Says what a run of today would make of what is published. */
final class AgainstPrinter {

    private static final int DIFFERS = 3;
    private static final int LONGEST = 120;
    private static final MathContext DIGITS = new MathContext(12);

    private final CommandTools desk;
    private final TerminalOutput console;
    private final Messages messages;

    AgainstPrinter(CommandTools desk) {
        this.desk = desk;
        this.console = desk.console();
        this.messages = desk.messages();
    }

    /** @return the exit code */
    int print(Outcome outcome, String job, String period) {
        if (outcome instanceof Outcome.NothingPublished nothing) {
            console.error("against.nothing", job, period, nothing.set());
            return ExitCodes.MISTAKE;
        }
        if (outcome instanceof Outcome.Damaged damaged) {
            console.error("against.damaged", job, period, damaged.set());
            return ExitCodes.MISTAKE;
        }
        if (outcome instanceof Outcome.NoSet none) {
            RunBooks books = new RunBooks(desk.settings());
            desk.printer().print(none.result(), books.of(job, period), books, 0);
            return none.result().exitCode();
        }
        Outcome.Compared compared = (Outcome.Compared) outcome;
        String title = compared.result().definition().title() + " " + period;
        if (compared.edited()) {
            console.say("against.edited", title);
        }
        if (compared.same()) {
            console.say("against.same", title, compared.run());
            return ExitCodes.DONE;
        }
        console.say(
                "against.differs",
                title,
                compared.run(),
                compared.figures().size() + compared.gone().size(),
                compared.sentences().size());
        compared.figures().forEach(this::figure);
        compared.gone().forEach(code -> console.line("  " + messages.text("against.no-more", code)));
        compared.sentences().forEach(this::sentence);
        if (compared.result().exitCode() != ExitCodes.DONE) {
            console.say("against.draft", compared.result().exitCode());
            compared.result().summary().lines().forEach(console::line);
        }
        console.say("against.nothing-written");
        return DIFFERS;
    }

    private void figure(Difference difference) {
        String unit = difference.indicator().unit();
        console.line("  " + difference.indicator().name() + "  "
                + difference.indicator().code() + "  "
                + difference.was().map(this::shown).orElse(messages.text("against.new")) + " → "
                + shown(difference.is()) + (difference.is() instanceof Value.Number ? " " + unit : "")
                + by(difference));
        console.line("    " + messages.text("against.cause", String.join("；", difference.causes())));
    }

    private static String by(Difference difference) {
        return difference.was().orElse(null) instanceof Value.Number was && difference.is() instanceof Value.Number is
                ? " (" + (is.amount().compareTo(was.amount()) > 0 ? "+" : "")
                        + plain(is.amount().subtract(was.amount())).replace('-', '−') + ")"
                : "";
    }

    private void sentence(ChangedSentence changed) {
        SentenceChange change = changed.change();
        String figures = change.figures().stream().collect(Collectors.joining(" "));
        console.line("  " + messages.text("against.sentence", shortened(change.before()), figures));
        console.line("  " + messages.text("against.sentence-now", shortened(change.after())));
        if (!changed.causes().isEmpty()) {
            console.line("    " + messages.text("against.cause", String.join("；", changed.causes())));
        }
    }

    private String shortened(String sentence) {
        if (sentence.isEmpty()) {
            return messages.text("against.no-sentence");
        }
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }

    private static String plain(BigDecimal amount) {
        return CellNumber.plainText(amount.round(DIGITS));
    }

    private String shown(Value value) {
        if (value instanceof Value.Number number) {
            return plain(number.amount());
        }
        if (value instanceof Value.Text text) {
            return "“" + shortened(text.text().replace('\n', ' ')) + "”";
        }
        return messages.text("against.no-value");
    }
}

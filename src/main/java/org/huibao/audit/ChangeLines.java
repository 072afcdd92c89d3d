package org.huibao.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.ChangeLine;
import org.huibao.model.FigureChange;
import org.huibao.model.PrintedChanges;
import org.huibao.model.SentenceChange;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;

/** What a set says otherwise than the set published before, as lines for people: {@code changes.csv} and the page tell the same. */
public final class ChangeLines {

    /** As many as a spreadsheet keeps; a rate has some sixty. */
    private static final MathContext FOR_PEOPLE = new MathContext(15);

    private static final int MOST_CAUSES = 4;

    private final ReportJob job;
    private final SetChanges changes;
    private final PrintedChanges printed;

    /**
     * @param causes of a figure that differs: what beside returns made it so, for people
     * @param causesOfSentence of one in which no figure differs, by the codes in it
     */
    public static List<ChangeLine> of(
            ReportJob job,
            SetChanges changes,
            PrintedChanges printed,
            Function<Indicator, List<String>> causes,
            Function<List<String>, List<String>> causesOfSentence) {
        ChangeLines made = new ChangeLines(job, changes, printed);
        List<ChangeLine> lines = new ArrayList<>();
        for (FigureChange change : changes.figures()) {
            lines.add(made.figure(
                    change, job.indicator(change.indicator()).map(causes).orElse(List.of())));
        }
        Map<String, ChangeLine> figures =
                lines.stream().collect(Collectors.toMap(line -> line.codes().get(0), Function.identity()));
        for (SentenceChange change : printed.sentences()) {
            lines.add(sentence(change, figures, causesOfSentence));
        }
        return lines;
    }

    private ChangeLines(ReportJob job, SetChanges changes, PrintedChanges printed) {
        this.job = job;
        this.changes = changes;
        this.printed = printed;
    }

    private ChangeLine figure(FigureChange change, List<String> causes) {
        String code = change.indicator();
        return new ChangeLine(
                "figure",
                List.of(code),
                job.indicator(code).map(Indicator::name).orElse(""),
                text(change.before()),
                text(change.after()),
                difference(change),
                printed.before(code),
                printed.now(code),
                change.departments(),
                changes.returns().getOrDefault(code, List.of()),
                causes);
    }

    /** With the departments, returns and causes of the changed figures in it. */
    private static ChangeLine sentence(
            SentenceChange change,
            Map<String, ChangeLine> figures,
            Function<List<String>, List<String>> causesOfSentence) {
        Set<String> departments = new LinkedHashSet<>();
        Set<String> returns = new LinkedHashSet<>();
        Set<String> causes = new LinkedHashSet<>();
        boolean differs = false;
        for (String code : change.figures()) {
            ChangeLine figure = figures.get(code);
            if (figure != null) {
                differs = true;
                departments.addAll(figure.departments());
                returns.addAll(figure.returns());
                causes.addAll(figure.causes());
            }
        }
        return new ChangeLine(
                "sentence",
                change.figures(),
                "",
                change.before(),
                change.after(),
                "",
                "",
                "",
                List.copyOf(departments),
                List.copyOf(returns),
                differs ? causes.stream().limit(MOST_CAUSES).toList() : causesOfSentence.apply(change.figures()));
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount().round(FOR_PEOPLE));
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** Of the numbers as they stand in the line. */
    private static String difference(FigureChange change) {
        if (change.before() instanceof Value.Number was && change.after() instanceof Value.Number is) {
            BigDecimal difference =
                    is.amount().round(FOR_PEOPLE).subtract(was.amount().round(FOR_PEOPLE));
            return CellNumber.plainText(difference);
        }
        return "";
    }
}

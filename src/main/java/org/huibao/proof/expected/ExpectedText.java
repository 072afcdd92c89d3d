package org.huibao.proof.expected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.CheckedSum;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.word.NoteText;
import org.huibao.proof.word.WordText.Piece;
import org.jspecify.annotations.Nullable;

/** The text that a report must have: the template's, with every mark worked out anew (DESIGN.md, sections 4 and 5). */
public final class ExpectedText {

    static final String INDICATORS = "indicators";

    final ReportJob job;
    final RecomputedFigures values;
    final FigurePrinting printing;
    final ExpectedFacts facts;
    private final ExpectedNames names;
    final ExpectedWordings wordings;

    /** Notes that rounding leaves something over; none while they are worked out, or where the template has no place for one. */
    private @Nullable RoundingRemark remark;

    private @Nullable RoundingRemark counting;

    /** @param balanced what is printed in the place of rounded numbers */
    public ExpectedText(ReportJob job, RecomputedFigures values, List<BalancedPrint> balanced) {
        this.job = job;
        this.values = values;
        this.printing = new FigurePrinting(job, values, balanced);
        this.facts = new ExpectedFacts(job, values);
        this.names = new ExpectedNames(job);
        this.wordings = new ExpectedWordings(job, values, printing, names::indicator);
    }

    /** Text and figures of one part. */
    public List<Piece> of(List<Piece> template) {
        return of("", template, NoteText.NONE);
    }

    /**
     * @param name of the part, as {@link #addUp} has it
     * @param notes of the template, each of which means what its reference means
     */
    public List<Piece> of(String name, List<Piece> template, NoteText notes) {
        return part(name, template, notes).pieces(ReadingTurn.COUNTY);
    }

    private ExpectedPart part(String name, List<Piece> template, NoteText notes) {
        List<TemplateMark> marks = marks(template);
        return new ExpectedPart(
                this,
                marks,
                SectionExtents.of(marks),
                notes,
                name,
                mark -> remark == null ? "" : remark.of(name, mark));
    }

    private List<TemplateMark> marks(List<Piece> template) {
        return ElseOfSection.apart(
                TemplateMark.in(ExpectedTables.drawn(template, job)), name -> indicator(name) != null);
    }

    List<Piece> footnote(Piece.Note reference, NoteText notes, ReadingTurn turn) {
        List<TemplateMark> marks = marks(notes.of(reference));
        return new ExpectedPart(
                        this,
                        marks,
                        SectionExtents.of(marks),
                        NoteText.NONE,
                        "",
                        mark -> remark == null ? "" : remark.ofNote(reference.key()))
                .pieces(turn);
    }

    /**
     * Adds up what the parts print, so that it is known what a note about rounding must say in each place.
     *
     * @param everywhere the parts whose notes speak of all of the report: headers and footers
     */
    public void addUp(Map<String, List<Piece>> parts, Set<String> everywhere, NoteText notes) {
        RoundingRemark found = new RoundingRemark(names::indicator);
        parts.forEach((name, pieces) -> found.part(name, marks(pieces), everywhere.contains(name)));
        if (found.isAsked(reference -> marks(notes.of(reference)))) {
            counting = found;
            parts.forEach((name, pieces) -> of(name, pieces, notes));
            counting = null;
            found.settle(CheckedSum.of(job));
            remark = found;
        }
    }

    /** What becomes of a line outside of the text, which stands in no loop. */
    public String line(String template) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : of(List.of(new Piece.Text(template)))) {
            line.append(piece instanceof Piece.Figure figure ? figure.text() : ((Piece.Text) piece).text());
        }
        return line.toString();
    }

    static boolean isSomething(Value value) {
        return !(value instanceof Value.Missing || value instanceof Value.Blank);
    }

    /** By code or name; null for what is no indicator. */
    @Nullable
    Indicator indicator(String name) {
        return names.indicator(name);
    }

    @Nullable
    Indicator indicator(String name, ReadingTurn turn) {
        Indicator its = turn.indicator();
        if (its == null) {
            return indicator(name);
        }
        return switch (name) {
            case "value" -> its;
            case "previous" -> indicator(job, PeriodComparison.previousCode(its));
            case "change" -> indicator(job, PeriodComparison.changeCode(its));
            default -> indicator(name);
        };
    }

    private static @Nullable Indicator indicator(ReportJob job, String code) {
        return job.indicator(code).orElse(null);
    }

    Piece name(TemplateMark.Name mark, ReadingTurn turn) {
        Indicator its = turn.indicator();
        Optional<String> fact = facts.of(mark, turn.department(), its);
        if (fact.isPresent()) {
            return new Piece.Text(fact.get());
        }
        Indicator indicator = indicator(mark.name(), turn);
        if (indicator == null) {
            return wordings.first(mark.name(), turn.department())
                    .orElseGet(() -> new Piece.Text("{{" + mark.name() + "}}"));
        }
        return new Piece.Figure(
                indicator.code(), printing.printed(indicator, mark.format(), turn.department(), unit(mark, turn)));
    }

    /** Takes a number that stands in its own place, if it is in a part that is added up. */
    void count(String part, int at, TemplateMark.Name mark, ReadingTurn turn) {
        RoundingRemark adding = counting;
        Indicator indicator = indicator(mark.name(), turn);
        if (adding != null
                && adding.knows(part)
                && indicator != null
                && facts.of(mark, turn.department(), turn.indicator()).isEmpty()) {
            printing.number(
                            adding.place(part, at),
                            turn.copy(),
                            indicator,
                            mark.format(),
                            turn.department(),
                            unit(mark, turn))
                    .ifPresent(number -> adding.add(part, number));
        }
    }

    /** That stands beside it in a loop over indicators. */
    private static String unit(TemplateMark.Name mark, ReadingTurn turn) {
        Indicator its = turn.indicator();
        boolean own = its != null && !Set.of("value", "previous").contains(mark.name());
        return its == null || own ? "" : its.loop().unit();
    }
}

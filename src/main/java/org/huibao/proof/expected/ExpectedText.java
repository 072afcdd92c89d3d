package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.PeriodComparison;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.proof.expected.SectionExtents.Extent;
import org.huibao.proof.figure.RecomputedFigures;
import org.huibao.proof.word.NoteText;
import org.huibao.proof.word.WordText.Piece;
import org.jspecify.annotations.Nullable;

/** The text that a report must have: the template's, with every mark worked out anew (DESIGN.md, sections 4 and 5). */
public final class ExpectedText {

    private static final String DEPARTMENTS = "departments";
    static final String INDICATORS = "indicators";
    private static final Turn COUNTY = new Turn(null, null, "");

    private final ReportJob job;
    private final RecomputedFigures values;
    private final FigurePrinting printing;
    private final ExpectedFacts facts;
    private final ExpectedNames names;
    private final ExpectedWordings wordings;

    /**
     * @param balanced what is printed in the place of rounded numbers
     * @param note of sums that rounding makes miss their totals; empty where there is nothing to say
     */
    public ExpectedText(ReportJob job, RecomputedFigures values, List<BalancedPrint> balanced, String note) {
        this.job = job;
        this.values = values;
        this.printing = new FigurePrinting(job, values, balanced);
        this.facts = new ExpectedFacts(job, values, note);
        this.names = new ExpectedNames(job);
        this.wordings = new ExpectedWordings(job, values, printing, names::indicator);
    }

    /**
     * Whose values the names mean: the county's, a department's, or those of the indicator whose turn it is.
     *
     * @param wording tag of the expression that decided the words; empty where none did
     */
    private record Turn(
            @Nullable Department department, @Nullable Indicator indicator, String wording) {}

    /** Text and figures of one part. */
    public List<Piece> of(List<Piece> template) {
        return of(template, NoteText.NONE);
    }

    /** @param notes of the template, each of which means what its reference means */
    public List<Piece> of(List<Piece> template, NoteText notes) {
        return of(ExpectedTables.drawn(template, job), notes, COUNTY);
    }

    private List<Piece> of(List<Piece> template, NoteText notes, Turn turn) {
        List<TemplateMark> marks = ElseOfSection.apart(TemplateMark.in(template), name -> indicator(name) != null);
        return new Part(marks, SectionExtents.of(marks), notes).pieces(turn);
    }

    /** What becomes of a line outside of the text, which stands in no loop. */
    public String line(String template) {
        StringBuilder line = new StringBuilder();
        for (Piece piece : of(List.of(new Piece.Text(template)))) {
            line.append(piece instanceof Piece.Figure figure ? figure.text() : ((Piece.Text) piece).text());
        }
        return line.toString();
    }

    private final class Part {
        private final NoteText notes;
        private final List<TemplateMark> marks;
        private final List<Extent> extents;
        private final List<Piece> written = new ArrayList<>();

        /** The text of merged cells whose first row is hidden, by the cell below that takes it over. */
        private final Map<Integer, List<Piece>> handedOn = new HashMap<>();

        /** The text of merged cells that go on below a loop: it stands in the first turn alone. */
        private final List<MergedLabels.Content> once = new ArrayList<>();

        Part(List<TemplateMark> marks, List<Extent> extents, NoteText notes) {
            this.notes = notes;
            this.marks = marks;
            this.extents = extents;
        }

        List<Piece> pieces(Turn turn) {
            write(0, marks.size() - 1, turn, Set.of());
            return written;
        }

        private void write(int from, int to, Turn turn, Set<Extent> inside) {
            for (int i = from; i <= to; i++) {
                int at = i;
                if (once.stream().anyMatch(cell -> cell.from() <= at && at < cell.to())) {
                    continue;
                }
                Extent begun = extents.stream()
                        .filter(each -> each.from() == at && each.to() <= to && !inside.contains(each))
                        .findFirst()
                        .orElse(null);
                if (begun != null) {
                    section(begun, turn, inside);
                    i = begun.to();
                } else if (marks.get(i) instanceof TemplateMark.Words words) {
                    written.add(
                            turn.wording().isEmpty()
                                    ? new Piece.Text(words.text())
                                    : new Piece.Figure(turn.wording(), words.text()));
                } else if (marks.get(i) instanceof TemplateMark.Name name) {
                    written.add(name(name, turn));
                } else if (marks.get(i) instanceof TemplateMark.Picture picture) {
                    written.add(picture.piece());
                } else if (marks.get(i) instanceof TemplateMark.Noted noted) {
                    written.addAll(of(notes.of(noted.piece()), NoteText.NONE, turn));
                } else if (marks.get(i) instanceof TemplateMark.Boundary boundary) {
                    written.add(boundary.piece());
                    written.addAll(handedOn.getOrDefault(i, List.of()));
                }
            }
        }

        private void section(Extent extent, Turn turn, Set<Extent> outer) {
            TemplateMark.Open open = (TemplateMark.Open) marks.get(extent.open());
            Set<Extent> inside = new LinkedHashSet<>(outer);
            inside.add(extent);
            if (open.isOver(DEPARTMENTS) || open.isOver(INDICATORS)) {
                List<Turn> turns = turns(extent, open);
                for (int i = 0; i < turns.size(); i++) {
                    write(extent.from(), extent.to(), turns.get(i), inside);
                    if (i == 0) {
                        once.addAll(MergedLabels.goingOn(marks, extent, handedOn.keySet()));
                    }
                    if (i == turns.size() - 1 && extent.insideParagraph()) {
                        ListSeparator.drop(marks, extent, written);
                    }
                }
                if (turns.isEmpty()) {
                    handOn(extent, turn, inside, false);
                }
                return;
            }
            Optional<Boolean> shown = facts.shows(open);
            if (shown.isPresent()) {
                if (shown.get()) {
                    write(extent.from(), extent.to(), turn, inside);
                } else {
                    handOn(extent, turn, inside, true);
                }
                return;
            }
            Indicator indicator = indicator(open.name(), turn);
            if (indicator == null) {
                if (ExpectedWordings.isExpression(open.name())) {
                    wording(extent, open, turn, inside);
                }
                return;
            }
            Value value = printing.value(indicator, turn.department());
            if (open.sign() == TemplateMark.UNKNOWN) {
                if (isSomething(value)) {
                    handOn(extent, turn, inside, true);
                } else {
                    write(extent.from(), extent.to(), turn, inside);
                }
                return;
            }
            if (value instanceof Value.Missing || value instanceof Value.Blank) {
                if (open.sign() != '?'
                        && printing.isOwed(indicator, turn.department())
                        && !SectionExtents.isOtherwise(marks, extents, extent)) {
                    written.add(new Piece.Figure(indicator.code(), FigurePrinting.owed(indicator)));
                }
                handOn(extent, turn, inside, true);
                return;
            }
            boolean zero = value instanceof Value.None
                    || value instanceof Value.Number number && number.amount().signum() == 0;
            if (open.sign() == '?' || (open.sign() == '^') == zero) {
                write(extent.from(), extent.to(), turn, inside);
            } else {
                handOn(extent, turn, inside, true);
            }
        }

        private void wording(Extent extent, TemplateMark.Open open, Turn turn, Set<Extent> inside) {
            Optional<ExpectedWordings.Decision> decision = wordings.of(open, turn.department(), turn.indicator());
            if (decision.orElse(null) instanceof ExpectedWordings.Decision.Shown shown) {
                write(extent.from(), extent.to(), new Turn(turn.department(), turn.indicator(), shown.tag()), inside);
                return;
            }
            if (decision.orElse(null) instanceof ExpectedWordings.Decision.Owed owed
                    && !SectionExtents.isOtherwise(marks, extents, extent)) {
                written.add(new Piece.Figure(owed.indicator().code(), FigurePrinting.owed(owed.indicator())));
            }
            handOn(extent, turn, inside, true);
        }

        private void handOn(Extent hidden, Turn turn, Set<Extent> inside, boolean withNames) {
            MergedLabels.heirs(marks, hidden, handedOn.keySet()).forEach((heir, cell) -> {
                boolean names =
                        marks.subList(cell.from(), cell.to()).stream().anyMatch(TemplateMark.Name.class::isInstance);
                int before = written.size();
                written.addAll(handedOn.getOrDefault(cell.from() - 1, List.of()));
                if (withNames || !names) {
                    write(cell.from(), cell.to() - 1, turn, inside);
                }
                List<Piece> its = written.subList(before, written.size());
                handedOn.put(heir, List.copyOf(its));
                its.clear();
            });
        }

        private List<Turn> turns(Extent extent, TemplateMark.Open open) {
            if (open.isOver(INDICATORS)) {
                return job.loopedNumbers().stream()
                        .map(indicator -> new Turn(null, indicator, ""))
                        .toList();
            }
            String group = open.name().substring(DEPARTMENTS.length()).strip();
            List<Indicator> printed = new ArrayList<>();
            for (TemplateMark mark : marks.subList(extent.from(), extent.to() + 1)) {
                if (mark instanceof TemplateMark.Name placeholder && indicator(placeholder.name()) != null) {
                    printed.add(indicator(placeholder.name()));
                } else if (mark instanceof TemplateMark.Open asks
                        && indicator(asks.name()) == null
                        && ExpectedWordings.isExpression(asks.name())) {
                    wordings.codes(asks).forEach(code -> printed.add(indicator(code)));
                }
            }
            return job.departments().stream()
                    .filter(each -> group.isEmpty() || each.group().equals(group))
                    .filter(each -> values.hasFiled(each.code()))
                    .filter(each -> printed.isEmpty()
                            || printed.stream().anyMatch(indicator -> isSomething(printing.value(indicator, each))))
                    .map(each -> new Turn(each, null, ""))
                    .toList();
        }
    }

    private static boolean isSomething(Value value) {
        return !(value instanceof Value.Missing || value instanceof Value.Blank);
    }

    /** By code or name; null for what is no indicator. */
    @Nullable
    Indicator indicator(String name) {
        return names.indicator(name);
    }

    private @Nullable Indicator indicator(String name, Turn turn) {
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

    private Piece name(TemplateMark.Name mark, Turn turn) {
        Indicator its = turn.indicator();
        Optional<String> fact = facts.of(mark, turn.department(), its);
        if (fact.isPresent()) {
            return new Piece.Text(fact.get());
        }
        Indicator indicator = indicator(mark.name(), turn);
        boolean own = its != null && !Set.of("value", "previous").contains(mark.name());
        String unit = its == null || own ? "" : its.loop().unit();
        if (indicator == null) {
            return wordings.first(mark.name(), turn.department())
                    .orElseGet(() -> new Piece.Text("{{" + mark.name() + "}}"));
        }
        return new Piece.Figure(indicator.code(), printing.printed(indicator, mark.format(), turn.department(), unit));
    }
}

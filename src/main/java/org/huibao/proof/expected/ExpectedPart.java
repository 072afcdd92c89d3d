package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.proof.expected.SectionExtents.Extent;
import org.huibao.proof.word.NoteText;
import org.huibao.proof.word.WordText.Piece;

/** The text that one part of a report must have, or one of its footnotes. */
final class ExpectedPart {

    private static final String DEPARTMENTS = "departments";

    private final ExpectedText text;
    private final NoteText notes;
    private final List<TemplateMark> marks;
    private final List<Extent> extents;
    private final List<Piece> written = new ArrayList<>();

    /** The text of merged cells whose first row is hidden, by the cell below that takes it over. */
    private final Map<Integer, List<Piece>> handedOn = new HashMap<>();

    /** The text of merged cells that go on below a loop: it stands in the first turn alone. */
    private final List<MergedLabels.Content> once = new ArrayList<>();

    private final String name;
    private final IntFunction<String> remarks;
    private boolean hidden;

    ExpectedPart(
            ExpectedText text,
            List<TemplateMark> marks,
            List<Extent> extents,
            NoteText notes,
            String name,
            IntFunction<String> remarks) {
        this.text = text;
        this.notes = notes;
        this.marks = marks;
        this.extents = extents;
        this.name = name;
        this.remarks = remarks;
    }

    List<Piece> pieces(ReadingTurn turn) {
        write(0, marks.size() - 1, turn, Set.of());
        return written;
    }

    private void write(int from, int to, ReadingTurn turn, Set<Extent> inside) {
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
            } else if (marks.get(i) instanceof TemplateMark.Name its && RoundingRemark.isOne(its)) {
                written.add(new Piece.Text(remarks.apply(i)));
            } else if (marks.get(i) instanceof TemplateMark.Name its) {
                written.add(text.name(its, turn));
                if (!hidden) {
                    text.count(name, i, its, turn);
                }
            } else if (marks.get(i) instanceof TemplateMark.Picture picture) {
                written.add(picture.piece());
            } else if (marks.get(i) instanceof TemplateMark.Noted noted) {
                written.addAll(text.footnote(noted.piece(), notes, turn));
            } else if (marks.get(i) instanceof TemplateMark.Boundary boundary) {
                written.add(boundary.piece());
                written.addAll(handedOn.getOrDefault(i, List.of()));
            }
        }
    }

    private void section(Extent extent, ReadingTurn turn, Set<Extent> outer) {
        TemplateMark.Open open = (TemplateMark.Open) marks.get(extent.open());
        Set<Extent> inside = new LinkedHashSet<>(outer);
        inside.add(extent);
        if (open.isOver(DEPARTMENTS) || open.isOver(ExpectedText.INDICATORS)) {
            List<ReadingTurn> turns = turns(extent, open);
            for (int i = 0; i < turns.size(); i++) {
                String copy = turns.size() > 1 && !extent.insideParagraph() ? turn.copy() + "@" + i : turn.copy();
                write(extent.from(), extent.to(), turns.get(i).copied(copy), inside);
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
        boolean none = open.sign() == '^' || open.sign() == TemplateMark.UNKNOWN;
        Optional<Boolean> shown = RoundingRemark.isOne(open)
                ? Optional.of(remarks.apply(extent.open()).isEmpty() == none)
                : text.facts.shows(open);
        if (shown.isPresent()) {
            if (shown.get()) {
                write(extent.from(), extent.to(), turn, inside);
            } else {
                handOn(extent, turn, inside, true);
            }
            return;
        }
        Indicator indicator = text.indicator(open.name(), turn);
        if (indicator == null) {
            if (ExpectedWordings.isExpression(open.name())) {
                wording(extent, open, turn, inside);
            }
            return;
        }
        Value value = text.printing.value(indicator, turn.department());
        if (open.sign() == TemplateMark.UNKNOWN) {
            if (ExpectedText.isSomething(value)) {
                handOn(extent, turn, inside, true);
            } else {
                write(extent.from(), extent.to(), turn, inside);
            }
            return;
        }
        if (value instanceof Value.Missing || value instanceof Value.Blank) {
            if (open.sign() != '?'
                    && text.printing.isOwed(indicator, turn.department())
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

    private void wording(Extent extent, TemplateMark.Open open, ReadingTurn turn, Set<Extent> inside) {
        Optional<ExpectedWordings.Decision> decision = text.wordings.of(open, turn.department(), turn.indicator());
        if (decision.orElse(null) instanceof ExpectedWordings.Decision.Shown shown) {
            write(extent.from(), extent.to(), turn.worded(shown.tag()), inside);
            return;
        }
        if (decision.orElse(null) instanceof ExpectedWordings.Decision.Owed owed
                && !SectionExtents.isOtherwise(marks, extents, extent)) {
            written.add(new Piece.Figure(owed.indicator().code(), FigurePrinting.owed(owed.indicator())));
        }
        handOn(extent, turn, inside, true);
    }

    private void handOn(Extent hidden, ReadingTurn turn, Set<Extent> inside, boolean withNames) {
        MergedLabels.heirs(marks, hidden, handedOn.keySet()).forEach((heir, cell) -> {
            boolean names =
                    marks.subList(cell.from(), cell.to()).stream().anyMatch(TemplateMark.Name.class::isInstance);
            int start = written.size();
            written.addAll(handedOn.getOrDefault(cell.from() - 1, List.of()));
            if (withNames || !names) {
                boolean before = this.hidden;
                this.hidden = true;
                write(cell.from(), cell.to() - 1, turn, inside);
                this.hidden = before;
            }
            List<Piece> its = written.subList(start, written.size());
            handedOn.put(heir, List.copyOf(its));
            its.clear();
        });
    }

    private List<ReadingTurn> turns(Extent extent, TemplateMark.Open open) {
        if (open.isOver(ExpectedText.INDICATORS)) {
            return text.job.loopedNumbers().stream().map(ReadingTurn::of).toList();
        }
        String group = open.name().substring(DEPARTMENTS.length()).strip();
        List<Indicator> printed = new ArrayList<>();
        for (TemplateMark mark : marks.subList(extent.from(), extent.to() + 1)) {
            if (mark instanceof TemplateMark.Name placeholder && text.indicator(placeholder.name()) != null) {
                printed.add(text.indicator(placeholder.name()));
            } else if (mark instanceof TemplateMark.Open asks
                    && text.indicator(asks.name()) == null
                    && ExpectedWordings.isExpression(asks.name())) {
                text.wordings.codes(asks).forEach(code -> printed.add(text.indicator(code)));
            }
        }
        return text.job.departments().stream()
                .filter(each -> group.isEmpty() || each.group().equals(group))
                .filter(each -> text.values.hasFiled(each.code()))
                .filter(each -> printed.isEmpty()
                        || printed.stream()
                                .anyMatch(indicator -> ExpectedText.isSomething(text.printing.value(indicator, each))))
                .map(ReadingTurn::of)
                .toList();
    }
}

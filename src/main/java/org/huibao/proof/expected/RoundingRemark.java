package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huibao.definition.CheckedSum;
import org.huibao.definition.Indicator;
import org.huibao.proof.expected.SectionExtents.Extent;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.word.WordText.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What the report must say of sums that rounding makes miss their totals, in each place where its template asks: of the table or the paragraphs that
 * the place is about, worked out from the numbers that must stand there.
 */
final class RoundingRemark {

    static final String NAME = "rounding";

    private static final String DIFFER = "，分项之和与合计略有差异";
    private static final Set<String> OF_LOOPS = Set.of("value", "previous", "change");

    private final Function<String, @Nullable Indicator> names;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Key of a footnote → what its references stand beside. */
    private final Map<String, Set<String>> references = new HashMap<>();

    /** Without the turns of loops. */
    private final Map<String, List<List<ReaderNumber>>> missed = new HashMap<>();

    /** @param names an indicator by its code or name */
    RoundingRemark(Function<String, @Nullable Indicator> names) {
        this.names = names;
    }

    private record Part(
            String name,
            List<TemplateMark> marks,
            List<Extent> extents,
            ReadingPlaces places,
            List<ReaderNumber> numbers,
            boolean everywhere) {}

    static boolean isOne(TemplateMark mark) {
        return mark instanceof TemplateMark.Name name && name.name().equals(NAME)
                || mark instanceof TemplateMark.Open open && open.name().equals(NAME);
    }

    /** @param everywhere whether what it says is about the whole report: a header */
    void part(String part, List<TemplateMark> marks, boolean everywhere) {
        ReadingPlaces places = new ReadingPlaces(marks);
        parts.put(part, new Part(part, marks, SectionExtents.of(marks), places, new ArrayList<>(), everywhere));
    }

    /** @param footnotes what the notes at the foot hold */
    boolean isAsked(Function<Piece.Note, List<TemplateMark>> footnotes) {
        return parts.values().stream()
                .flatMap(part -> part.marks().stream())
                .anyMatch(mark -> isOne(mark)
                        || mark instanceof TemplateMark.Noted noted
                                && footnotes.apply(noted.piece()).stream().anyMatch(RoundingRemark::isOne));
    }

    /** Whether the numbers of a part are wanted. */
    boolean knows(String part) {
        return parts.containsKey(part);
    }

    ReadingPlaces.Place place(String part, int mark) {
        return parts.get(part).places().place(mark);
    }

    void add(String part, ReaderNumber number) {
        parts.get(part).numbers().add(number);
    }

    /** All numbers are known. */
    void settle(List<CheckedSum> checked) {
        for (Part part : parts.values()) {
            Map<String, List<ReaderNumber>> blocks = new LinkedHashMap<>();
            part.numbers()
                    .forEach(each -> blocks.computeIfAbsent(each.block(), key -> new ArrayList<>())
                            .add(each));
            for (List<ReaderNumber> block : blocks.values()) {
                missed.computeIfAbsent(key(part, block.get(0).place().block()), key -> new ArrayList<>())
                        .addAll(new ReaderSums(checked, part.places()).missed(block));
            }
            for (int i = 0; i < part.marks().size(); i++) {
                if (part.marks().get(i) instanceof TemplateMark.Noted noted) {
                    references
                            .computeIfAbsent(noted.piece().key(), key -> new HashSet<>())
                            .add(key(part, beside(part, i)));
                }
            }
        }
    }

    private static String key(Part part, String block) {
        return part.name() + " " + block;
    }

    /** What a mark of a part says. */
    String of(String part, int mark) {
        Part its = parts.get(part);
        if (its == null) {
            return "";
        }
        if (its.everywhere()) {
            return said(missed.keySet());
        }
        int owner = its.extents().stream()
                .filter(each -> isOne(its.marks().get(each.open())) && each.open() <= mark && mark <= each.close())
                .mapToInt(Extent::open)
                .min()
                .orElse(mark);
        Set<String> about = new HashSet<>();
        about(its, owner).forEach(block -> about.add(key(its, block)));
        return said(about);
    }

    /** What a mark of a footnote says. */
    String ofNote(String key) {
        return said(references.getOrDefault(key, Set.of()));
    }

    private String said(Set<String> blocks) {
        List<Indicator> rounded = blocks.stream()
                .flatMap(block -> missed.getOrDefault(block, List.of()).stream())
                .flatMap(List::stream)
                .map(ReaderNumber::indicator)
                .toList();
        if (rounded.isEmpty()) {
            return "";
        }
        boolean up = rounded.stream().anyMatch(each -> each.rounding() == Indicator.Rounding.HALF_UP);
        boolean down = rounded.stream().anyMatch(each -> each.rounding() == Indicator.Rounding.DOWN);
        return (up && down ? "因尾数取舍" : down ? "因舍去尾数" : "因四舍五入") + DIFFER;
    }

    /** The table in which it stands or that it follows, its paragraph, or those above it back to the next table or note. */
    private Set<String> about(Part part, int mark) {
        ReadingPlaces.Place own = part.places().place(mark);
        if (own.isInTable() || printsNumbers(part, own)) {
            return Set.of(own.block());
        }
        Set<String> above = new HashSet<>();
        List<ReadingPlaces.Place> blocks = part.places().blocks();
        for (int i = blocks.indexOf(first(part, own)) - 1; i >= 0; i--) {
            ReadingPlaces.Place each = blocks.get(i);
            boolean note = !each.isInTable() && isNote(part, each);
            if (each.isInTable() || note && !above.isEmpty()) {
                return above.isEmpty() ? Set.of(each.block()) : above;
            }
            if (!note && !isBlank(part, each)) {
                above.add(each.block());
            }
        }
        return above;
    }

    private static ReadingPlaces.Place first(Part part, ReadingPlaces.Place place) {
        return part.places().blocks().stream()
                .filter(each -> each.block().equals(place.block()))
                .findFirst()
                .orElseThrow();
    }

    /** A footnote of a caption is one of the table below it. */
    private String beside(Part part, int mark) {
        ReadingPlaces.Place own = part.places().place(mark);
        List<ReadingPlaces.Place> blocks = part.places().blocks();
        int next = blocks.indexOf(first(part, own)) + 1;
        while (next < blocks.size() && !blocks.get(next).isInTable() && isBlank(part, blocks.get(next))) {
            next++;
        }
        boolean caption = !own.isInTable()
                && !printsNumbers(part, own)
                && next < blocks.size()
                && blocks.get(next).isInTable();
        return (caption ? blocks.get(next) : own).block();
    }

    private boolean printsNumbers(Part part, ReadingPlaces.Place place) {
        return part.places().any(place, mark -> mark instanceof TemplateMark.Name name && isNumber(name.name()));
    }

    private boolean isNumber(String name) {
        Indicator its = names.apply(name);
        return its == null ? OF_LOOPS.contains(name) : its.kind() == Indicator.Kind.NUMBER;
    }

    private boolean isNote(Part part, ReadingPlaces.Place paragraph) {
        boolean within = part.extents().stream()
                .filter(each -> isOne(part.marks().get(each.open())))
                .anyMatch(each -> {
                    for (int i = each.open(); i <= each.close(); i++) {
                        if (part.places().place(i).block().equals(paragraph.block())) {
                            return true;
                        }
                    }
                    return false;
                });
        return !printsNumbers(part, paragraph) && (within || part.places().any(paragraph, RoundingRemark::isOne));
    }

    private static boolean isBlank(Part part, ReadingPlaces.Place paragraph) {
        return !part.places()
                .any(
                        paragraph,
                        mark -> mark instanceof TemplateMark.Name
                                || mark instanceof TemplateMark.Words words
                                        && !VisibleCharacters.isBlank(words.text()));
    }
}

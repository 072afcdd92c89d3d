package org.huibao.report.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.RoundingMark;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.NoteReferences;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.SeenText;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;

/**
 * Of what each note about rounding speaks, as its reader takes it: in a table, or in the paragraph below one, of that table; in a paragraph with
 * numbers of that paragraph; else of the paragraphs above it, back to the next table or note; in a header or footer of all; in a footnote of
 * where it is referred to.
 */
final class NotePlaces {

    private final TemplateVocabulary vocabulary;
    private final Function<WordParagraph, String> block;
    private final BiPredicate<List<WordParagraph>, List<SectionReach>> isShown;
    private final List<NotePlace> places = new ArrayList<>();
    private final List<Read> order = new ArrayList<>();
    private final List<Marked> marked = new ArrayList<>();
    private final Map<String, List<Element>> referred = new TreeMap<>();

    /** What the references to a footnote stand beside, and whether one of them is shown. */
    private final Map<String, Set<String>> references = new HashMap<>();

    private final Set<String> shownReferences = new HashSet<>();

    /** @param isNote whether it holds such a note, or stands in a section of one, and prints no number */
    private record Read(WordParagraph paragraph, boolean isNote) {}

    /** @param owner the paragraph in which its section is opened */
    private record Marked(Element paragraph, int start, Element owner, boolean everywhere, boolean shown) {}

    /**
     * @param block in which a paragraph stands
     * @param isShown whether what stands in these sections is
     */
    NotePlaces(
            TemplateVocabulary vocabulary,
            Function<WordParagraph, String> block,
            BiPredicate<List<WordParagraph>, List<SectionReach>> isShown) {
        this.vocabulary = vocabulary;
        this.block = block;
        this.isShown = isShown;
    }

    List<NotePlace> places() {
        return places;
    }

    /** A paragraph of a flow, text boxes right behind what they hang on: as it is read. */
    void read(List<WordParagraph> flow, int index, List<SectionReach> sections, boolean everywhere) {
        WordParagraph paragraph = flow.get(index);
        List<TemplatePlaceholder> marks = TemplatePlaceholder.in(paragraph.text());
        for (TemplatePlaceholder mark : marks) {
            if (NotePlace.isMark(mark)) {
                List<SectionReach> around = around(sections, index, mark.start());
                WordParagraph owner = around.stream()
                        .filter(section -> RoundingMark.isOne(section.opening().name()))
                        .findFirst()
                        .map(section -> flow.get(section.begin()))
                        .orElse(paragraph);
                boolean shown = mark instanceof TemplatePlaceholder.Named && isShown.test(flow, around);
                marked.add(new Marked(paragraph.element(), mark.start(), owner.element(), everywhere, shown));
            }
        }
        for (Element reference : NoteReferences.in(paragraph.element())) {
            String key = NoteReferences.key(reference);
            referred.computeIfAbsent(key, each -> new ArrayList<>()).add(paragraph.element());
            if (isShown.test(flow, around(sections, index, paragraph.place(reference)))) {
                shownReferences.add(key);
            }
        }
        boolean note = !printsNumbers(paragraph)
                && (marks.stream().anyMatch(NotePlace::isMark)
                        || sections.stream()
                                .filter(each ->
                                        RoundingMark.isOne(each.opening().name()))
                                .anyMatch(each -> index >= each.begin() && index <= each.to()));
        order.add(new Read(paragraph, note));
    }

    private static List<SectionReach> around(List<SectionReach> sections, int index, int place) {
        return sections.stream().filter(section -> section.holds(index, place)).toList();
    }

    /** A part of the file is read through. */
    void end() {
        for (Marked each : marked) {
            places.add(new NotePlace(
                    each.paragraph(), each.start(), about(index(each.owner())), each.everywhere(), each.shown()));
        }
        referred.forEach((key, paragraphs) -> paragraphs.forEach(
                each -> references.computeIfAbsent(key, its -> new HashSet<>()).addAll(beside(index(each)))));
        marked.clear();
        referred.clear();
        order.clear();
    }

    private int index(Element paragraph) {
        int index = 0;
        while (order.get(index).paragraph().element() != paragraph) {
            index++;
        }
        return index;
    }

    /** The notes of a part that holds nothing else, once all that refers to them is known. */
    void foot(Element part) {
        for (Element note : WordXml.children(part)) {
            String key = NoteReferences.isNote(note) ? NoteReferences.key(note) : "";
            for (WordParagraph paragraph : WordParagraph.all(note)) {
                for (TemplatePlaceholder mark : TemplatePlaceholder.in(paragraph.text())) {
                    if (NotePlace.isMark(mark)) {
                        places.add(new NotePlace(
                                paragraph.element(),
                                mark.start(),
                                references.getOrDefault(key, Set.of()),
                                false,
                                mark instanceof TemplatePlaceholder.Named && shownReferences.contains(key)));
                    }
                }
            }
        }
    }

    private Set<String> about(int at) {
        WordParagraph own = order.get(at).paragraph();
        if (isInTable(own) || printsNumbers(own)) {
            return Set.of(block.apply(own));
        }
        Set<String> above = new HashSet<>();
        for (int i = at - 1; i >= 0; i--) {
            WordParagraph each = order.get(i).paragraph();
            boolean note = order.get(i).isNote();
            if (isInTable(each) || note && !above.isEmpty()) {
                return above.isEmpty() ? Set.of(block.apply(each)) : above;
            }
            if (!note && !isBlank(each)) {
                above.add(block.apply(each));
            }
        }
        return above;
    }

    /** A footnote of a caption is one of the table below it. */
    private Set<String> beside(int at) {
        WordParagraph own = order.get(at).paragraph();
        int next = at + 1;
        while (next < order.size()
                && !isInTable(order.get(next).paragraph())
                && isBlank(order.get(next).paragraph())) {
            next++;
        }
        boolean caption = !isInTable(own)
                && !printsNumbers(own)
                && next < order.size()
                && isInTable(order.get(next).paragraph());
        return Set.of(block.apply(caption ? order.get(next).paragraph() : own));
    }

    private static boolean isInTable(WordParagraph paragraph) {
        return TableGrid.around(paragraph.element()) != null;
    }

    private boolean printsNumbers(WordParagraph paragraph) {
        return TemplatePlaceholder.in(paragraph.text()).stream()
                .anyMatch(each -> each instanceof TemplatePlaceholder.Named named && vocabulary.isNumber(named.name()));
    }

    /** Nothing but marks of sections and pictures. */
    private static boolean isBlank(WordParagraph paragraph) {
        StringBuilder rest = new StringBuilder(paragraph.text().replace(RunContent.OBJECT, ' '));
        List<TemplatePlaceholder> marks = TemplatePlaceholder.in(rest.toString());
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (!(marks.get(i) instanceof TemplatePlaceholder.Named)) {
                rest.delete(marks.get(i).start(), marks.get(i).end());
            }
        }
        return SeenText.isBlank(rest.toString());
    }
}

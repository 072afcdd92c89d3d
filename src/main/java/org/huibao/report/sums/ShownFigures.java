package org.huibao.report.sums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;
import org.huibao.report.figure.FigureScope;
import org.huibao.report.figure.PrintedText;
import org.huibao.report.figure.SectionRepeats;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.RoundingMark;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.story.NoteReferences;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.WordParagraph;
import org.w3c.dom.Element;

/** Every number that a report will print, by its place, without filling anything. */
final class ShownFigures {

    private final FigureScope county;
    private final TemplateVocabulary vocabulary;
    private final List<ShownFigure> shown = new ArrayList<>();
    private final Map<Element, TableGrid> tables = new IdentityHashMap<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private final NotePlaces notes;
    private int paragraphs;

    private ShownFigures(ReportJob job, ReportFigures figures) {
        this.county = FigureScope.county(job, figures);
        this.vocabulary = new TemplateVocabulary(job);
        this.notes = new NotePlaces(vocabulary, this::block, this::isShown);
    }

    /** @param docx a template as it is before it is filled; left as it is */
    static ShownFigures of(ReportJob job, ReportFigures figures, WordPackage docx) {
        ShownFigures all = new ShownFigures(job, figures);
        List<Element> feet = new ArrayList<>();
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            // A note at the foot stands apart from what is added up above it.
            if (NoteReferences.isNotes(root)) {
                feet.add(root);
            } else {
                all.flow(root, WordXml.is(root, "hdr") || WordXml.is(root, "ftr"));
                all.notes.end();
            }
        }
        feet.forEach(all.notes::foot);
        return all;
    }

    List<ShownFigure> shown() {
        return shown;
    }

    /** In any order, the same for the same template. */
    List<NotePlace> notes() {
        return notes.places();
    }

    private void flow(Element root, boolean everywhere) {
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(root).stream().map(WordParagraph::of).toList();
        List<SectionReach> sections = SectionReach.of(flow);
        int first = paragraphs;
        for (int i = 0; i < flow.size(); i++) {
            numbers.put(flow.get(i).element(), paragraphs++);
        }
        for (int i = 0; i < flow.size(); i++) {
            paragraph(flow, i, first + i, sections);
            notes.read(flow, i, sections, everywhere);
            ParagraphFlow.textBoxes(flow.get(i).element()).forEach(box -> flow(box, everywhere));
        }
    }

    private String block(WordParagraph paragraph) {
        Element table = TableGrid.around(paragraph.element());
        return table == null
                ? "p" + numbers.get(paragraph.element())
                : grid(table).name();
    }

    private TableGrid grid(Element table) {
        return tables.computeIfAbsent(table, its -> new TableGrid(its, tables.size()));
    }

    /** Whether it stands there in one turn at least, whatever the note itself says. */
    private boolean isShown(List<WordParagraph> flow, List<SectionReach> around) {
        List<SectionReach> others = around.stream()
                .filter(each -> !RoundingMark.isOne(each.opening().name()))
                .toList();
        return others.size()
                                + around.stream()
                                        .filter(each -> RoundingMark.isOne(
                                                each.opening().name()))
                                        .filter(each ->
                                                each.opening().condition().isThere())
                                        .count()
                        == around.size()
                && !turns(flow, others).isEmpty();
    }

    private void paragraph(List<WordParagraph> flow, int index, int number, List<SectionReach> sections) {
        WordParagraph paragraph = flow.get(index);
        List<TemplatePlaceholder> placeholders = TemplatePlaceholder.in(paragraph.text());
        String words = placeholders.isEmpty() ? "" : words(paragraph.text(), placeholders);
        for (TemplatePlaceholder each : placeholders) {
            if (each instanceof TemplatePlaceholder.Named named) {
                List<SectionReach> around = sections.stream()
                        .filter(section -> section.holds(index, named.start()))
                        .toList();
                for (Turn turn : turns(flow, around)) {
                    show(paragraph, words, number, named, turn);
                }
            }
        }
    }

    /** @param copy which of the copies of its paragraph or row it is */
    private record Turn(FigureScope scope, String copy) {}

    private List<Turn> turns(List<WordParagraph> flow, List<SectionReach> around) {
        List<Turn> turns = List.of(new Turn(county, ""));
        for (SectionReach section : around) {
            List<Turn> inside = new ArrayList<>();
            for (Turn turn : turns) {
                PlaceholderMeaning meaning =
                        vocabulary.of(section.opening(), turn.scope().loop());
                boolean loop = meaning instanceof PlaceholderMeaning.Repeated;
                List<Indicator> printed = loop ? printed(flow, section) : List.of();
                if (SectionRepeats.of(meaning, turn.scope(), printed) instanceof SectionRepeats.Printing printing) {
                    for (int i = 0; i < printing.scopes().size(); i++) {
                        String copy = printing.scopes().size() > 1 && section.isBlocks() ? "@" + i : "";
                        inside.add(new Turn(printing.scopes().get(i), turn.copy() + copy));
                    }
                }
            }
            turns = inside;
        }
        return turns;
    }

    private final Map<SectionReach, List<Indicator>> printedInside = new HashMap<>();

    private List<Indicator> printed(List<WordParagraph> flow, SectionReach section) {
        return printedInside.computeIfAbsent(section, its -> {
            Set<Indicator> found = new LinkedHashSet<>();
            for (int i = 0; i < flow.size(); i++) {
                for (TemplatePlaceholder each :
                        TemplatePlaceholder.in(flow.get(i).text())) {
                    if (its.holds(i, each.start())) {
                        found.addAll(vocabulary.used(each));
                    }
                }
            }
            return List.copyOf(found);
        });
    }

    private static String words(String text, List<TemplatePlaceholder> placeholders) {
        StringBuilder words = new StringBuilder(text);
        placeholders.forEach(each -> {
            for (int i = each.start(); i < each.end(); i++) {
                words.setCharAt(i, ShownPlace.PRINTED);
            }
        });
        return words.toString();
    }

    private void show(WordParagraph paragraph, String words, int number, TemplatePlaceholder.Named named, Turn turn) {
        if (!(vocabulary.of(named, true, turn.scope().loop()) instanceof PlaceholderMeaning.Number its)
                || !(turn.scope().value(its.indicator()) instanceof Value.Number value)) {
            return;
        }
        ShownPlace place = place(paragraph, words, number, named, turn.copy());
        its.format()
                .seen(value.amount(), PrintedText.printing(its.indicator()))
                .ifPresent(plain -> shown.add(new ShownFigure(
                        place, turn.scope().department(), its.indicator(), its.format(), value.amount(), plain)));
    }

    private ShownPlace place(
            WordParagraph paragraph, String words, int number, TemplatePlaceholder.Named named, String copy) {
        Element table = TableGrid.around(paragraph.element());
        if (table == null) {
            return new ShownPlace("p" + number + copy, words, named.start(), named.end(), null);
        }
        TableGrid grid = grid(table);
        return new ShownPlace(
                grid.name(), words, named.start(), named.end(), grid.cell(paragraph.element(), number, copy));
    }
}

package org.huibao.report.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.report.chart.ChartDrawings;
import org.huibao.report.chart.ChartPlaceholder;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.EnclosingLoop;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.PlaceholderMeaning;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.placeholder.TemplateSection;
import org.huibao.report.placeholder.TemplateVocabulary;
import org.huibao.report.prepare.ElseMarks;
import org.huibao.report.prepare.SharedBlocks;
import org.huibao.report.story.NoteReferences;
import org.huibao.report.story.ParagraphFlow;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Every placeholder of a template that a report cannot print, with its paragraph's text. */
public final class TemplateCheck {

    /** Longer paragraphs are shown around the placeholder. */
    private static final int SHOWN = 80;

    private final ReportJob job;
    private final String file;
    private final TemplateVocabulary vocabulary;
    private final Messages messages;

    public TemplateCheck(ReportJob job, Messages messages) {
        this.job = job.withComparisons();
        this.file = fileOf(job);
        this.vocabulary = new TemplateVocabulary(this.job);
        this.messages = messages;
    }

    public static String fileOf(ReportJob job) {
        return job.name() + "/report.docx";
    }

    private void checkCharts(WordPackage docx, String story, List<DefinitionMistake> mistakes) {
        for (Element properties : ChartDrawings.in(docx.tree(story))) {
            String asked = properties.getAttribute("descr");
            if (!story.equals(docx.main()) || !ChartDrawings.hasFrame(properties)) {
                mistakes.add(new DefinitionMistake(file, 0, 0, asked, messages.text("report.mistake.chart-place")));
            } else if (new ChartPlaceholder(job, vocabulary).read(asked)
                    instanceof ChartPlaceholder.Asked.Wrong wrong) {
                String message = messages.text(
                        wrong.mistake().key(), wrong.mistake().arguments().toArray());
                mistakes.add(new DefinitionMistake(file, 0, 0, asked, message));
            }
        }
    }

    /** In the order of the stories; a text box that stands there twice, for old and new Word, counts once. */
    public List<DefinitionMistake> mistakes(WordPackage docx) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        LoopPlaces places = new LoopPlaces(chart ->
                mistakes.add(new DefinitionMistake(file, 0, 0, chart, messages.text("report.mistake.chart-loop"))));
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            if (NoteReferences.isNotes(root)) {
                WordXml.children(root).forEach(note -> check(note, places.around(note), places, mistakes));
            } else {
                check(root, "", places, mistakes);
            }
            checkCharts(docx, story, mistakes);
        }
        new LineCheck(docx, vocabulary, (text, wrong) -> mistakes.add(mistake(wrong, text))).run();
        return mistakes.stream().distinct().toList();
    }

    /** @param outer what is looped over where the flow stands; empty outside of a loop */
    private void check(Element root, String outer, LoopPlaces places, List<DefinitionMistake> mistakes) {
        List<WordParagraph> flow =
                ParagraphFlow.paragraphs(root).stream().map(WordParagraph::of).toList();
        Map<Mark, TemplateSection> sections = new HashMap<>();
        List<TemplateSection> all = TemplateSection.in(flow).sections();
        Set<TemplateSection> clashing = SharedBlocks.clashing(flow, all);
        Map<WordParagraph, String> rows = new HashMap<>();
        for (TemplateSection section : all) {
            if (LoopNames.isLoop(section.opening().name())
                    && section.span() instanceof TemplateSection.Extent.Blocks blocks
                    && blocks.areRows()) {
                section.paragraphs(flow)
                        .forEach(each ->
                                rows.put(each, LoopNames.over(section.opening().name())));
            }
            sections.put(new Mark(section.first(), section.opening()), section);
            sections.put(new Mark(section.last(), section.closing()), section);
        }
        Deque<String> loops = new ArrayDeque<>(List.of(outer));
        for (WordParagraph paragraph : flow) {
            String row = rows.getOrDefault(paragraph, "");
            String inside = loops.element().isEmpty() ? row : loops.element();
            LoopPlaces.Reading reading = places.new Reading(paragraph);
            for (TemplatePlaceholder placeholder : TemplatePlaceholder.in(paragraph.text())) {
                TemplateSection section = sections.get(new Mark(paragraph, placeholder));
                String around = loops.element().isEmpty() ? row : loops.element();
                reading.upTo(placeholder.start(), around);
                loops(placeholder instanceof TemplatePlaceholder.Named ? around : loops.element()).stream()
                        .map(loop -> meaning(placeholder, paragraph, section, clashing.contains(section), loop))
                        .filter(PlaceholderMeaning.Wrong.class::isInstance)
                        .findFirst()
                        .ifPresent(wrong ->
                                mistakes.add(mistake((PlaceholderMeaning.Wrong) wrong, placeholder, paragraph)));
                if (section != null && LoopNames.isLoop(section.opening().name())) {
                    if (placeholder instanceof TemplatePlaceholder.Opening opening) {
                        loops.push(LoopNames.over(opening.name()));
                    } else {
                        loops.pop();
                    }
                }
                inside = loops.element().isEmpty() ? inside : loops.element();
            }
            reading.rest(loops.element().isEmpty() ? row : loops.element());
            String boxed = inside;
            ParagraphFlow.textBoxes(paragraph.element()).forEach(box -> check(box, boxed, places, mistakes));
        }
    }

    /** In a loop over indicators a placeholder must be good for each of them. */
    private List<EnclosingLoop> loops(String loop) {
        return switch (loop) {
            case LoopNames.INDICATORS ->
                job.loopedNumbers().stream()
                        .<EnclosingLoop>map(EnclosingLoop.OfIndicator::new)
                        .toList();
            case LoopNames.DEPARTMENTS -> List.of(EnclosingLoop.DEPARTMENT);
            default -> List.of(EnclosingLoop.NONE);
        };
    }

    /** A placeholder where it stands. */
    private record Mark(WordParagraph paragraph, TemplatePlaceholder placeholder) {}

    /**
     * @param section that begins or ends with the placeholder; null if none does
     * @param clashes whether it begins where another section still goes on
     */
    private PlaceholderMeaning meaning(
            TemplatePlaceholder placeholder,
            WordParagraph paragraph,
            @Nullable TemplateSection section,
            boolean clashes,
            EnclosingLoop loop) {
        if (placeholder instanceof TemplatePlaceholder.Named named) {
            PlaceholderMeaning meaning = vocabulary.of(named, named.aloneIn(paragraph.text()), loop);
            String unit = named.unitAgain(paragraph.text());
            return unit.isEmpty() || meaning instanceof PlaceholderMeaning.Wrong
                    ? meaning
                    : new PlaceholderMeaning.Wrong(
                            "report.mistake.unit-twice", "{{" + named.name() + "|" + named.format() + "}}", unit);
        }
        if (placeholder instanceof TemplatePlaceholder.Opening opening) {
            PlaceholderMeaning meaning = opening(opening, section, clashes, loop);
            boolean told = ElseMarks.isOne(paragraph.text(), opening)
                    && vocabulary.of(opening, loop) instanceof PlaceholderMeaning.Wrong;
            return told ? new PlaceholderMeaning.Fact("") : meaning;
        }
        if (placeholder instanceof TemplatePlaceholder.Closing closing) {
            return section == null
                    ? new PlaceholderMeaning.Wrong(
                            closing.name().isEmpty() ? "report.mistake.nothing-opened" : "report.mistake.not-opened",
                            closing.name())
                    : new PlaceholderMeaning.Fact("");
        }
        return new PlaceholderMeaning.Wrong("report.mistake.braces");
    }

    private PlaceholderMeaning opening(
            TemplatePlaceholder.Opening opening,
            @Nullable TemplateSection section,
            boolean clashes,
            EnclosingLoop loop) {
        PlaceholderMeaning meaning = vocabulary.of(opening, loop);
        if (meaning instanceof PlaceholderMeaning.Wrong) {
            return meaning;
        }
        boolean worded = meaning instanceof PlaceholderMeaning.Worded;
        if (section == null) {
            return new PlaceholderMeaning.Wrong(
                    worded ? "report.mistake.wording-not-closed" : "report.mistake.not-closed", opening.name());
        }
        return clashes || section.extent() instanceof TemplateSection.Extent.Crossed
                ? new PlaceholderMeaning.Wrong(
                        worded ? "report.mistake.wording-crossed" : "report.mistake.crossed", opening.name())
                : meaning;
    }

    private DefinitionMistake mistake(
            PlaceholderMeaning.Wrong wrong, TemplatePlaceholder placeholder, WordParagraph paragraph) {
        return new DefinitionMistake(file, 0, 0, around(placeholder, paragraph.text()), wrong.message(messages));
    }

    private DefinitionMistake mistake(PlaceholderMeaning.Wrong wrong, String text) {
        return new DefinitionMistake(
                file, 0, 0, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, wrong.message(messages));
    }

    private static String around(TemplatePlaceholder placeholder, String text) {
        int spare = Math.max(0, SHOWN - (placeholder.end() - placeholder.start()));
        int from = Math.max(0, Math.min(placeholder.start() - spare / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), Math.max(placeholder.end() + spare / 2, SHOWN));
        // Half a placeholder would look like the mistake.
        for (TemplatePlaceholder each : TemplatePlaceholder.in(text)) {
            from = each.start() < from && from < each.end() ? each.end() : from;
            to = each.start() < to && to < each.end() ? each.start() : to;
        }
        for (MatchResult pair : ElseMarks.in(text)) {
            from = pair.start() < from && from < pair.end() ? pair.start() : from;
            to = pair.start() < to && to < pair.end() ? pair.end() : to;
        }
        String shown = ElseMarks.asWritten(text.substring(from, to))
                .replace(RunContent.OBJECT, ' ')
                .replace(RunContent.BREAK, ' ')
                .strip();
        return (from > 0 ? "…" : "") + shown + (to < text.length() ? "…" : "");
    }
}

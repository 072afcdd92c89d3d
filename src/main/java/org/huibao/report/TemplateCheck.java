package org.huibao.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Mistake;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Every placeholder of a template that a report cannot print, with its paragraph's text. */
final class TemplateCheck {

    /** Longer paragraphs are shown around the placeholder. */
    private static final int SHOWN = 80;

    private final ReportJob job;
    private final String file;
    private final Vocabulary vocabulary;
    private final Messages messages;

    TemplateCheck(ReportJob job, Messages messages) {
        this.job = job.withComparisons();
        this.file = fileOf(job);
        this.vocabulary = new Vocabulary(this.job);
        this.messages = messages;
    }

    static String fileOf(ReportJob job) {
        return job.name() + "/report.docx";
    }

    private void checkCharts(Docx docx, String story, List<Mistake> mistakes) {
        for (Element properties : Charts.in(docx.tree(story))) {
            String asked = properties.getAttribute("descr");
            if (!story.equals(docx.main()) || !Charts.hasFrame(properties)) {
                mistakes.add(new Mistake(file, 0, 0, asked, messages.text("report.mistake.chart-place")));
            } else if (new ChartPlaceholder(job, vocabulary).read(asked)
                    instanceof ChartPlaceholder.Asked.Wrong wrong) {
                String message = messages.text(
                        wrong.mistake().key(), wrong.mistake().arguments().toArray());
                mistakes.add(new Mistake(file, 0, 0, asked, message));
            }
        }
    }

    /** In the order of the stories; a text box that stands there twice, for old and new Word, counts once. */
    List<Mistake> mistakes(Docx docx) {
        List<Mistake> mistakes = new ArrayList<>();
        LoopPlaces places = new LoopPlaces(
                chart -> mistakes.add(new Mistake(file, 0, 0, chart, messages.text("report.mistake.chart-loop"))));
        for (String story : docx.stories()) {
            Element root = docx.tree(story).getDocumentElement();
            if (NoteCopies.isPart(root)) {
                W.children(root).forEach(note -> check(note, places.around(note), places, mistakes));
            } else {
                check(root, "", places, mistakes);
            }
            checkCharts(docx, story, mistakes);
        }
        new LineCheck(docx, vocabulary, (text, wrong) -> mistakes.add(mistake(wrong, text))).run();
        return mistakes.stream().distinct().toList();
    }

    /** @param outer what is looped over where the flow stands; empty outside of a loop */
    private void check(Element root, String outer, LoopPlaces places, List<Mistake> mistakes) {
        List<Paragraph> flow = Flow.paragraphs(root).stream().map(Paragraph::of).toList();
        Map<Mark, Section> sections = new HashMap<>();
        List<Section> all = Section.in(flow).sections();
        Set<Section> clashing = SharedBlocks.clashing(flow, all);
        Map<Paragraph, String> rows = new HashMap<>();
        for (Section section : all) {
            if (Loop.isLoop(section.opening().name())
                    && section.span() instanceof Section.Extent.Blocks blocks
                    && blocks.areRows()) {
                section.paragraphs(flow)
                        .forEach(each ->
                                rows.put(each, Loop.over(section.opening().name())));
            }
            sections.put(new Mark(section.first(), section.opening()), section);
            sections.put(new Mark(section.last(), section.closing()), section);
        }
        Deque<String> loops = new ArrayDeque<>(List.of(outer));
        for (Paragraph paragraph : flow) {
            String row = rows.getOrDefault(paragraph, "");
            String inside = loops.element().isEmpty() ? row : loops.element();
            LoopPlaces.Reading reading = places.new Reading(paragraph);
            for (Placeholder placeholder : Placeholder.in(paragraph.text())) {
                Section section = sections.get(new Mark(paragraph, placeholder));
                String around = loops.element().isEmpty() ? row : loops.element();
                reading.upTo(placeholder.start(), around);
                turns(placeholder instanceof Placeholder.Named ? around : loops.element()).stream()
                        .map(turn -> meaning(placeholder, paragraph, section, clashing.contains(section), turn))
                        .filter(Meaning.Wrong.class::isInstance)
                        .findFirst()
                        .ifPresent(wrong -> mistakes.add(mistake((Meaning.Wrong) wrong, placeholder, paragraph)));
                if (section != null && Loop.isLoop(section.opening().name())) {
                    if (placeholder instanceof Placeholder.Opening opening) {
                        loops.push(Loop.over(opening.name()));
                    } else {
                        loops.pop();
                    }
                }
                inside = loops.element().isEmpty() ? inside : loops.element();
            }
            reading.rest(loops.element().isEmpty() ? row : loops.element());
            String boxed = inside;
            Flow.textBoxes(paragraph.element()).forEach(box -> check(box, boxed, places, mistakes));
        }
    }

    /** In a loop over indicators a placeholder must be good for each of them. */
    private List<Turn> turns(String loop) {
        return switch (loop) {
            case Loop.INDICATORS ->
                job.loopedNumbers().stream().<Turn>map(Turn.OfIndicator::new).toList();
            case Loop.DEPARTMENTS -> List.of(Turn.DEPARTMENT);
            default -> List.of(Turn.NONE);
        };
    }

    /** A placeholder where it stands. */
    private record Mark(Paragraph paragraph, Placeholder placeholder) {}

    /**
     * @param section that begins or ends with the placeholder; null if none does
     * @param clashes whether it begins where another section still goes on
     */
    private Meaning meaning(
            Placeholder placeholder, Paragraph paragraph, @Nullable Section section, boolean clashes, Turn turn) {
        if (placeholder instanceof Placeholder.Named named) {
            return vocabulary.of(named, named.aloneIn(paragraph.text()), turn);
        }
        if (placeholder instanceof Placeholder.Opening opening) {
            return opening(opening, section, clashes, turn);
        }
        if (placeholder instanceof Placeholder.Closing closing) {
            return section == null
                    ? new Meaning.Wrong("report.mistake.not-opened", closing.name())
                    : new Meaning.Fact("");
        }
        return new Meaning.Wrong("report.mistake.braces");
    }

    private Meaning opening(Placeholder.Opening opening, @Nullable Section section, boolean clashes, Turn turn) {
        Meaning meaning = vocabulary.of(opening, turn);
        if (meaning instanceof Meaning.Wrong) {
            return meaning;
        }
        if (section == null) {
            return new Meaning.Wrong("report.mistake.not-closed", opening.name());
        }
        return clashes || section.extent() instanceof Section.Extent.Crossed
                ? new Meaning.Wrong("report.mistake.crossed", opening.name())
                : meaning;
    }

    private Mistake mistake(Meaning.Wrong wrong, Placeholder placeholder, Paragraph paragraph) {
        String message = messages.text(wrong.key(), wrong.arguments().toArray());
        return new Mistake(file, 0, 0, around(placeholder, paragraph.text()), message);
    }

    private Mistake mistake(Meaning.Wrong wrong, String text) {
        String message = messages.text(wrong.key(), wrong.arguments().toArray());
        return new Mistake(file, 0, 0, text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, message);
    }

    private static String around(Placeholder placeholder, String text) {
        int spare = Math.max(0, SHOWN - (placeholder.end() - placeholder.start()));
        int from = Math.max(0, Math.min(placeholder.start() - spare / 2, text.length() - SHOWN));
        int to = Math.min(text.length(), Math.max(placeholder.end() + spare / 2, SHOWN));
        String shown = text.substring(from, to)
                .replace(RunContent.OBJECT, ' ')
                .replace(RunContent.BREAK, ' ')
                .strip();
        return (from > 0 ? "…" : "") + shown + (to < text.length() ? "…" : "");
    }
}

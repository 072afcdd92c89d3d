package org.huibao.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.DefinitionConversion;
import org.huibao.learn.draft.DraftIndicator;
import org.huibao.learn.draft.DraftJob;
import org.huibao.learn.draft.DraftYaml;
import org.huibao.learn.draft.ReportHead;
import org.huibao.learn.draft.YearPlaces;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.match.ReportMatch;
import org.huibao.learn.page.LearnPage;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.ReportMentions;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportFile;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.TemplateWriter;
import org.huibao.learn.word.TemplateWriter.Replaced;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.jspecify.annotations.Nullable;

/** Last year's report and returns into a draft of a job, which is tried on the same returns before it is written. */
public class LearnJob {

    /** An indicator has a few ways to say its place; after so many rounds what is still misread is dropped. */
    private static final int ROUNDS = 8;

    private final ProgramSettings settings;
    private final Messages messages;

    public LearnJob(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        /** @param sentence what is wrong, and what to do */
        record Refused(String sentence) implements Result {}

        /**
         * @param folder of the draft
         * @param grades numbers of each grade
         * @param printed whether a run on the same returns could print the report at all
         * @param differing sentences that a run would print otherwise: as they were, and as they would be
         * @param blocking so many findings for which a run would write a draft
         * @param notices what the administrator should know
         */
        record Learned(
                Path folder,
                String period,
                Map<ProofGrade, Integer> grades,
                int placeholders,
                boolean printed,
                List<PrintedSentence> differing,
                int blocking,
                List<String> notices)
                implements Result {}
    }

    /** A paragraph of the old report and what a run prints there. */
    public record PrintedSentence(String was, String printed) {}

    /**
     * @param given files and folders
     * @param asked the period; null to be told by the report
     * @throws IOException if a file cannot be read or the draft not be written
     */
    public Result learn(Path report, List<Path> given, String job, @Nullable String asked) throws IOException {
        if (Files.isDirectory(report)) {
            return refused("learn.report.folder", report);
        }
        if (Files.exists(settings.jobs().resolve(job))) {
            return refused("learn.job-exists", settings.jobs().resolve(job));
        }
        OldReport.Opened opened = ReportFile.read(Files.readAllBytes(report));
        if (opened instanceof OldReport.Opened.Bad bad) {
            return refused(bad.key(), report);
        }
        OldReport old = ((OldReport.Opened.Good) opened).report();
        if (old.lines().isEmpty()) {
            return refused("learn.report.no-text", report);
        }
        List<FigureMention> mentions = ReportMentions.of(old);
        if (mentions.stream().noneMatch(FigureMention::isFigure)) {
            return refused("learn.report.no-numbers", report);
        }
        ReportHead head = ReportHead.of(old);
        String period = asked != null ? asked : head.period();
        if (Period.of(period).isEmpty()) {
            return head.span().isEmpty()
                    ? refused("learn.no-period", report)
                    : new Result.Refused(messages.text("learn.no-such-period", report, head.span()));
        }
        Period about = Period.of(period).orElseThrow();
        Map<String, Path> files = LearnedReturns.files(given);
        Map<String, String> same = LearnedReturns.same(files);
        files.keySet().removeAll(same.keySet());
        LearnedReturns returns = LearnedReturns.read(files, about.year());
        Set<ReportLine> writable = TemplateWriter.writable(old);
        YearPlaces years = YearPlaces.of(old, about, writable);
        ReportMatch match = new ReportMatch(returns);
        List<NumberSuggestion> suggestions = match.of(mentions);
        DraftJob draft = DraftJob.of(returns, suggestions, match.relations(), match::now, writable);
        Path passing = Files.createTempDirectory("huibao-learn");
        try {
            return tried(new Learning(job, period, old, head, years, same, returns, suggestions, draft), passing);
        } finally {
            OnDisk.delete(passing);
        }
    }

    private record Learning(
            String job,
            String period,
            OldReport old,
            ReportHead head,
            YearPlaces years,
            Map<String, String> same,
            LearnedReturns returns,
            List<NumberSuggestion> suggestions,
            DraftJob draft) {}

    private Result tried(Learning learning, Path passing) throws IOException {
        DraftRehearsal rehearsal =
                new DraftRehearsal(learning.job, learning.period, learning.returns.given(), passing, messages);
        DraftJob draft = learning.draft;
        Map<String, byte[]> files = files(learning);
        LearnNotices notices = new LearnNotices(messages);
        notices.period(learning.head, learning.period);
        notices.same(learning.same);
        notices.returns(learning.returns, learning.suggestions, learning.period);
        List<String> misread = new ArrayList<>();
        DraftRehearsal.Rehearsed tried = null;
        for (int round = 0; !draft.used().isEmpty(); round++) {
            tried = rehearsal.of(draft, files);
            if (tried.misread().isEmpty()) {
                break;
            }
            for (DraftIndicator each : tried.misread()) {
                if (round >= ROUNDS || !each.otherPlace()) {
                    misread.add(each.name());
                    draft.drop(each);
                }
            }
            files = files(learning);
        }
        List<PrintedSentence> differing = new ArrayList<>();
        notices.misread(misread);
        if (tried != null) {
            notices.mistakes(tried.mistakes());
            differing.addAll(differing(learning.old, tried.printed()));
            notices.blocking(tried.blocking());
        }
        if (draft.used().isEmpty()) {
            notices.say("learn.nothing-proved");
        }
        notices.ownSheets(draft.ownSheets());
        notices.years(learning.years);
        notices.trends(learning.old);
        if (tried != null && tried.mistakes().isEmpty() && !draft.used().isEmpty()) {
            asWorkbook(passing, learning.job, files);
        }
        List<NumberSuggestion> told = told(learning);
        Map<ProofGrade, Integer> grades = new EnumMap<>(ProofGrade.class);
        told.forEach(each -> grades.merge(each.grade(), 1, Integer::sum));
        files.put(
                "learn.html",
                LearnPage.of(
                        learning.old, told, draft, learning.years, learning.head.title(), notices.list(), messages));
        return new Result.Learned(
                written(learning.job, files),
                learning.period,
                grades,
                draft.placeholders().size(),
                tried != null && tried.printed().length > 0,
                differing,
                tried == null ? 0 : tried.blocking().size(),
                notices.list());
    }

    /** As people who think in tables want it; the YAML files stay where it would not say the same. */
    private void asWorkbook(Path passing, String job, Map<String, byte[]> files) {
        DefinitionConversion.Result result = new DefinitionConversion(passing, job, messages).toWorkbook("");
        if (result instanceof DefinitionConversion.Result.Converted converted) {
            converted.replaced().forEach(files::remove);
            files.putAll(converted.files());
        }
    }

    /** What no run reads is not proved. */
    private static List<NumberSuggestion> told(Learning learning) {
        return learning.suggestions.stream()
                .map(each -> each.grade() == ProofGrade.PROVED && learning.draft.placeholder(each) == null
                        ? each.unprinted()
                        : each)
                .toList();
    }

    private Map<String, byte[]> files(Learning learning) {
        DraftYaml yaml = new DraftYaml(learning.draft, learning.head, learning.years.date(), this::say);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("job.yaml", bytes(yaml.job(messages.text("learn.note.job"))));
        files.put(
                "indicators.yaml",
                bytes(yaml.indicators(
                        messages.text("learn.note.indicators"), messages.text("learn.note.others"), told(learning))));
        files.put("checks.yaml", bytes(yaml.checks(messages.text("learn.note.checks"))));
        List<Replaced> places = new ArrayList<>(learning.draft.placeholders());
        places.addAll(learning.years.places());
        files.put("report.docx", TemplateWriter.write(learning.old, places));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String say(NumberSuggestion.Reason reason) {
        return messages.text(reason.key(), reason.arguments().toArray());
    }

    private static List<PrintedSentence> differing(OldReport old, byte[] printed) {
        if (printed.length == 0) {
            return List.of();
        }
        List<ReportLine> now = ReportFile.read(printed) instanceof OldReport.Opened.Good good
                ? good.report().lines()
                : List.of();
        Map<String, String> byPlace = new LinkedHashMap<>();
        now.forEach(line -> byPlace.put(line.part() + "|" + line.paragraph(), line.text()));
        List<PrintedSentence> differing = new ArrayList<>();
        for (ReportLine line : old.lines()) {
            String its = byPlace.getOrDefault(line.part() + "|" + line.paragraph(), "");
            if (!its.equals(line.text())) {
                differing.add(new PrintedSentence(line.text(), its));
            }
        }
        return differing;
    }

    private Path written(String job, Map<String, byte[]> files) throws IOException {
        Path jobs = Files.createDirectories(settings.jobs());
        // Its name begins with a point, so that no run takes it for a job if this is the last that happens.
        Path staged = jobs.resolve(".learn-" + job);
        OnDisk.delete(staged);
        Files.createDirectory(staged);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(staged.resolve(file.getKey()), file.getValue());
            }
            Path folder = jobs.resolve(job);
            Files.move(staged, folder);
            return folder;
        } finally {
            OnDisk.delete(staged);
        }
    }

    private Result refused(String key, Object about) {
        return new Result.Refused(messages.text(key, about));
    }
}

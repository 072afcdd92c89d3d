package org.huibao.office.create;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.huibao.office.ProgramSettings;
import org.huibao.report.ReportTemplate;
import org.jspecify.annotations.Nullable;

/** What an administrator looks at every year: dates, departments, years in words, what was accepted, where last year's figures come from. */
final class YearlyLooks {

    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|二[〇○零][〇○零一二三四五六七八九]{2}年");

    private static final int NAMED = 5;
    private static final int SHOWN = 40;

    private final ProgramSettings settings;
    private final Messages messages;
    private final ReportJob job;
    private final Period period;
    private final List<String> looks = new ArrayList<>();

    /** @param job as it was for the period before */
    YearlyLooks(ProgramSettings settings, Messages messages, ReportJob job, String code) {
        this.settings = settings;
        this.messages = DefinitionWords.of(job, messages);
        this.job = job;
        this.period = Period.of(code).orElseThrow();
    }

    List<String> list() {
        date("date", job.date());
        date("deadline", job.deadline());
        departments();
        years();
        if (!job.acceptances().isEmpty()) {
            say("accepted", job.acceptances().size());
        }
        say("explanations");
        settingsOfJob();
        previous();
        return List.copyOf(looks);
    }

    private void say(String key, Object... arguments) {
        looks.add(messages.text("new.look." + key, arguments));
    }

    private void date(String name, @Nullable LocalDate day) {
        if (day != null) {
            say(
                    day.isAfter(period.last()) ? "date" : "date-old",
                    messages.text("new.look.key." + name),
                    day,
                    period.code());
        }
    }

    private void departments() {
        say(
                "departments",
                job.departments().size(),
                named(job.departments().stream().map(Department::name)));
        List<String> merged = job.departments().stream()
                .filter(each -> !each.before().isEmpty())
                .map(each -> each.name() + "（before: " + String.join(", ", each.before()) + "）")
                .toList();
        if (!merged.isEmpty()) {
            say("before", String.join("、", merged));
        }
    }

    private void years() {
        for (Indicator each : job.indicators()) {
            Stream.of(each.name(), each.definition())
                    .flatMap(text -> Stream.of(text.split("[，；。\n]")))
                    .filter(text -> YEAR.matcher(text).find())
                    .findFirst()
                    .ifPresent(text -> say("year-indicator", each.code(), cut(text)));
        }
        for (WrittenCheck each : job.checks()) {
            if (YEAR.matcher(each.says()).find()) {
                say("year-check", each.id(), cut(each.says()));
            }
        }
        if (YEAR.matcher(job.title()).find()) {
            say("year-title", job.title());
        }
        ReportTemplate.texts(job).stream()
                .map(YearlyLooks::withYear)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(NAMED)
                .forEach(text -> say("year-template", text));
    }

    /** The stretch of a paragraph around a year that somebody typed; empty where there is none. */
    private static String withYear(String paragraph) {
        String plain = paragraph.replaceAll("\\{\\{.*?}}", "…");
        Matcher year = YEAR.matcher(plain);
        if (!year.find()) {
            return "";
        }
        int from = Math.max(0, year.start() - SHOWN / 2);
        int to = Math.min(plain.length(), year.end() + SHOWN / 2);
        return (from > 0 ? "…" : "") + plain.substring(from, to).strip() + (to < plain.length() ? "…" : "");
    }

    private void settingsOfJob() {
        if (!job.levels().isEmpty()) {
            say("levels", job.levels().keySet().stream().sorted().collect(Collectors.joining("、")));
        }
        if (!job.untracedAllowed().isEmpty()) {
            say("untraced", String.join("、", job.untracedAllowed()));
        }
        say(
                "change-limit",
                job.changeLimit().percent().toPlainString(),
                job.changeLimit().units().toPlainString());
    }

    private void previous() {
        String before = period.previous().code();
        boolean published = Files.exists(
                settings.output(job.name(), before).resolve("published").resolve("manifest.json"));
        say(published ? "previous" : "previous-none", before);
    }

    private static String named(Stream<String> names) {
        List<String> all = names.toList();
        return String.join("、", all.subList(0, Math.min(NAMED, all.size()))) + (all.size() > NAMED ? "…" : "");
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}

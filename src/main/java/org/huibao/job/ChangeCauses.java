package org.huibao.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.audit.SetChanges;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;

/** What it is that makes a figure of one set another one in the next: a return, a line of the definition, last year's figures, or the program. */
final class ChangeCauses {

    private static final String INDICATORS = DefinitionLines.INDICATORS;
    private static final String PREVIOUS = "previous.csv";
    private static final int PREVIOUS_FIELDS = 4;
    private static final String TEMPLATE = "report.docx";

    /** Of one figure. */
    private static final int TOLD = 4;

    private final SetFiles before;
    private final SetFiles now;
    private final ReportJob job;
    private final Optional<ReportJob> then;
    private final String programs;
    private final Messages messages;
    private final DefinitionLines lines = new DefinitionLines();

    /** Returns that were used and lie there no more. */
    private final List<String> taken;

    private final Map<String, String> previousThen;
    private final Map<String, String> previousNow;

    private ChangeCauses(
            SetFiles before,
            SetFiles now,
            ReportJob job,
            Optional<ReportJob> then,
            String programs,
            Messages messages) {
        this.before = before;
        this.now = now;
        this.job = job;
        this.then = then;
        this.programs = programs;
        this.messages = messages;
        Set<String> is = now.below(SetFiles.SOURCES).keySet();
        this.taken = before.below(SetFiles.SOURCES).keySet().stream()
                .filter(path -> !is.contains(path))
                .toList();
        this.previousThen = previous(before);
        this.previousNow = previous(now);
    }

    static ChangeCauses between(SetFiles before, SetFiles now, ReportJob job, Messages messages) {
        // The definition that the figures were made by is read only where it is another one.
        Optional<ReportJob> then = before.definition().equals(now.definition())
                ? Optional.of(job)
                : JobDefinitions.ofSet(before.folder().resolve("definition"), job.name(), job.period(), messages)
                                instanceof LoadedJob.Valid valid
                        ? Optional.of(valid.job())
                        : Optional.empty();
        String programs =
                before.version().equals(now.version()) ? now.version() : before.version() + " → " + now.version();
        return new ChangeCauses(before, now, job, then, programs, messages);
    }

    /** For people; at least one. */
    List<String> of(Indicator indicator, SetChanges changes) {
        Set<String> codes = inputs(indicator);
        Set<String> causes = returns(codes, changes);
        causes.addAll(others(codes, changes, causes.isEmpty()));
        return shortened(causes);
    }

    /** For people, without the returns; none where they are all. */
    List<String> besideReturns(Indicator indicator, SetChanges changes) {
        Set<String> codes = inputs(indicator);
        return shortened(others(codes, changes, returns(codes, changes).isEmpty()));
    }

    private static Set<String> returns(Set<String> codes, SetChanges changes) {
        Set<String> returns = new LinkedHashSet<>();
        codes.forEach(code -> returns.addAll(changes.returns().getOrDefault(code, List.of())));
        return returns;
    }

    /** @param alone whether no return is to blame, so that there must be something else */
    private Set<String> others(Set<String> codes, SetChanges changes, boolean alone) {
        Set<String> causes = new LinkedHashSet<>();
        for (String code : codes) {
            job.indicator(code).ifPresent(each -> definition(each, causes));
        }
        if (!taken.isEmpty()) {
            changes.figures().stream()
                    .filter(change -> codes.contains(change.indicator()))
                    .flatMap(change -> change.departments().stream())
                    .distinct()
                    .forEach(department -> gone(department, causes));
        }
        previous(codes, causes);
        if (alone && causes.isEmpty()) {
            otherLines(causes);
        }
        if (alone && causes.isEmpty()) {
            causes.add(messages.text("against.program", programs));
        }
        return causes;
    }

    private static List<String> shortened(Set<String> causes) {
        List<String> told = new ArrayList<>(causes);
        return told.size() <= TOLD
                ? told
                : Stream.concat(told.stream().limit(TOLD), Stream.of("… (" + told.size() + ")"))
                        .toList();
    }

    /** Of a sentence in which no figure differs: how they are printed, or what stands around them. */
    List<String> ofSentence(List<String> codes, SetChanges changes) {
        Set<String> causes = new LinkedHashSet<>();
        for (String code : codes) {
            Optional<Indicator> printed = job.indicator(code);
            Optional<Indicator> own = printed.filter(Indicator::isComparison)
                    .flatMap(each -> job.indicator(code.substring(0, code.lastIndexOf('.'))))
                    .or(() -> printed);
            own.ifPresent(each -> definition(each, causes));
            own.ifPresent(each -> causes.addAll(changes.returns().getOrDefault(each.code(), List.of())));
        }
        if (causes.isEmpty() && !same(TEMPLATE)) {
            causes.add(TEMPLATE);
        }
        if (causes.isEmpty()) {
            otherLines(causes);
        }
        if (causes.isEmpty()) {
            causes.add(messages.text("against.program", programs));
        }
        return shortened(causes);
    }

    /** The figure and all that it is worked out from. */
    private Set<String> inputs(Indicator indicator) {
        Set<String> codes = new LinkedHashSet<>();
        inputs(indicator, codes);
        return codes;
    }

    private void inputs(Indicator indicator, Set<String> codes) {
        if (!codes.add(indicator.code()) || indicator.formula() == null) {
            return;
        }
        Stream.concat(indicator.formula().codes().stream(), indicator.formula().previousCodes().stream())
                .sorted()
                .flatMap(code -> job.indicator(code).stream())
                .forEach(each -> inputs(each, codes));
    }

    private void definition(Indicator indicator, Set<String> causes) {
        Optional<Indicator> was = then.flatMap(job -> job.indicator(indicator.code()));
        if (then.isEmpty() || was.filter(each -> isSame(each, indicator)).isPresent()) {
            return;
        }
        List<String> places = lines.changed(before.folder(), now.folder(), indicator.code());
        causes.addAll(places.isEmpty() ? List.of(messages.text("against.indicator", indicator.name())) : places);
    }

    /** What figures do not depend on does not count. */
    private static boolean isSame(Indicator one, Indicator other) {
        return one.unit().equals(other.unit())
                && one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.combine() == other.combine()
                && one.decimals() == other.decimals()
                && one.rounding() == other.rounding()
                && one.required() == other.required()
                && one.previous().equals(other.previous())
                && one.name().equals(other.name())
                && one.aliases().equals(other.aliases())
                && text(one).equals(text(other))
                && Objects.equals(one.at(), other.at())
                && Objects.equals(one.ledger(), other.ledger());
    }

    private static String text(Indicator indicator) {
        return indicator.formula() == null ? "" : indicator.formula().text();
    }

    /** Returns of the department that are filed no more, or were replaced. */
    private void gone(String department, Set<String> causes) {
        String name = job.department(department).map(each -> each.name()).orElse(department);
        taken.stream()
                .filter(path -> path.contains(name)
                        || job.department(department).stream()
                                .flatMap(each -> each.aliases().stream())
                                .anyMatch(path::contains))
                .forEach(path -> causes.add(messages.text("against.gone", path)));
    }

    /** The county's figures of the period before, where a formula asks for them. */
    private void previous(Set<String> codes, Set<String> causes) {
        codes.stream()
                .flatMap(code -> job.indicator(code).stream())
                .filter(indicator -> indicator.formula() != null)
                .flatMap(indicator -> indicator.formula().previousCodes().stream())
                .distinct()
                .sorted()
                .filter(code -> !previousThen.getOrDefault(code, "").equals(previousNow.getOrDefault(code, "")))
                .forEach(code -> causes.add(messages.text(
                        "against.previous",
                        job.indicator(code).map(Indicator::name).orElse(code))));
    }

    private Map<String, String> previous(SetFiles set) {
        Map<String, String> published = new HashMap<>();
        for (String line : lines.of(set.folder(), PREVIOUS)) {
            String[] fields = line.split(",", -1);
            if (fields.length == PREVIOUS_FIELDS && fields[PREVIOUS_FIELDS - 1].equals("published")) {
                published.put(fields[0], fields[1] + " " + fields[2]);
            }
        }
        return published;
    }

    /** Of the files that stand for all figures: departments, headers, acceptances. */
    private void otherLines(Set<String> causes) {
        for (ReportJob.DefinitionFile file : job.files()) {
            if (file.name().equals(INDICATORS) || !file.name().matches(".*\\.(yaml|csv)")) {
                if (!file.name().equals(INDICATORS) && !same(file.name())) {
                    causes.add(file.name());
                }
                continue;
            }
            causes.addAll(lines.added(before.folder(), now.folder(), file.name()));
        }
    }

    private boolean same(String name) {
        return Objects.equals(before.definition().get(name), now.definition().get(name));
    }
}

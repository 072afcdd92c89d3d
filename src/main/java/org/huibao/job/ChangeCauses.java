package org.huibao.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.audit.SetChanges;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;

/** What it is that makes a figure of one set another one in the next: a return, a line of the definition, last year's figures, or the program. */
final class ChangeCauses {

    private static final String INDICATORS = "indicators.yaml";
    private static final String PREVIOUS = "previous.csv";
    private static final int PREVIOUS_FIELDS = 4;
    private static final String TEMPLATE = "report.docx";
    private static final Pattern CODE = Pattern.compile("\\bcode:\\s*[\"']?([A-Za-z][\\w.-]*)");

    /** Of one figure. */
    private static final int TOLD = 4;

    private final Path before;
    private final Path now;
    private final ReportJob job;
    private final Optional<ReportJob> then;
    private final String programs;
    private final Messages messages;
    private final Map<String, List<String>> lines = new HashMap<>();

    private ChangeCauses(
            Path before, Path now, ReportJob job, Optional<ReportJob> then, String programs, Messages messages) {
        this.before = before;
        this.now = now;
        this.job = job;
        this.then = then;
        this.programs = programs;
        this.messages = messages;
    }

    /** @param manifest of the set before */
    static ChangeCauses between(Path before, Path now, ReportJob job, Manifest manifest, Messages messages) {
        Optional<ReportJob> then =
                JobDefinitions.ofSet(before.resolve("definition"), job.name(), job.period(), messages)
                                instanceof LoadedJob.Valid valid
                        ? Optional.of(valid.job())
                        : Optional.empty();
        String is = Manifest.read(now).map(Manifest::version).orElse("");
        String programs = manifest.version().equals(is) ? is : manifest.version() + " → " + is;
        return new ChangeCauses(before, now, job, then, programs, messages);
    }

    /** For people; at least one. */
    List<String> of(Indicator indicator, SetChanges changes) {
        Set<String> codes = new LinkedHashSet<>();
        inputs(indicator, codes);
        Set<String> causes = new LinkedHashSet<>();
        for (String code : codes) {
            causes.addAll(changes.returns().getOrDefault(code, List.of()));
        }
        for (String code : codes) {
            job.indicator(code).ifPresent(each -> definition(each, causes));
        }
        changes.figures().stream()
                .filter(change -> codes.contains(change.indicator()))
                .flatMap(change -> change.departments().stream())
                .distinct()
                .forEach(department -> gone(department, causes));
        previous(codes, causes);
        if (causes.isEmpty()) {
            otherLines(causes);
        }
        if (causes.isEmpty()) {
            causes.add(messages.text("against.program", programs));
        }
        return shortened(causes);
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
        Block is = block(now, indicator.code());
        Set<String> known = new HashSet<>(block(before, indicator.code()).lines());
        if (is.lines().isEmpty()) {
            causes.add(messages.text("against.indicator", indicator.name()));
            return;
        }
        boolean any = false;
        for (int i = 0; i < is.lines().size(); i++) {
            String line = is.lines().get(i);
            if (!known.contains(line) && !line.isBlank()) {
                causes.add(place(INDICATORS, is.from() + i, line));
                any = true;
            }
        }
        if (!any) {
            // A line was taken away.
            causes.add(place(INDICATORS, is.from(), is.lines().get(0)));
        }
    }

    /** @param from its first line, from 0 */
    private record Block(int from, List<String> lines) {}

    /** What stands of an indicator in the file; no lines where it stands there in no way that is known here. */
    private Block block(Path set, String code) {
        List<String> file = lines(set, INDICATORS);
        int from = 0;
        while (from < file.size() && !isOf(file.get(from), code)) {
            from++;
        }
        int to = Math.min(from + 1, file.size());
        while (to < file.size() && !CODE.matcher(file.get(to)).find()) {
            to++;
        }
        return new Block(from, file.subList(Math.min(from, to), to));
    }

    private static boolean isOf(String line, String code) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() && matcher.group(1).equals(code);
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
        Map<String, String> was = sources(before);
        Map<String, String> is = sources(now);
        String name = job.department(department).map(each -> each.name()).orElse(department);
        List<String> taken = was.keySet().stream()
                .filter(path -> !is.containsKey(path))
                .filter(path -> path.contains(name)
                        || job.department(department).stream()
                                .flatMap(each -> each.aliases().stream())
                                .anyMatch(path::contains))
                .toList();
        taken.forEach(path -> causes.add(messages.text("against.gone", path)));
    }

    private static Map<String, String> sources(Path set) {
        return Manifest.read(set)
                .map(manifest -> manifest.files().stream()
                        .filter(file -> file.path().startsWith("sources/"))
                        .collect(Collectors.toMap(
                                file -> file.path().substring("sources/".length()),
                                Manifest.Entry::sha256,
                                (a, b) -> a,
                                TreeMap::new)))
                .orElseGet(TreeMap::new);
    }

    /** The county's figures of the period before, where a formula asks for them. */
    private void previous(Set<String> codes, Set<String> causes) {
        Map<String, String> was = previous(before);
        Map<String, String> is = previous(now);
        codes.stream()
                .flatMap(code -> job.indicator(code).stream())
                .filter(indicator -> indicator.formula() != null)
                .flatMap(indicator -> indicator.formula().previousCodes().stream())
                .distinct()
                .sorted()
                .filter(code -> !was.getOrDefault(code, "").equals(is.getOrDefault(code, "")))
                .forEach(code -> causes.add(messages.text(
                        "against.previous",
                        job.indicator(code).map(Indicator::name).orElse(code))));
    }

    private Map<String, String> previous(Path set) {
        Map<String, String> published = new HashMap<>();
        for (String line : lines(set, PREVIOUS)) {
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
            Set<String> known = new HashSet<>(lines(before, file.name()));
            List<String> own = lines(now, file.name());
            for (int i = 0; i < own.size(); i++) {
                if (!known.contains(own.get(i)) && !own.get(i).isBlank()) {
                    causes.add(place(file.name(), i, own.get(i)));
                }
            }
        }
    }

    private boolean same(String name) {
        return hash(before, name).equals(hash(now, name));
    }

    private static String hash(Path set, String name) {
        return Manifest.read(set).stream()
                .flatMap(manifest -> manifest.files().stream())
                .filter(file -> file.path().equals("definition/" + name))
                .map(Manifest.Entry::sha256)
                .findFirst()
                .orElse("");
    }

    private String place(String file, int line, String text) {
        return file + ":" + (line + 1) + " “" + text.strip() + "”";
    }

    private List<String> lines(Path set, String name) {
        return lines.computeIfAbsent(set + " " + name, key -> {
            Path file = set.resolve("definition").resolve(name);
            try {
                return Files.isRegularFile(file)
                        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                        : List.of();
            } catch (IOException unreadable) {
                return List.of();
            }
        });
    }
}

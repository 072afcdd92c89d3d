package org.huibao;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.formula.ExpressionParser;
import org.huibao.formula.Formula;
import org.huibao.formula.FormulaInputs;
import org.huibao.formula.ParseResult;
import org.huibao.message.Messages;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.EarlierFigures;
import org.huibao.model.FiledReturn;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.LikeForLike;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.PastFigures;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.reconcile.CheckEvidence;
import org.huibao.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;

/** A county in memory: what its departments say in 2020 and 2019, and what comes of it. All departments owe all indicators unless told otherwise. */
public final class County {

    public static final String PERIOD = "2020";
    private static final String BEFORE = "2019";

    private final List<Department> departments = new ArrayList<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<WrittenCheck> checks = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Set<String> filed = new TreeSet<>();
    private final Set<String> unread = new TreeSet<>();
    private final Map<String, String[]> near = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> answering = new HashSet<>();
    private final List<Finding> fromReturns = new ArrayList<>();
    private final Map<String, BigDecimal> published = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> publishedShares = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private boolean compared;
    private PastFigures past = PastFigures.NONE;
    private final Map<String, Indicator.Flow> flows = new HashMap<>();
    private final List<ReportJob.Acceptance> acceptances = new ArrayList<>();

    /** @param departments codes by spaces; one with a question mark need not file */
    public static County of(String departments) {
        County county = new County();
        for (String code : departments.split(" ")) {
            boolean required = !code.endsWith("?");
            String plain = code.replace("?", "");
            county.departments.add(new Department(plain, plain.toUpperCase(), List.of(), "", required));
            county.filed.add(plain);
        }
        return county;
    }

    /** Reported; {@code combine}, {@code previous}, {@code required: false}, {@code unit}, {@code from} by words such as {@code max previous=none optional unit=% from=a,b}. */
    public County indicator(String code, String... words) {
        return add(code, null, words);
    }

    public County formula(String code, String text, String... words) {
        Set<String> known = new HashSet<>(indicators.keySet());
        known.add(code);
        return add(code, ((ParseResult.Good<Formula>) ExpressionParser.formula(text, known)).expression(), words);
    }

    private County add(String code, @Nullable Formula formula, String... words) {
        List<String> all = List.of(words);
        Map<String, String> keys = all.stream()
                .filter(word -> word.contains("="))
                .collect(Collectors.toMap(word -> word.split("=")[0], word -> word.split("=")[1]));
        indicators.put(
                code,
                new Indicator(
                        code,
                        keys.getOrDefault("name", code),
                        List.of(),
                        keys.getOrDefault("unit", "件"),
                        all.contains("text") ? Indicator.Kind.TEXT : Indicator.Kind.NUMBER,
                        formula != null
                                ? List.of()
                                : keys.containsKey("from")
                                        ? List.of(keys.get("from").split(","))
                                        : departments.stream()
                                                .map(Department::code)
                                                .toList(),
                        Stream.of(Indicator.Combine.values())
                                .filter(combine -> all.contains(combine.name().toLowerCase()))
                                .findFirst()
                                .orElse(Indicator.Combine.SUM),
                        0,
                        Indicator.Rounding.HALF_UP,
                        !all.contains("optional"),
                        keys.getOrDefault("previous", "published"),
                        "",
                        formula,
                        null,
                        all.contains("ledger") ? new Indicator.Ledger("台账", "金额", "", false, List.of()) : null));
        return this;
    }

    /** @param opening empty for what was published; {@code change} likewise for what names say */
    public County flow(String code, Indicator.Span span, String opening, String change) {
        flows.put(code, new Indicator.Flow(span, expression(opening), expression(change)));
        return this;
    }

    private @Nullable Formula expression(String text) {
        return text.isEmpty()
                ? null
                : ((ParseResult.Good<Formula>) ExpressionParser.formula(text, new HashSet<>(indicators.keySet())))
                        .expression();
    }

    /** What was published for the period that ends where this one begins, departments in their order. */
    public County rightBefore(String period, String code, String amounts) {
        past = new PastFigures(past.inYear(), Optional.of(earlier(period, code, amounts)), Optional.empty());
        return this;
    }

    /** What was published for an earlier part of the year. */
    public County inYear(String period, String code, String amounts) {
        past = new PastFigures(Optional.of(earlier(period, code, amounts)), past.rightBefore(), Optional.empty());
        return this;
    }

    /** What was published for a whole year of which the returns may give a part only. */
    public County wholeYear(String period, String code, String amounts) {
        EarlierFigures more = earlier(period, code, amounts);
        Map<String, Map<String, Value>> all = new HashMap<>();
        past.wholeYear()
                .ifPresent(known -> known.departments()
                        .forEach((department, values) -> all.put(department, new HashMap<>(values))));
        more.departments()
                .forEach((department, values) ->
                        all.computeIfAbsent(department, its -> new HashMap<>()).putAll(values));
        past = new PastFigures(
                past.inYear(), past.rightBefore(), Optional.of(new EarlierFigures(period, more.county(), all)));
        return this;
    }

    private EarlierFigures earlier(String period, String code, String amounts) {
        Map<String, Map<String, Value>> given = new HashMap<>();
        String[] written = amounts.split(" ");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < written.length; i++) {
            if (!written[i].equals("~")) {
                given.put(departments.get(i).code(), Map.of(code, Value.Number.of(written[i])));
                sum = sum.add(new BigDecimal(written[i]));
            }
        }
        return new EarlierFigures(period, Map.of(code, sum), given);
    }

    private Indicator flowing(Indicator each) {
        Indicator.Flow flow = flows.get(each.code());
        return flow == null
                ? each
                : new Indicator(
                        each.code(),
                        each.name(),
                        each.aliases(),
                        each.unit(),
                        each.kind(),
                        each.from(),
                        each.combine(),
                        each.decimals(),
                        each.rounding(),
                        each.required(),
                        each.previous(),
                        each.definition(),
                        each.formula(),
                        each.at(),
                        each.ledger(),
                        each.loop(),
                        flow);
    }

    public County check(String id, String expect, Level level, WrittenCheck.Scope scope) {
        checks.add(new WrittenCheck(
                id,
                ((ParseResult.Good<org.huibao.formula.Condition>)
                                ExpressionParser.condition(expect, new HashSet<>(indicators.keySet())))
                        .expression(),
                id + " says",
                level,
                scope));
        return this;
    }

    /** One line of values, departments in their order: {@code 3 无 - ~}; {@code -} is a blank cell, {@code ~} no cell at all. */
    public County says(String indicator, String values) {
        return says(indicator, PERIOD, values);
    }

    /** Under 上年数. */
    public County said(String indicator, String values) {
        return says(indicator, BEFORE, values);
    }

    private County says(String indicator, String period, String values) {
        String[] written = values.split(" ");
        for (int i = 0; i < written.length; i++) {
            String department = departments.get(i).code();
            if (!written[i].equals("~")) {
                observe(department, indicator, period, written[i], (period.equals(PERIOD) ? "E" : "F") + (2 + i));
            }
        }
        return this;
    }

    /** One more cell of one department. */
    public County also(String department, String indicator, String value) {
        observe(department, indicator, PERIOD, value, "Z9");
        return this;
    }

    /** A value in a file and sheet of its own name. */
    public County says(String department, String indicator, String value, String file, String sheet) {
        CellRef cell = new CellRef(file, "0".repeat(64), sheet, "C4");
        observations.add(
                new Observation(department, indicator, PERIOD, Value.Number.of(value), cell, value, "", Role.ADDEND));
        return this;
    }

    /** As {@link #also}, after these steps. */
    public County converted(String department, String indicator, String value, String conversion) {
        CellRef cell = new CellRef(department + ".xlsx", "0".repeat(64), indicator, "Z9");
        observations.add(new Observation(
                department, indicator, PERIOD, Value.Number.of(value), cell, value, conversion, Role.ADDEND));
        return this;
    }

    /** A row of a ledger in a file of its own name. */
    public County row(String department, String indicator, String value, String file) {
        int row = observations.size() + 2;
        CellRef cell = new CellRef(file, "0".repeat(64), "台账", "C" + row);
        observations.add(
                new Observation(department, indicator, PERIOD, Value.Number.of(value), cell, value, "", Role.ADDEND));
        return this;
    }

    /** What a form says of an indicator that is counted from a ledger. */
    public County form(String department, String indicator, String value) {
        CellRef cell = new CellRef(department + ".xlsx", "0".repeat(64), "填报表", "E9");
        observations.add(
                new Observation(department, indicator, PERIOD, Value.Number.of(value), cell, value, "", Role.INPUT));
        return this;
    }

    private void observe(String department, String indicator, String period, String value, String address) {
        Value read = value.equals("-") ? Value.blank() : value.equals("无") ? Value.none() : Value.Number.of(value);
        Role role = value.equals("-") ? Role.BLANK : value.equals("无") ? Role.NONE : Role.ADDEND;
        CellRef cell = new CellRef(department + ".xlsx", "0".repeat(64), indicator, address);
        observations.add(new Observation(department, indicator, period, read, cell, value, "", role));
    }

    /** A label near to what was looked for in vain, and the number beside it. */
    public County near(String department, String label, String number) {
        near.put(department, new String[] {label, number});
        return this;
    }

    /** Its return cannot be opened, or is of another year. */
    public County unreadable(String department) {
        unread.add(department);
        return this;
    }

    private Absence absence(String department, String indicator) {
        CellRef file = CellRef.file(department + ".xlsx", "0".repeat(64));
        String[] label = near.get(department);
        return label == null
                ? new Absence(department, indicator, "", "", file, 0)
                : new Absence(
                        department,
                        indicator,
                        label[0],
                        label[1],
                        new CellRef(file.file(), file.sha256(), "表", "A9"),
                        1);
    }

    public County notFiled(String department) {
        filed.remove(department);
        observations.removeIf(seen -> seen.department().equals(department));
        return this;
    }

    public County published(String indicator, String amount) {
        published.put(indicator, new BigDecimal(amount));
        return this;
    }

    /** What departments gave a year ago, in their order; {@code ~} nothing. */
    public County publishedShares(String indicator, String amounts) {
        String[] written = amounts.split(" ");
        for (int i = 0; i < written.length; i++) {
            if (!written[i].equals("~")) {
                publishedShares
                        .computeIfAbsent(indicator, code -> new HashMap<>())
                        .put(departments.get(i).code(), new BigDecimal(written[i]));
            }
        }
        return this;
    }

    public County note(String department, String indicator, String text) {
        return note(new Note(department, indicator, text, CellRef.file(department + ".xlsx", "")));
    }

    public County note(Note note) {
        notes.add(note);
        return this;
    }

    /** Its return stands for one that was sent back. */
    public County answers(String department) {
        answering.add(department);
        return this;
    }

    public County found(Finding finding) {
        fromReturns.add(finding);
        return this;
    }

    public County level(String code, Level level) {
        levels.put(code, level);
        return this;
    }

    public County accepts(String id) {
        acceptances.add(new ReportJob.Acceptance(id, "张三", "已核实"));
        return this;
    }

    /** Its template compares each indicator with the period before. */
    public County compared() {
        compared = true;
        return this;
    }

    public ReportJob job() {
        ReportJob job = new ReportJob(
                "small",
                PERIOD,
                "报告",
                "小县",
                null,
                null,
                departments,
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                levels,
                List.of(),
                indicators.values().stream().map(this::flowing).toList(),
                checks,
                acceptances,
                List.of());
        return compared ? job.withComparisons() : job;
    }

    public Filing filing() {
        List<FiledReturn> files = filed.stream()
                .map(code -> new FiledReturn(
                        code + ".xlsx",
                        "",
                        1,
                        java.nio.file.Path.of("x"),
                        FiledReturn.Verdict.ACCEPTED,
                        code,
                        "file-name",
                        answering.contains(code) ? "1".repeat(64) : ""))
                .toList();
        return new Reconciliation(job()).filing(files, fromReturns);
    }

    public Consolidation consolidation() {
        return new Consolidation(job(), this::observed, filing(), published, this::shares);
    }

    public List<Finding> findings() {
        return new Reconciliation(job()).findings(filing(), fromReturns, evidence());
    }

    /** {@code error check.failed sfj cases: found | expected}; a person can compare them. */
    public List<String> lines() {
        return findings().stream().map(County::line).toList();
    }

    /** What people read. */
    public List<String> sentences(String language) {
        Messages messages = Messages.of(language);
        return findings().stream().map(messages::finding).toList();
    }

    private static String line(Finding finding) {
        return finding.level().label() + " " + finding.code()
                + (finding.department().isEmpty() ? "" : " " + finding.department())
                + (finding.indicator().isEmpty() ? "" : " " + finding.indicator())
                + (finding.found().isEmpty() ? "" : ": " + finding.found())
                + (finding.explanation().isEmpty() ? "" : " (explained: " + finding.explanation() + ")")
                + (finding.acceptedBy().isEmpty() ? "" : " (accepted: " + finding.acceptedBy() + ")");
    }

    private List<Observation> observed(String indicator, String period) {
        return observations.stream()
                .filter(seen -> seen.indicator().equals(indicator)
                        && seen.period().equals(period)
                        && filed.contains(seen.department()))
                .toList();
    }

    private Map<String, BigDecimal> shares(String indicator) {
        return publishedShares.getOrDefault(indicator, Map.of());
    }

    public CheckEvidence evidence() {
        Consolidation consolidation = consolidation();
        return new CheckEvidence() {
            @Override
            public List<Observation> observations(String indicator, String period) {
                return observed(indicator, period);
            }

            /** A return speaks of what it has a cell for. */
            @Override
            public List<Absence> absences(String indicator) {
                return filed.stream()
                        .filter(department -> observations.stream()
                                .noneMatch(seen -> seen.department().equals(department)
                                        && seen.indicator().equals(indicator)
                                        && seen.period().equals(PERIOD)
                                        && seen.role() != Role.INPUT))
                        .filter(department -> !unread.contains(department))
                        .map(department -> absence(department, indicator))
                        .toList();
            }

            @Override
            public List<Note> notes(String indicator) {
                return notes.stream()
                        .filter(note -> note.indicator().equals(indicator))
                        .toList();
            }

            @Override
            public Map<String, BigDecimal> published(String indicator) {
                return shares(indicator);
            }

            @Override
            public FormulaInputs county() {
                return consolidation.county();
            }

            @Override
            public FormulaInputs department(String code) {
                return consolidation.department(code);
            }

            @Override
            public Optional<LikeForLike> likeForLike(Indicator compared) {
                return consolidation.likeForLike(compared);
            }

            @Override
            public PastFigures past() {
                return past;
            }

            @Override
            public List<Contribution> sources(String indicator) {
                return consolidation.figure(indicator).contributions();
            }
        };
    }
}

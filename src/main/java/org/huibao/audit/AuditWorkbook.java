package org.huibao.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Role;
import org.huibao.model.SlipState;
import org.huibao.model.Value;
import org.huibao.notation.DirectionMarks;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Column;
import org.huibao.workbook.StreamedWorkbook.Entry;

/** Writes {@code audit.xlsx}: the audit log for people, in which every source is a link that opens its cell. */
public final class AuditWorkbook {

    private static final int HEAD = 12;
    private static final int SLIP_COLUMN = 4;
    private static final int SOURCE_COLUMNS = 12;
    private static final CellRef NOWHERE = CellRef.file("", "");
    private static final Entry NOTHING = new Entry.Text("");

    private final ReportJob job;
    private final Messages messages;
    private final Map<String, String> departments;

    public AuditWorkbook(ReportJob job, Messages messages) {
        this.job = job;
        this.messages = messages;
        this.departments = job.departments().stream().collect(Collectors.toMap(Department::code, Department::name));
    }

    /**
     * @param file is written anew
     * @param figures code → figure with its sources; asked for one at a time, twice
     */
    public void write(
            Path file, Function<String, Figure> figures, List<Finding> findings, Iterable<FiledReturn> returns)
            throws IOException {
        try (StreamedWorkbook workbook = StreamedWorkbook.create(file, "sources/")) {
            figures(workbook, figures);
            sources(workbook, figures);
            findings(workbook, findings);
            returns(workbook, returns, SlipState.of(findings));
        }
    }

    private void figures(StreamedWorkbook workbook, Function<String, Figure> figures) throws IOException {
        list(
                workbook,
                "figures",
                "code:24",
                "name:34",
                "value:18",
                "unit:10",
                "formula:40",
                "departments:12",
                "sources:12");
        for (Indicator indicator : job.figures()) {
            Figure figure = figures.apply(indicator.code());
            long given = figure.contributions().stream()
                    .map(Contribution::department)
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .count();
            workbook.row(List.of(
                    text(indicator.code()),
                    text(indicator.name()),
                    value(figure.value()),
                    text(indicator.unit()),
                    text(indicator.formula() == null ? "" : indicator.formula().text()),
                    number(given),
                    number(figure.contributions().stream()
                            .mapToLong(source -> Math.max(1, source.cells().number()))
                            .sum())));
        }
    }

    private void sources(StreamedWorkbook workbook, Function<String, Figure> figures) throws IOException {
        list(
                workbook,
                "sources",
                "code:24",
                "name:34",
                "department:20",
                "role:12",
                "file:44",
                "sheet:16",
                "cell:10",
                "raw:24",
                "taken:16",
                "unit:10",
                "conversion:26",
                "sha256:14");
        Map<Role, Entry> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, text(messages.text("audit.role." + role.label())));
        }
        Map<String, Entry> units = new HashMap<>();
        for (Indicator indicator : job.figures()) {
            units.putIfAbsent(indicator.code(), text(indicator.unit()));
        }
        Entry[] row = new Entry[SOURCE_COLUMNS];
        List<Entry> line = Arrays.asList(row);
        for (Indicator indicator : job.figures()) {
            row[0] = text(indicator.code());
            row[1] = text(indicator.name());
            for (Contribution source : figures.apply(indicator.code()).contributions()) {
                CellRef cell = source.cell() == null ? NOWHERE : source.cell();
                row[2] = text(department(source.department()));
                row[3] = roles.get(source.role());
                row[4] = cell.file().isEmpty() ? NOTHING : new Entry.Link(cell.file(), cell.file(), "", "");
                row[5] = text(cell.sheet());
                row[6] = link(cells(source), cell);
                row[7] = text(source.raw());
                row[8] = value(source.value());
                row[9] = units.getOrDefault(source.indicator(), NOTHING);
                row[10] = text(source.conversion());
                row[11] = text(head(cell.sha256()));
                workbook.row(line);
            }
        }
    }

    private void findings(StreamedWorkbook workbook, List<Finding> findings) throws IOException {
        list(
                workbook,
                "findings",
                "level:8",
                "message:80",
                "department:20",
                "file:40",
                "cell:18",
                "explanation:40",
                "accepted:30",
                "id:14",
                "kind:22");
        List<Finding> ordered = findings.stream()
                .filter(finding -> finding.level() != Level.OFF)
                .sorted(FindingOrder.of(job))
                .toList();
        for (Finding finding : ordered) {
            CellRef place = finding.place() == null ? CellRef.file("", "") : finding.place();
            String cell = Stream.of(place.sheet(), place.address())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("!"));
            workbook.row(List.of(
                    text(messages.text("level." + finding.level().label())),
                    text(messages.finding(finding)),
                    text(department(finding.department())),
                    text(place.file()),
                    text(cell),
                    text(finding.explanation()),
                    text(finding.acceptedBy()),
                    text(finding.id()),
                    text(finding.code())));
        }
    }

    /** @param slips by department; where nobody was asked to confirm anything, there is no column for it */
    private void returns(StreamedWorkbook workbook, Iterable<FiledReturn> returns, Map<String, SlipState> slips)
            throws IOException {
        List<String> columns = new java.util.ArrayList<>(List.of(
                "department:20", "group:14", "required:10", "verdict:12", "file:50", "recognised:20", "sha256:66"));
        if (!slips.isEmpty()) {
            columns.add(SLIP_COLUMN, "slip:18");
        }
        list(workbook, "returns", columns.toArray(String[]::new));
        Map<String, List<FiledReturn>> filed = new java.util.LinkedHashMap<>();
        for (FiledReturn each : returns) {
            filed.computeIfAbsent(each.department(), code -> new java.util.ArrayList<>())
                    .add(each);
        }
        for (Department department : job.departments()) {
            List<FiledReturn> its = filed.getOrDefault(department.code(), List.of());
            if (its.isEmpty()) {
                returned(workbook, department.name(), department, null, slips);
            }
            for (FiledReturn each : its) {
                returned(workbook, department.name(), department, each, slips);
            }
        }
        for (FiledReturn unknown : filed.getOrDefault("", List.of())) {
            returned(workbook, "", null, unknown, slips);
        }
    }

    private void returned(
            StreamedWorkbook workbook,
            String name,
            @org.jspecify.annotations.Nullable Department department,
            @org.jspecify.annotations.Nullable FiledReturn file,
            Map<String, SlipState> slips)
            throws IOException {
        boolean kept = file != null && file.verdict() != FiledReturn.Verdict.REFUSED;
        String verdict = file == null ? "no-return" : file.verdict().name().toLowerCase(java.util.Locale.ROOT);
        List<Entry> row = new java.util.ArrayList<>(List.of(
                text(name),
                text(department == null ? "" : department.group()),
                text(department == null ? "" : messages.text("audit.required." + department.required())),
                text(messages.text("audit.verdict." + verdict)),
                file == null ? text("") : kept ? link(file.path(), CellRef.file(file.path(), "")) : text(file.path()),
                text(file == null ? "" : file.recognisedBy()),
                text(file == null ? "" : file.sha256())));
        if (!slips.isEmpty()) {
            SlipState state = department == null ? null : slips.get(department.code());
            String label = state == null ? "nothing" : state.label();
            row.add(SLIP_COLUMN, text(department == null ? "" : messages.text("audit.slip." + label)));
        }
        workbook.row(row);
    }

    /** @param columns name and width: {@code file:40} */
    private void list(StreamedWorkbook workbook, String name, String... columns) throws IOException {
        workbook.list(
                messages.text("audit.sheet." + name),
                Stream.of(columns)
                        .map(column -> column.split(":"))
                        .map(column ->
                                new Column(messages.text("audit.column." + column[0]), Integer.parseInt(column[1])))
                        .toList());
    }

    private String cells(Contribution source) {
        return source.cells().number() > 1
                ? messages.text(
                        "audit.cells", source.cells().ranges(), source.cells().number())
                : source.cells().ranges();
    }

    private String department(String code) {
        return departments.getOrDefault(code, code);
    }

    private static String head(String sha256) {
        return sha256.length() <= HEAD ? sha256 : sha256.substring(0, HEAD);
    }

    private static Entry text(String text) {
        return text.isEmpty() ? NOTHING : new Entry.Text(DirectionMarks.without(text));
    }

    private static Entry number(long number) {
        return new Entry.Number(java.math.BigDecimal.valueOf(number));
    }

    private Entry value(Value value) {
        if (value instanceof Value.Number number) {
            return new Entry.Number(number.amount());
        }
        return text(value instanceof Value.Text text ? text.text() : "");
    }

    private static Entry link(String shown, CellRef cell) {
        if (cell.file().isEmpty()) {
            return text(shown);
        }
        return new Entry.Link(shown, cell.file(), cell.sheet(), cell.address());
    }
}

package org.huibao.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CountedCell;
import org.huibao.model.CountedCells;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.workbook.Workbook;

/** What was read, as lines that a person can compare: {@code cases@2020 = 71 at 填报表!C7 [text]}, {@code error value.date 填报表!C7 …}. */
public final class Readings {

    private final List<Indicator> indicators = new ArrayList<>();
    private String period = "2020";
    private String path = "信访局/报表.xlsx";

    public static Readings of(String code, String name, String unit, String... aliases) {
        return new Readings().and(code, name, unit, aliases);
    }

    public Readings and(String code, String name, String unit, String... aliases) {
        indicators.add(indicator(code, name, unit, Indicator.Kind.NUMBER, null, null, aliases));
        return this;
    }

    /** What the form prints of the last indicator. */
    Readings defined(String definition) {
        Indicator last = indicators.remove(indicators.size() - 1);
        indicators.add(new Indicator(
                last.code(),
                last.name(),
                last.aliases(),
                last.unit(),
                last.kind(),
                last.from(),
                last.combine(),
                last.decimals(),
                last.rounding(),
                last.required(),
                last.previous(),
                definition,
                last.formula(),
                last.at(),
                last.ledger()));
        return this;
    }

    Readings andText(String code, String name) {
        indicators.add(indicator(code, name, "", Indicator.Kind.TEXT, null, null));
        return this;
    }

    public Readings in(String period) {
        this.period = period;
        return this;
    }

    Readings filedAs(String path) {
        this.path = path;
        return this;
    }

    public static Readings at(String code, String unit, String sheet, Axis row, Axis column) {
        return new Readings().andAt(code, unit, new At(sheet, "", row, column));
    }

    public static Readings atCell(String code, String unit, String sheet, String cell) {
        return new Readings().andAt(code, unit, new At(sheet, cell, null, null));
    }

    public static Readings cell(String code, String unit, At at) {
        return new Readings().andAt(code, unit, at);
    }

    public Readings andAt(String code, String unit, At at) {
        indicators.add(indicator(code, code, unit, Indicator.Kind.NUMBER, at, null));
        return this;
    }

    public static Readings ledger(String code, String unit, Ledger ledger) {
        return new Readings().andLedger(code, unit, ledger);
    }

    public Readings andLedger(String code, String unit, Ledger ledger) {
        indicators.add(indicator(code, code, unit, Indicator.Kind.NUMBER, null, ledger));
        return this;
    }

    public static Axis path(String... labels) {
        return new Axis.Path(List.of(labels));
    }

    public static Axis number(int number) {
        return new Axis.Ordinal(number);
    }

    public ReadReturn read(Workbook workbook) {
        return read(workbook, (indicator, sheet, cell) -> {});
    }

    public ReadReturn read(Workbook workbook, CountedCells counted) {
        return new ReturnReader().read(filed(path, Path.of("none")), job(), workbook, counted);
    }

    public List<String> lines(Workbook workbook) {
        List<String> counted = new ArrayList<>();
        Set<String> ledgers = new HashSet<>();
        ReadReturn read = read(workbook, (indicator, sheet, cell) -> {
            ledgers.add(indicator);
            counted.add(line(indicator, sheet, cell));
        });
        List<String> lines = new ArrayList<>();
        read.observations().stream()
                .filter(observation -> observation.role() == Role.INPUT || !ledgers.contains(observation.indicator()))
                .forEach(observation -> lines.add(line(observation)));
        lines.addAll(counted);
        read.notes().forEach(note -> lines.add(line(note)));
        read.findings().forEach(finding -> lines.add(line(finding)));
        return lines;
    }

    /** With an indicator that another department owes. */
    public ReportJob jobWithOther(String code, String name) {
        Indicator own = indicator(code, name, "件", Indicator.Kind.NUMBER, null, null);
        Indicator other = new Indicator(
                code,
                name,
                List.of(),
                own.unit(),
                own.kind(),
                List.of("sfj"),
                own.combine(),
                0,
                own.rounding(),
                true,
                own.previous(),
                "",
                null,
                null,
                null);
        List<Indicator> all = new ArrayList<>(indicators);
        all.add(other);
        return job(all);
    }

    ReportJob job() {
        return job(period, indicators);
    }

    static ReportJob job(List<Indicator> indicators) {
        return job("2020", indicators);
    }

    private static ReportJob job(String period, List<Indicator> indicators) {
        return new ReportJob(
                "rule-of-law",
                period,
                "法治政府建设年度报告",
                "示例县",
                null,
                null,
                List.of(new Department("xfj", "县信访局", List.of(), "", true)),
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                indicators,
                List.of(),
                List.of(),
                List.of());
    }

    public static FiledReturn filed(Path staged) {
        return filed("信访局/报表.xlsx", staged);
    }

    private static FiledReturn filed(String path, Path staged) {
        return new FiledReturn(path, "0".repeat(64), 1, staged, FiledReturn.Verdict.ACCEPTED, "xfj", "folder", "");
    }

    static Indicator indicator(
            String code, String name, String unit, Indicator.Kind kind, At at, Ledger ledger, String... aliases) {
        return new Indicator(
                code,
                name,
                List.of(aliases),
                unit,
                kind,
                List.of("xfj"),
                kind == Indicator.Kind.TEXT ? Indicator.Combine.LIST : Indicator.Combine.SUM,
                0,
                Indicator.Rounding.HALF_UP,
                true,
                "published",
                "",
                null,
                at,
                ledger);
    }

    public static Ledger sum(String sheet, String header, Ledger.Where... where) {
        return new Ledger(sheet, header, "", false, List.of(where));
    }

    public static Ledger count(String sheet, String header, boolean distinct, Ledger.Where... where) {
        return new Ledger(sheet, "", header, distinct, List.of(where));
    }

    public static Ledger.Where where(String header, String... values) {
        return new Ledger.Where(header, Set.of(values));
    }

    /** A ledger's rows one by one. */
    private String line(String code, String sheet, CountedCell cell) {
        Ledger ledger = indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow()
                .ledger();
        return code + " = " + cell.amount().toPlainString() + (ledger.sum().isEmpty() ? " count " : " ") + sheet + "!"
                + cell.address() + (cell.conversion().isEmpty() ? "" : " [" + cell.conversion() + "]");
    }

    private String line(Observation observation) {
        String about = observation.period().equals(period) ? "" : "@" + observation.period();
        String role = switch (observation.role()) {
            case COUNT -> " count";
            default -> "";
        };
        return observation.indicator() + about + " = " + shown(observation.value()) + role + " "
                + observation.cell().sheet() + "!" + observation.cell().address()
                + (observation.conversion().isEmpty() ? "" : " [" + observation.conversion() + "]");
    }

    private static String shown(Value value) {
        if (value instanceof Value.Number number) {
            return number.amount().toPlainString();
        }
        return value instanceof Value.Text text
                ? "“" + text.text().replace("\n", "¶") + "”"
                : value.getClass().getSimpleName().toLowerCase();
    }

    private static String line(Note note) {
        return "note " + note.indicator() + " “" + note.text() + "” "
                + note.cell().sheet() + "!" + note.cell().address();
    }

    /** Every message must exist in both languages, and be filled. */
    private static String line(Finding finding) {
        for (String language : List.of("en", "zh-CN")) {
            String message = Messages.of(language).finding(finding);
            if (message.matches("(?s).*\\{[0-9]}.*")) {
                throw new AssertionError("not filled: " + message);
            }
        }
        return finding.level().label() + " " + finding.code() + " "
                + finding.place().sheet()
                + (finding.place().address().isEmpty()
                        ? ""
                        : "!" + finding.place().address()) + " found “"
                + finding.found() + "” expected “" + finding.expected() + "”";
    }
}

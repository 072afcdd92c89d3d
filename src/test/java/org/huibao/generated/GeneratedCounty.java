package org.huibao.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.consolidate.Consolidation;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Absence;
import org.huibao.model.Contribution;
import org.huibao.model.FiledReturn;
import org.huibao.model.Filing;
import org.huibao.model.Finding;
import org.huibao.model.LikeForLike;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Value;
import org.huibao.reading.ReturnReader;
import org.huibao.reconcile.CheckEvidence;
import org.huibao.reconcile.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Departments' workbooks read and summed, as a run does it but in memory. */
final class GeneratedCounty {

    private static final List<String> CODES = List.of("sfj", "yjj", "xfj", "dsz");

    static final List<Indicator> INDICATORS = List.of(
            indicator("petition_cases", "受理信访案件数", "件", null, null),
            indicator("fines", "安全生产罚款", "元", null, null),
            indicator("forest_area", "造林面积", "亩", null, null),
            indicator("rectified_share", "隐患整改占比", "%", null, null),
            indicator(
                    "penalties",
                    "行政处罚宗数",
                    "宗",
                    new At("执法情况", "", new Axis.Path(List.of("合计")), new Axis.Path(List.of("行政处罚", "宗数"))),
                    null),
            indicator(
                    "ledger_fines",
                    "处罚台账罚款",
                    "元",
                    null,
                    new Ledger("处罚台账", "罚款金额", "", false, List.of(new Ledger.Where("处罚种类", Set.of("罚款"))))));

    private final ReportJob job;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Finding> fromReturns = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Filing filing;
    private final Consolidation consolidation;

    private GeneratedCounty(List<byte[]> workbooks) {
        List<FiledReturn> filed = new ArrayList<>();
        job = job(CODES.subList(0, workbooks.size()));
        ReturnReader reader = new ReturnReader();
        for (int i = 0; i < workbooks.size(); i++) {
            ReadReturn read = read(reader, CODES.get(i), workbooks.get(i));
            filed.add(read.filed());
            observations.addAll(read.observations());
            notes.addAll(read.notes());
            fromReturns.addAll(read.findings());
            absences.addAll(read.absences());
        }
        filing = new Reconciliation(job).filing(filed, fromReturns);
        consolidation = new Consolidation(job, this::observed, filing, Map.of(), code -> Map.of());
    }

    static GeneratedCounty of(List<byte[]> workbooks) {
        return new GeneratedCounty(workbooks);
    }

    Value value(int indicator) {
        return consolidation.value(INDICATORS.get(indicator).code());
    }

    /** Of the readers: what they could not take, and what they took with a doubt; of the whole county only what is said where a figure is missing. */
    boolean isQuestioned(int indicator) {
        String code = INDICATORS.get(indicator).code();
        boolean doubtful = fromReturns.stream()
                .anyMatch(finding -> finding.blocks()
                        && (finding.indicator().isEmpty() || finding.indicator().equals(code)));
        return doubtful
                || value(indicator) instanceof Value.Missing
                        && new Reconciliation(job)
                                .findings(filing, fromReturns, evidence()).stream()
                                        .anyMatch(finding -> finding.blocks()
                                                && finding.indicator().equals(code));
    }

    List<String> findings() {
        return fromReturns.stream()
                .map(finding -> finding.level() + " " + finding.code() + " " + finding.indicator() + " "
                        + finding.place() + " " + finding.found())
                .toList();
    }

    private ReadReturn read(ReturnReader reader, String department, byte[] workbook) {
        try {
            Path file = Files.createTempFile("generated", ".xlsx");
            try {
                Files.write(file, workbook);
                return reader.read(
                        new FiledReturn(
                                department + ".xlsx",
                                "0".repeat(64),
                                1,
                                file,
                                FiledReturn.Verdict.ACCEPTED,
                                department,
                                "file-name",
                                ""),
                        job,
                        (indicator, sheet, cell) -> {});
            } finally {
                Files.delete(file);
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private List<Observation> observed(String indicator, String period) {
        return observations.stream()
                .filter(seen ->
                        seen.indicator().equals(indicator) && seen.period().equals(period))
                .toList();
    }

    private CheckEvidence evidence() {
        return new CheckEvidence() {
            @Override
            public List<Observation> observations(String indicator, String period) {
                return observed(indicator, period);
            }

            @Override
            public List<Absence> absences(String indicator) {
                return absences.stream()
                        .filter(absence -> absence.indicator().equals(indicator))
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
                return Map.of();
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
            public List<Contribution> sources(String indicator) {
                return consolidation.figure(indicator).contributions();
            }
        };
    }

    private static Indicator indicator(
            String code, String name, String unit, @Nullable At at, @Nullable Ledger ledger) {
        return new Indicator(
                code,
                name,
                List.of(),
                unit,
                Indicator.Kind.NUMBER,
                CODES,
                Indicator.Combine.SUM,
                2,
                Indicator.Rounding.HALF_UP,
                true,
                "none",
                "",
                null,
                at,
                ledger);
    }

    private static ReportJob job(List<String> codes) {
        List<Department> departments = codes.stream()
                .map(code -> new Department(code, "县" + code, List.of(), "", true))
                .toList();
        List<Indicator> owed = INDICATORS.stream()
                .map(each -> new Indicator(
                        each.code(),
                        each.name(),
                        each.aliases(),
                        each.unit(),
                        each.kind(),
                        codes,
                        each.combine(),
                        each.decimals(),
                        each.rounding(),
                        each.required(),
                        each.previous(),
                        each.definition(),
                        null,
                        each.at(),
                        each.ledger()))
                .toList();
        return new ReportJob(
                "generated",
                "2020",
                "报告",
                "示例县",
                null,
                null,
                departments,
                new ReportJob.Returns(ReportJob.Returns.VALUE_COLUMNS, List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                owed,
                List.of(),
                List.of(),
                List.of());
    }
}

package org.huibao.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRun;
import org.huibao.model.Cells;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.jspecify.annotations.Nullable;

/** The sources of one figure as the audit log lists them; the rows of one ledger are gathered into one. */
final class SourceLines {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final ReportJob job;
    private final Indicator indicator;
    private final LowerFigures below;
    private final List<FigureTrace.Source> sources = new ArrayList<>();
    private @Nullable AuditLine first;
    private CellRun run = new CellRun();
    private BigDecimal sum = BigDecimal.ZERO;

    SourceLines(ReportJob job, Indicator indicator, LowerFigures below) {
        this.job = job;
        this.indicator = indicator;
        this.below = below;
    }

    void add(AuditLine line) {
        if (indicator.formula() != null && !line.isPrevious()) {
            return;
        }
        AuditLine before = first;
        if (before != null && !isOfTheSameLedger(before, line)) {
            end();
        }
        if (indicator.ledger() == null || !ADDRESS.matcher(line.cell()).matches()) {
            sources.add(source(line, line.cell(), 1, CsvRows.withoutApostrophe(line.raw()), line.value()));
            return;
        }
        if (first == null) {
            first = line;
        }
        run.add(line.cell());
        sum = sum.add(ExactAmounts.of(line.value()).orElse(BigDecimal.ZERO));
    }

    List<FigureTrace.Source> sources() {
        end();
        return List.copyOf(sources);
    }

    private void end() {
        AuditLine line = first;
        if (line != null) {
            Cells cells = run.cells();
            sources.add(
                    cells.number() == 1
                            ? source(line, line.cell(), 1, CsvRows.withoutApostrophe(line.raw()), line.value())
                            : source(line, cells.ranges(), cells.number(), "", ExactAmounts.plain(sum)));
        }
        first = null;
        run = new CellRun();
        sum = BigDecimal.ZERO;
    }

    private static boolean isOfTheSameLedger(AuditLine one, AuditLine other) {
        return one.department().equals(other.department())
                && one.file().equals(other.file())
                && one.sheet().equals(other.sheet())
                && one.role().equals(other.role());
    }

    private FigureTrace.Source source(AuditLine line, String cell, int cells, String raw, String value) {
        return new FigureTrace.Source(
                line.department(),
                job.department(line.department()).map(each -> each.name()).orElse(line.department()),
                line.file(),
                line.sheet(),
                cell,
                cells,
                raw,
                value,
                line.conversion(),
                line.role(),
                line.isPrevious() ? null : below.behind(line.file(), indicator.code()));
    }
}

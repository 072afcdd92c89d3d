package org.huibao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.DirectionMarks;

/** What goes with the figures that are passed up: where each comes from, as far as a person looks; {@code audit.csv} of the set has it all. */
public final class PassedUp {

    private static final int SOURCES = 60;
    private static final int LONGEST_TEXT = 300;

    private static final CellRef NOWHERE = CellRef.file("", "");

    private final ReportJob job;
    private final Function<String, Figure> figures;
    private final Map<String, LowerFigure> told = new TreeMap<>();

    private PassedUp(ReportJob job, Function<String, Figure> figures) {
        this.job = job;
        this.figures = figures;
    }

    /**
     * @param digest of the set
     * @param passed item above → figure here
     * @param figures code → figure with its sources
     */
    public static LowerSet of(
            ReportJob job, String digest, Map<String, Passed> passed, Function<String, Figure> figures) {
        PassedUp up = new PassedUp(job, figures);
        passed.values().forEach(each -> up.tell(each.figure()));
        return new LowerSet(job.county(), job.title(), job.name(), job.period(), digest, passed, up.told);
    }

    /** The figure, and before it what it is worked out from. */
    private void tell(String code) {
        if (told.containsKey(code)) {
            return;
        }
        Indicator indicator = job.indicator(code).orElseThrow();
        List<String> inputs = indicator.formula() == null
                ? List.of()
                : indicator.formula().codes().stream().sorted().toList();
        inputs.forEach(this::tell);
        Figure figure = figures.apply(code);
        List<Contribution> all = new ArrayList<>(figure.contributions().stream()
                .filter(source -> indicator.formula() == null || source.role() == Role.PREVIOUS)
                .toList());
        all.sort(Comparator.comparing(PassedUp::size).reversed());
        List<Contribution> some = all.subList(0, Math.min(SOURCES, all.size()));
        told.put(
                code,
                new LowerFigure(
                        code,
                        indicator.name(),
                        indicator.unit(),
                        text(figure.value()),
                        indicator.formula() == null ? "" : indicator.formula().text(),
                        inputs,
                        some.stream().map(source -> source(indicator, source)).toList(),
                        all.stream()
                                .skip(some.size())
                                .mapToInt(each -> Math.max(1, each.cells().number()))
                                .sum()));
    }

    private LowerSource source(Indicator indicator, Contribution source) {
        CellRef cell = source.cell() == null ? NOWHERE : source.cell();
        boolean one = source.cells().number() <= 1;
        // Of a ledger nobody above sees more than how much it came to, were it one row.
        boolean ofLedger = !one || indicator.ledger() != null;
        return new LowerSource(
                source.role().label(),
                job.department(source.department()).map(Department::name).orElse(""),
                cell.file(),
                cell.sha256(),
                cell.sheet(),
                one ? cell.address() : source.cells().ranges(),
                source.cells().number(),
                ofLedger ? "" : shortened(source.raw()),
                shortened(text(source.value())),
                source.conversion());
    }

    private static BigDecimal size(Contribution source) {
        return source.value() instanceof Value.Number number ? number.amount().abs() : BigDecimal.valueOf(-1);
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? DirectionMarks.without(text.text()) : "";
    }

    private static String shortened(String written) {
        String text = DirectionMarks.without(written);
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}

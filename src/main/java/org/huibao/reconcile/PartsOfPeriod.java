package org.huibao.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.Observation;
import org.huibao.model.Observations;
import org.huibao.model.Value;
import org.huibao.notation.LabelFolding;

/**
 * {@code value.part-of-period}: two files of a department give the same value, and by their names one is of 上半年 and the other of 下半年;
 * as one value it would count once.
 */
final class PartsOfPeriod implements IndicatorCheck {

    private static final String MONTH = "1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]";

    private static final Pattern PART = Pattern.compile("[上下]半年|前半年|后半年|第?[一二三四1-4]季度?|q[1-4]|h[12]|(?<![0-9])(?:(?:"
            + MONTH + ")月?[-至到~—](?:" + MONTH + ")月|(?:" + MONTH + ")月(?:份|(?![0-9]{1,2}日)))");

    private static final int LONGEST = 300;

    @Override
    public List<Finding> examine(ExaminedIndicator examined) {
        return !examined.reportsNumbers() || examined.indicator().ledger() != null
                ? List.of()
                : examined.owing().stream()
                        .flatMap(department -> finding(examined, department))
                        .toList();
    }

    private static Stream<Finding> finding(ExaminedIndicator examined, Department department) {
        List<Observation> numbers = examined.of(department.code()).stream()
                .filter(seen -> seen.value() instanceof Value.Number number
                        && number.amount().signum() != 0)
                .toList();
        if (numbers.size() < 2 || Observations.distinct(numbers).size() > 1) {
            return Stream.empty();
        }
        Map<String, Observation> byPart = new LinkedHashMap<>();
        numbers.forEach(seen -> part(seen.cell()).ifPresent(part -> byPart.putIfAbsent(part, seen)));
        if (byPart.size() < 2) {
            return Stream.empty();
        }
        List<Observation> parts = List.copyOf(byPart.values());
        String places =
                parts.stream().map(seen -> FindingText.cell(seen.cell())).collect(Collectors.joining("; "));
        return Stream.of(Finding.of(new ValueOfParts(
                examined.value(department, parts.get(1).cell()),
                parts.get(0).raw(),
                String.join(", ", byPart.keySet()),
                places)));
    }

    /** As the name of the file says, or else that of the sheet. */
    private static Optional<String> part(CellRef cell) {
        String file = cell.file().substring(cell.file().lastIndexOf('/') + 1);
        return named(file).or(() -> named(cell.sheet()));
    }

    private static Optional<String> named(String name) {
        Matcher part = PART.matcher(LabelFolding.plain(name.length() > LONGEST ? name.substring(0, LONGEST) : name));
        return part.find() ? Optional.of(part.group()) : Optional.empty();
    }

    /**
     * @param amount as it is written
     * @param parts of the period, as the names say them
     * @param places the cells
     */
    record ValueOfParts(CheckedValue value, String amount, String parts, String places) implements ValueFinding {

        static final FindingRule RULE = FindingRule.of("value.part-of-period", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return amount + "; " + parts;
        }

        @Override
        public FindingFields fields() {
            return value.fields().and("amount", amount).and("places", places);
        }
    }
}

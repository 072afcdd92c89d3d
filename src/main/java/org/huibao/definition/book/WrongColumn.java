package org.huibao.definition.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.Unit;

/** The column that a value was probably meant for, when it stands in one that it cannot belong to. */
final class WrongColumn {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?i).*\\b(?:RATE|CHANGE|PREV|SUM|ROUND|IF)\\s*\\(.*|[a-z][a-z0-9_]*\\s*[-+*/=<>].*");

    private final BookSheet sheet;
    private final OwingWords owing;
    private final Set<String> units;

    /** @param units that stand under 计量单位 in several rows */
    WrongColumn(BookSheet sheet, OwingWords owing, Set<String> units) {
        this.sheet = sheet;
        this.owing = owing;
        this.units = units;
    }

    /** Nothing if it looks like nothing known, or is where it belongs. */
    Optional<BookColumn> of(BookColumn here, String text) {
        return like(text).filter(column -> !column.key().equals(here.key()));
    }

    private Optional<BookColumn> like(String text) {
        for (BookColumn column : sheet.columns()) {
            if (column.meaning() == CellMeaning.CHOICE
                    && ChoiceWords.of(column.key()).contains(text)) {
                return Optional.of(column);
            }
        }
        if (sheet == BookSheet.INDICATORS && owing.yaml(text).isPresent()) {
            return sheet.column("from");
        }
        if (units.contains(text) || Unit.isKnown(text)) {
            return sheet.column("unit");
        }
        if (EXPRESSION.matcher(text).matches()) {
            return sheet.column("formula").or(() -> sheet.column("expect"));
        }
        return CODE.matcher(text).matches() ? sheet.column(sheet.needed().get(0)) : Optional.empty();
    }

    /** Whether it can be nothing else. */
    boolean isExpression(String text) {
        return EXPRESSION.matcher(text).matches();
    }

    /** What a free text is not, though it could be read: a unit 合计, a name that is a code. */
    Optional<BookColumn> ofText(BookColumn here, String text) {
        boolean checked = Map.of(
                        BookSheet.INDICATORS, List.of("unit", "name"),
                        BookSheet.CHECKS, List.of("says"),
                        BookSheet.DEPARTMENTS, List.of("group"))
                .getOrDefault(sheet, List.of())
                .contains(here.key());
        if (!checked || here.key().equals("unit") && Unit.isKnown(text)) {
            return Optional.empty();
        }
        Optional<BookColumn> meant = of(here, text);
        // A name may be a unit's word or a department's, a sentence may begin with a code.
        return here.key().equals("unit")
                ? meant.or(() -> ChoiceWords.flag(text).flatMap(flag -> sheet.column("required")))
                : meant.filter(column -> column.key().equals(sheet.needed().get(0)));
    }
}

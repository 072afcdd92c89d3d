package org.huibao.proof.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.proof.seen.SeenAround;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** What a workbook says of the unit of a ledger apart from its cells: 金额单位均为万元 in a sheet that holds no figure, a comment, a page header. */
public final class CoverUnits {

    private static final Pattern LINE = Pattern.compile("(?:^|[^" + String.join("", HeaderTerms.UNIT_NOT_BEHIND.list())
            + "])" + HeaderTerms.UNIT_OF_WHAT.any() + "?"
            + HeaderTerms.UNIT_WORD.any() + "[:：]?(?:均|都|" + HeaderTerms.UNIT_WHOLLY.any() + ")?(?:为|是|以)?[:：]?"
            + HeaderTerms.UNIT_CURRENCY.any() + "?[十百千万亿]{0,4}元|以[十百千万亿]{1,4}元为" + HeaderTerms.UNIT_WORD.any());

    private static final Pattern OTHER_TABLE = Pattern.compile(HeaderTerms.OTHER_TABLE.any() + "[一二三四五六七八九十0-9]");
    private static final int LONGEST = 120;
    private static final int SHORT = 60;
    private static final int ROWS = 400;

    private CoverUnits() {}

    /** The powers of ten that each line states; lines that name another sheet are of that one. */
    public static List<Set<Integer>> of(List<SeenSheet> all, SeenSheet own, String base) {
        List<Set<Integer>> stated = new ArrayList<>();
        for (SeenSheet each : all) {
            if (each != own
                    && !each.isHidden()
                    && each.isComplete()
                    && each.kept().size() <= ROWS
                    && hasNoFigure(each)) {
                each.kept().values().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(SeenCell::text)
                        .filter(text -> isOfOwn(text, all))
                        .map(text -> new TreeSet<>(UnitStatements.in(text, base)))
                        .filter(powers -> !powers.isEmpty())
                        .forEach(stated::add);
            }
        }
        return stated;
    }

    /** Of what stands around the ledger's own cells, as far as it speaks of the whole sheet or of the column. */
    public static List<Set<Integer>> around(SeenSheet own, int column, String base) {
        return own.margins().stream()
                .filter(each -> each.row() == 0 || each.column() == column)
                .map(SeenAround.Margin::text)
                .filter(text -> text.length() <= SHORT && isOfOwn(text, List.of()))
                .<Set<Integer>>map(text -> new TreeSet<>(UnitStatements.in(text, base)))
                .filter(powers -> !powers.isEmpty())
                .toList();
    }

    private static boolean hasNoFigure(SeenSheet sheet) {
        return sheet.kept().values().stream()
                .allMatch(row -> isNumberedLine(row)
                        || row.cells().stream()
                                .noneMatch(cell -> cell.number()
                                        || ShownNumber.of(cell.text()).isPresent()));
    }

    /** 1 | 金额单位均为万元. */
    private static boolean isNumberedLine(SeenRow row) {
        return row.cells().size() == 2
                && row.cells().get(0).text().length() <= 2
                && !row.cells().get(1).number()
                && ShownNumber.of(row.cells().get(1).text()).isEmpty();
    }

    private static boolean isOfOwn(String text, List<SeenSheet> all) {
        String bare = VisibleCharacters.withoutBlanks(text);
        return bare.length() <= LONGEST
                && LINE.matcher(bare).find()
                && !OTHER_TABLE.matcher(bare).find()
                && all.stream().noneMatch(sheet -> sheet.name().length() > 1 && bare.contains(sheet.name()));
    }
}

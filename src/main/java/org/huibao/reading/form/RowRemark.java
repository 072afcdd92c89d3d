package org.huibao.reading.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberFormat;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.StatedUnit;
import org.huibao.workbook.Cell;

/**
 * What the row's own 说明 or 备注 says of the unit of its amount: 单位为万元, 按万元填, or the very number again (15.89万元 beside 15.89). Other
 * amounts (其中5万元已缴) say nothing of it.
 */
final class RowRemark {

    /** A longer remark is an explanation. */
    private static final int LONGEST = 200;

    private static final String MONEY = "[十百千仟万萬亿億]{0,3}[元圆]";

    /** 数据为万元: nothing that is told about cases may follow, 处罚对象为亿元企业. */
    private static final Pattern STATED =
            Pattern.compile("[为是系按以用均计](?:人民币)?(" + MONEY + ")(?=$|[)。.,;、!\"”]|[填计报表录算统反列])");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3}){1,5}+(?:\\.[0-9]{1,15}+)?+|[0-9]{1,15}+(?:\\.[0-9]{1,15}+)?+)([十百千仟万萬亿億]{1,3}[元圆]?|[元圆])");

    private static final Pattern OTHER_YEAR = Pattern.compile(TimeTerms.OTHER_YEAR.any());
    private static final List<String> UNIT_WORDS = HeaderTerms.UNIT_WORD.list();

    private RowRemark() {}

    /** The remark, where it says another unit than the one in which the cell is read. */
    static Optional<String> contradicting(ValuePlace place, Cell cell, Unit wanted, StatedUnit stated) {
        if (!wanted.isMoney() || stated instanceof StatedUnit.Unclear || saysItsOwnUnit(cell)) {
            return Optional.empty();
        }
        Unit read = stated instanceof StatedUnit.Clear clear ? clear.unit() : wanted;
        return remarks(place).stream()
                .filter(text -> text.length() <= LONGEST && contradicts(text, cell, read))
                .findFirst();
    }

    /** What stands right of the value under 说明, 备注 and the like. */
    static List<String> remarks(ValuePlace place) {
        int header = place.headers().isEmpty() ? 0 : place.headers().get(0).top();
        return place.sheet().inRow(place.row()).stream()
                .filter(label -> label.left() > place.column()
                        && (label.left() == place.noteColumn() || isRemark(place, label, header)))
                .map(label -> label.cell().legible().strip())
                .toList();
    }

    private static boolean isRemark(ValuePlace place, SheetLabel label, int header) {
        return header > 0
                && place.sheet()
                        .shownAt(header, label.left())
                        .filter(SheetHeadings::isOverRemarks)
                        .isPresent();
    }

    private static boolean contradicts(String text, Cell cell, Unit read) {
        String plain = LabelFolding.plain(text);
        if (OTHER_YEAR.matcher(plain).find()) {
            return false;
        }
        Optional<UnitPhrase> phrase = UnitPhrase.in(text);
        List<Unit> units = phrase.map(UnitPhrase::units).orElse(List.of());
        boolean same = units.stream().anyMatch(unit -> power(unit.text()) == read.power());
        boolean money = units.stream()
                .anyMatch(unit -> unit.isMoney() || Unit.scaleWord(unit.text()).isPresent());
        Matcher stated = STATED.matcher(plain);
        if (money && !same || stated.find() && power(stated.group(1)) != read.power()) {
            return true;
        }
        boolean unknown =
                phrase.isEmpty() && UNIT_WORDS.stream().anyMatch(plain::startsWith) && ScaleHint.in(text, read);
        return unknown || repeats(plain, cell, read);
    }

    /** The same digits with another unit behind them. */
    private static boolean repeats(String plain, Cell cell, Unit read) {
        Optional<BigDecimal> number = CellNumber.of(cell.legible().strip().replace(",", ""))
                .map(CellNumber::amount)
                .filter(amount -> amount.signum() != 0);
        Matcher amounts = AMOUNT.matcher(plain);
        while (number.isPresent() && amounts.find()) {
            BigDecimal amount = new BigDecimal(amounts.group(1).replace(",", ""));
            if (amount.compareTo(number.get()) == 0 && power(amounts.group(2)) != read.power()) {
                return true;
            }
        }
        return false;
    }

    private static int power(String unit) {
        String simple = unit.replace('萬', '万').replace('億', '亿').replace('仟', '千');
        return Unit.scaleWord(simple).orElseGet(() -> Unit.of(simple).power());
    }

    /** 15.89万元, typed or by its format. */
    private static boolean saysItsOwnUnit(Cell cell) {
        String text = cell.legible();
        if (cell.kind() == Cell.Kind.NUMBER) {
            NumberFormat format = NumberFormat.of(cell.format());
            text = format.plain() ? "" : cell.format();
        }
        return text.chars().anyMatch(each -> "万萬亿億千元圆".indexOf(each) >= 0);
    }
}

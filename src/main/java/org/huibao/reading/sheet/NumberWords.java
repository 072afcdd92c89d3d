package org.huibao.reading.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.model.UnreadReason;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.RecentTexts;
import org.huibao.workbook.Cell;

/** What stands beside or over numbers that nobody takes for a figure. */
public final class NumberWords {

    private static final Set<String> ORDINALS =
            Set.of("序号", "编号", "行次", "栏次", "项次", "序", "号", "no", "no.", "#", "行号", "顺序号");
    private static final Pattern PHONE = Pattern.compile("(?:电话|手机|传真|联系方式|座机|固话|tel|phone|fax)");
    private static final Pattern CODE = Pattern.compile("(?:邮编|邮政编码|编码|代码|身份证|账号|帐号|qq|文号|案号|证号|编号|credit code)");
    private static final Pattern DATE = Pattern.compile("(?:日期|年月日|时间|报出日|填报日)");
    private static final Pattern TOTAL =
            Pattern.compile("(?:总?合计|总计|小计|共计|累计|总和|合計|總計|小計|总额|总数)(?:\\([^()]{0,10}\\))?[:.]?");

    private static final RecentTexts<Boolean> TOTALS =
            new RecentTexts<>(folded -> TOTAL.matcher(folded).matches());

    private static final RecentTexts<Optional<UnreadReason>> KINDS = new RecentTexts<>(NumberWords::kind);

    private NumberWords() {}

    public static boolean isOrdinal(String header) {
        return ORDINALS.contains(LabelFolding.plain(header));
    }

    public static boolean isTotal(SheetLabel label) {
        return TOTALS.of(label.folded());
    }

    /** 甲, 乙, 1, 2 …: the columns' numbers under the headers. */
    public static boolean numberColumns(List<Cell> cells) {
        int next = 1;
        for (Cell cell : cells) {
            String text = LabelFolding.plain(cell.raw()).replace("(", "").replace(")", "");
            boolean letter = next == 1 && text.length() == 1 && "甲乙丙丁戊".contains(text);
            if (!letter && !(next == 1 && text.equals("栏次")) && !text.equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 3;
    }

    /** A telephone number, a code or a date, by the words of its row or column. */
    public static Optional<UnreadReason> kind(SheetLabel label) {
        return KINDS.of(label.plain());
    }

    private static Optional<UnreadReason> kind(String plain) {
        if (PHONE.matcher(plain).find()) {
            return Optional.of(UnreadReason.PHONE);
        }
        if (CODE.matcher(plain).find()) {
            return Optional.of(UnreadReason.CODE);
        }
        return DATE.matcher(plain).find() && plain.length() <= 12 ? Optional.of(UnreadReason.DATE) : Optional.empty();
    }
}

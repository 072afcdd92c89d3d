package org.huibao.reading.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.model.UnreadReason;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.workbook.Cell;

/** What stands beside or over numbers that nobody takes for a figure. */
public final class NumberWords {

    private static final Set<String> ORDINALS = HeaderTerms.HEADER_ORDINAL.set();
    private static final Pattern PHONE = Pattern.compile(HeaderTerms.NUMBER_PHONE.any());
    private static final Set<String> COLUMN_NUMBERS = HeaderTerms.HEADER_COLUMN_NUMBER.set();
    private static final String COLUMN_LETTERS = "甲乙丙丁戊";
    private static final Pattern CODE = Pattern.compile(HeaderTerms.NUMBER_CODE.any());
    private static final Pattern DATE = Pattern.compile(HeaderTerms.NUMBER_DATE.any());
    private static final Pattern TOTAL =
            Pattern.compile(RowTerms.ROW_TOTAL_OF_FORM.any() + "(?:\\([^()]{0,10}\\))?[:.]?");

    private static final RecentTexts<Boolean> TOTALS =
            new RecentTexts<>(folded -> TOTAL.matcher(folded).matches());

    private static final RecentTexts<Optional<UnreadReason>> KINDS = new RecentTexts<>(NumberWords::kind);

    private NumberWords() {}

    public static boolean isOrdinal(String header) {
        String plain = LabelFolding.plain(header);
        return ORDINALS.contains(plain) || plain.equals("#");
    }

    public static boolean isTotal(SheetLabel label) {
        return TOTALS.of(label.folded());
    }

    /** 甲, 乙, 1, 2 …: the columns' numbers under the headers. */
    public static boolean numberColumns(List<Cell> cells) {
        int next = 1;
        for (Cell cell : cells) {
            String text = LabelFolding.plain(cell.raw()).replace("(", "").replace(")", "");
            boolean letter = next == 1 && text.length() == 1 && COLUMN_LETTERS.contains(text);
            if (!letter && !(next == 1 && COLUMN_NUMBERS.contains(text)) && !text.equals(String.valueOf(next++))) {
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

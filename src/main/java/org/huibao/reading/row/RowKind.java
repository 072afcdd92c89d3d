package org.huibao.reading.row;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.model.UnreadReason;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.Unit;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.reading.sheet.TableRows;
import org.huibao.workbook.Cell;

/** What a row of a ledger is, as far as its own words tell. What is sure to be no case is left out, what may be one is asked about. */
public enum RowKind {
    CASE,
    TOTAL,
    /** A total or a case. */
    PERHAPS_TOTAL,
    /** Signatures, a note, the heading of a group. */
    FOOTER,
    /** A signature or a case. */
    PERHAPS_FOOTER,
    /** 示例 of how to fill in the ledger; some departments write over it without taking the word away. */
    EXAMPLE;

    private static final Pattern FIRST_EXAMPLE = Pattern.compile("\\(?" + RowTerms.ROW_EXAMPLE_BEFORE.any() + "?(?:"
            + RowTerms.ROW_EXAMPLE.any() + ".{0,40}|" + RowTerms.ROW_EXAMPLE_SIGN.any()
            + "\\)?[0-9一二三四五]{0,2}(?:[:.,、)(-].{0,40})?)|\\(" + RowTerms.ROW_EXAMPLE_SIGN.any() + "\\).{0,40}|"
            + RowTerms.ROW_EXAMPLE_COLON.any()
            + ":.{0,40}|" + RowTerms.ROW_EXAMPLE_ALONE.any());

    /** 例如 in a reason says nothing. */
    private static final List<String> EXAMPLES = RowTerms.ROW_EXAMPLE_ANYWHERE.list();

    private static final Set<String> BARE_EXAMPLES = RowTerms.ROW_EXAMPLE_BARE.set();

    private static final Set<String> SPLIT_TOTALS = RowTerms.ROW_TOTAL_PLAIN.set();

    private static final LetterSet ANYWHERE =
            LetterSet.of(TradeWords.hints(RowTerms.ROW_EXAMPLE_ANYWHERE, RowTerms.ROW_EXAMPLE_BARE));
    private static final LetterSet COLON_FOLLOWS = LetterSet.of(TradeWords.beginnings(RowTerms.ROW_EXAMPLE_COLON));
    private static final LetterSet BEGINS = LetterSet.of("(（"
            + TradeWords.beginnings(
                    RowTerms.ROW_EXAMPLE_BEFORE,
                    RowTerms.ROW_EXAMPLE,
                    RowTerms.ROW_EXAMPLE_SIGN,
                    RowTerms.ROW_EXAMPLE_ALONE));

    private static final int SHORT = 20;
    private static final int LONGEST_UNIT = 4;

    /** A word behind the first two texts of a row is a remark more often than what the row is. */
    private static final int FIRST_TEXTS = 2;

    /** @param counted whether something stands in the counted column: then somebody is asked */
    public UnreadReason unread(boolean counted) {
        return switch (this) {
            case TOTAL -> UnreadReason.TOTAL;
            case PERHAPS_TOTAL -> counted ? UnreadReason.TOLD : UnreadReason.TOTAL;
            case FOOTER -> UnreadReason.FOOTER;
            case PERHAPS_FOOTER, CASE -> counted ? UnreadReason.TOLD : UnreadReason.FOOTER;
            case EXAMPLE -> UnreadReason.EXAMPLE;
        };
    }

    static RowKind of(List<Cell> filled, int width) {
        RowKind footer = footer(filled);
        if (footer != CASE) {
            return footer;
        }
        if (isSplitTotal(filled)) {
            return TOTAL;
        }
        int texts = 0;
        boolean total = false;
        TotalWord strongest = TotalWord.NONE;
        boolean early = false;
        for (Cell cell : filled) {
            if (cell.kind() != Cell.Kind.TEXT) {
                continue;
            }
            String text = cell.legible();
            if (ANYWHERE.meets(text) || texts < FIRST_TEXTS && mayBeExample(text)) {
                String plain = LabelFolding.plain(text);
                if (isExample(plain, texts < FIRST_TEXTS)) {
                    return EXAMPLE;
                }
            }
            TotalWord word = TotalWord.of(text);
            total |= word != TotalWord.NONE;
            if (word.compareTo(strongest) > 0) {
                strongest = word;
                early = texts < FIRST_TEXTS;
            }
            texts++;
        }
        return total ? total(filled, width, strongest, early) : CASE;
    }

    /** 合 in one cell, 计 in the next. */
    private static boolean isSplitTotal(List<Cell> filled) {
        return filled.size() > 1
                && filled.get(0).kind() == Cell.Kind.TEXT
                && filled.get(0).legible().strip().length() == 1
                && SPLIT_TOTALS.contains(filled.get(0).legible().strip()
                        + filled.get(1).legible().strip());
    }

    private static boolean mayBeExample(String text) {
        return !text.isEmpty()
                && (COLON_FOLLOWS.has(text.charAt(0)) || text.length() <= SHORT && BEGINS.has(text.charAt(0)));
    }

    private static boolean isExample(String plain, boolean first) {
        return first && FIRST_EXAMPLE.matcher(plain).matches()
                || BARE_EXAMPLES.contains(plain)
                || plain.length() <= SHORT && EXAMPLES.stream().anyMatch(plain::contains);
    }

    private static RowKind footer(List<Cell> filled) {
        FooterWord first = filled.isEmpty() ? FooterWord.NONE : FooterWord.of(filled.get(0));
        if (first == FooterWord.NONE) {
            return CASE;
        }
        if (FooterWord.areAll(filled)) {
            return FOOTER;
        }
        return first == FooterWord.WEAK ? CASE : PERHAPS_FOOTER;
    }

    private static RowKind total(List<Cell> filled, int width, TotalWord strongest, boolean early) {
        long words = filled.stream().filter(RowKind::isOtherWord).count();
        boolean full = 4 * filled.size() >= 3 * width;
        if (strongest == TotalWord.PERHAPS) {
            return words == 0 ? PERHAPS_TOTAL : CASE;
        }
        if (words == 0 || strongest == TotalWord.WHOLLY && early && !(full && words > 1)) {
            return TOTAL;
        }
        boolean whole = strongest == TotalWord.WHOLLY && early;
        return full && !whole ? CASE : PERHAPS_TOTAL;
    }

    /** A word that is none for a total, and no unit. */
    private static boolean isOtherWord(Cell cell) {
        return TableRows.isWord(cell)
                && TotalWord.of(cell.legible()) == TotalWord.NONE
                && !(cell.legible().length() <= LONGEST_UNIT
                        && Unit.of(cell.legible()).known());
    }
}

package org.huibao.proof.ledger;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;

/** Rows of a ledger that are no cases, by their words alone. */
final class RowWords {

    private static final Pattern TOTAL = Pattern.compile(
            ".{0,8}" + RowTerms.ROW_TOTAL.any(RowTerms.ROW_CARRIED_OVER, TimeTerms.OUTER_WHOLE_YEAR) + "[:：]?");
    private static final Pattern EXAMPLE = Pattern.compile(RowTerms.ROW_EXAMPLE_BEFORE.any() + "?"
            + RowTerms.ROW_EXAMPLE.any(RowTerms.ROW_EXAMPLE_SIGN) + "(?:[:：0-9一二三）)].*|)|[(（【\\[]"
            + RowTerms.ROW_EXAMPLE_BEFORE.any() + "?" + RowTerms.ROW_EXAMPLE.any() + "[)）】\\]].*");
    private static final Pattern SIGNATURE = Pattern.compile(RowTerms.SIGNER_BEGINS.any() + "[^:：]{0,10}[:：].*|"
            + RowTerms.ROW_NOTE_MARK.any() + "[:：0-9].*|[（(]?" + RowTerms.ROW_TABLE_ENDS.any()
            + "[）)]?|.{0,12}[（(]?" + RowTerms.ROW_STAMP.any(RowTerms.SIGNED_BY) + "[）)]?");

    /** A part of what stands above, or what somebody worked out from it. */
    private static final Pattern PART = Pattern.compile(RowTerms.ROW_PART.any() + "[:：]?.{0,20}|"
            + RowTerms.ROW_COMPARED.any(RowTerms.ROW_CHANGE) + ".{0,12}|" + RowTerms.ROW_SHARE.any() + ".{0,4}|"
            + RowTerms.ROW_MAYBE_TOTAL.any(RowTerms.ROW_WORKED_OUT) + "|(?iu:" + RowTerms.ROW_TOTAL_ENGLISH.any()
            + ")[:：]?|" + RowTerms.ROW_TOTAL_FINE.any() + ".{0,4}");

    /** Below a table, in cells of its columns. */
    private static final Pattern FOOT = Pattern.compile(RowTerms.FOOT_OF_WHAT.any() + RowTerms.FOOT_WHO.any()
            + "?(?:[:：].{0,12})?|" + RowTerms.FOOT_PHONE.any() + ".{0,16}|[共第][0-9]{1,9}" + RowTerms.FOOT_PAGE.any()
            + ".{0,16}|" + RowTerms.ROW_RECORDS.any() + ".{0,12}");

    private static final Pattern SIGNER =
            Pattern.compile("(?:" + RowTerms.SIGNER_OF_WHAT.any() + RowTerms.SIGNER_WHO.any() + "?"
                    + RowTerms.SIGNER_SIGNS.any() + "?|" + RowTerms.SIGNER_ALONE.any() + ")[:：]?");

    private static final Pattern BARE_TOTAL = Pattern.compile(RowTerms.ROW_TOTAL_PLAIN.any() + "[:：]?");
    private static final Pattern TALLY = Pattern.compile("[-—/]|共?[0-9.,]{1,15}.{0,2}");

    private static final String TOTAL_SIGNS =
            TradeWords.hints(RowTerms.ROW_TOTAL, RowTerms.ROW_CARRIED_OVER, TimeTerms.OUTER_WHOLE_YEAR);
    private static final String EXAMPLE_SIGNS = TradeWords.hints(RowTerms.ROW_EXAMPLE, RowTerms.ROW_EXAMPLE_SIGN);
    private static final Set<String> NO = AnswerTerms.ANSWER_NO.set();

    private RowWords() {}

    /** What the words of a row say it is. */
    enum Kind {
        TOTAL,
        EXAMPLE,
        OTHER
    }

    /** @param end the last column that belongs to the table */
    static Kind of(SeenRow row, int end) {
        for (SeenCell each : row.cells()) {
            if (!each.number() && each.column() <= end) {
                String text = each.text();
                if (isTotal(text)) {
                    return Kind.TOTAL;
                }
                if (isExample(text)) {
                    return Kind.EXAMPLE;
                }
            }
        }
        return Kind.OTHER;
    }

    static boolean isTotal(String text) {
        return text.length() <= 16
                && text.chars().anyMatch(each -> TOTAL_SIGNS.indexOf(each) >= 0)
                && TOTAL.matcher(text.replaceAll("[\\s\\u3000]", "")).matches();
    }

    /** Of a row that has less than a case has. */
    static boolean isPart(SeenRow row, int width) {
        return row.cells().size() < width
                && row.cells().stream()
                        .filter(cell -> !cell.number())
                        .findFirst()
                        .map(SeenCell::text)
                        .filter(text -> text.length() <= 24 && isPart(text.replaceAll("[\\s\\u3000]", "")))
                        .isPresent();
    }

    private static boolean isPart(String text) {
        return PART.matcher(text).matches() || FOOT.matcher(text).matches();
    }

    /** 填表人 | 张三 | 联系电话 | 0458-1234567: words of signatures with what was written behind each. */
    static boolean areSignatures(SeenRow row) {
        boolean answers = false;
        int signers = 0;
        for (SeenCell cell : row.cells()) {
            String text = cell.text().replaceAll("[\\s\\u3000]", "");
            boolean signer = !cell.number()
                    && text.length() <= 12
                    && SIGNER.matcher(text).matches();
            boolean whole = text.length() <= 40 && SIGNATURE.matcher(text).matches() && text.matches(".*[:：].*");
            if (!signer && !answers && !whole) {
                return false;
            }
            signers += signer || whole ? 1 : 0;
            answers = signer || whole && text.matches(".*[:：]");
        }
        return signers > 1;
    }

    /** 合计 | 2家 | 600: nothing but the word and numbers behind it, however full the row is. */
    static boolean isBareTotal(SeenRow row) {
        boolean first = true;
        for (SeenCell cell : row.cells()) {
            String text = cell.text().replaceAll("[\\s\\u3000]", "");
            boolean fits = first
                    ? !cell.number()
                            && text.length() <= 4
                            && BARE_TOTAL.matcher(text).matches()
                    : cell.number()
                            || text.length() <= 20 && TALLY.matcher(text).matches();
            if (!fits) {
                return false;
            }
            first = false;
        }
        return !first;
    }

    /** In the counted column itself. */
    static boolean isNo(String text) {
        return text.length() == 1 && ("×✗✘□☐/-—－0NnxX".contains(text) || NO.contains(text));
    }

    static boolean isExample(String text) {
        return text.length() <= 40
                && text.chars().anyMatch(each -> EXAMPLE_SIGNS.indexOf(each) >= 0)
                && EXAMPLE.matcher(text.strip()).matches();
    }

    static boolean isSignature(String text) {
        return text.length() <= 200
                && SIGNATURE.matcher(text.replaceAll("[\\s\\u3000]", "")).matches();
    }
}

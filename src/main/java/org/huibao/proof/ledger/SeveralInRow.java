package org.huibao.proof.ledger;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LetterSet;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.statement.LabelWords;

/** Rows that the audit log counts as one case, and that are several by the number that a person reads in them. */
final class SeveralInRow {

    private static final Pattern ORDINALS = Pattern.compile(HeaderTerms.HEADER_ROW_ORDINAL.any());
    private static final Pattern NUMBERS = Pattern.compile("(?:.{0,12}" + HeaderTerms.HEADER_CASE_NUMBER.any() + "|"
            + HeaderTerms.HEADER_CASE_NUMBER_ALONE.any() + ")");
    private static final Pattern PIECES = Pattern.compile(HeaderTerms.HEADER_PIECES.any());

    private static final Pattern REACH =
            Pattern.compile("(?<![0-9.年月日:])([0-9]{1,5})号?[~～至到]第?([0-9]{1,5})(?![0-9.年月日:])");
    private static final Pattern LIST = Pattern.compile("(?<![0-9])[0-9]{1,5}号?(?:[、；;]第?[0-9]{1,5}号?)+(?![0-9])");
    private static final Pattern COUNT = Pattern.compile(
            "(?:等|共|[（(])(?:[2-9]|[1-9][0-9]{1,3}|[二两三四五六七八九十]{1,3})" + RemarkTerms.COUNT_PIECE.any() + "[)）]?$");
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9])([0-9]{1,8})号");
    private static final Pattern BRACKETS = Pattern.compile("[(（〔\\[【][^()（）〔〕\\[\\]【】]{0,60}[)）〕\\]】]");
    private static final Pattern SPAN = Pattern.compile("^(.{0,40}[)）〕\\]】第字])([0-9]{1,5})号?[-－—–―]([0-9]{1,5})号$");
    private static final Pattern PLAIN_SPAN = Pattern.compile("([0-9]{1,5})号?[-－—–―]([0-9]{1,5})号?");
    private static final Pattern MORE =
            Pattern.compile("(?:[2-9]|[1-9][0-9]{1,5})" + RemarkTerms.COUNT_PIECE.any() + "?");

    private static final LetterSet HINTS = LetterSet.of("~～至到、；;-－—–―" + TradeWords.hints(RemarkTerms.COUNT_PIECE));
    private static final Pattern END = Pattern.compile("(?<![0-9])([0-9]{1,6})号?$");

    private static final int LONGEST = 200;
    private static final int SPANS = 10_000;

    private final Set<Integer> ordinals = new HashSet<>();
    private final Set<Integer> pieces = new HashSet<>();
    private int number;
    private final BitSet several = new BitSet();
    private final BitSet spans = new BitSet();
    private final Set<String> begun = new HashSet<>();
    private boolean parts;
    private int last;
    private boolean now;
    private boolean span;

    SeveralInRow(LedgerHead head, SeenSheet sheet) {
        int row = head.texts().number();
        boolean above = false;
        for (SeenCell each : head.texts().cells()) {
            String text = LabelWords.folded(each.text());
            boolean numbers = NUMBERS.matcher(text).matches();
            above |= isAbove(sheet, row, each.column());
            if (ORDINALS.matcher(text).matches()) {
                ordinals.add(each.column());
            } else if (PIECES.matcher(text).matches() && !isAbove(sheet, row, each.column())) {
                pieces.add(each.column());
            } else if (numbers && (number == 0 || each.column() == head.counted())) {
                number = each.column();
            }
        }
        // Under headers of several rows another column may be the one with the numbers.
        number = above && number != head.counted() ? 0 : number;
    }

    private static boolean isAbove(SeenSheet sheet, int row, int column) {
        return row > 1
                && sheet.at(row - 1, column).filter(each -> !each.isBlank()).isPresent();
    }

    /** Every row below the header. */
    void pass(SeenRow row) {
        now = false;
        span = false;
        for (SeenCell each : row.cells()) {
            String text = each.text();
            if (text.length() > LONGEST) {
                continue;
            }
            if (ordinals.contains(each.column())) {
                now |= isOrdinalOfSeveral(each.number(), text);
            } else if (pieces.contains(each.column())) {
                now |= MORE.matcher(text).matches();
            } else if (each.column() == number && !each.number() && isLoose(text)) {
                now |= isNumberOfSeveral(text);
                span |= isSpan(text);
            }
        }
    }

    /** The row that passed last is counted. */
    void counts(SeenRow row) {
        several.set(row.number(), now);
        spans.set(row.number(), span);
    }

    BitSet rows() {
        BitSet all = (BitSet) several.clone();
        if (!parts) {
            all.or(spans);
        }
        return all;
    }

    /** Whether anything stands there that a single number lacks. */
    private static boolean isLoose(String text) {
        int ends = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '号' ? ++ends > 1 : HINTS.has(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrdinalOfSeveral(boolean whole, String text) {
        if (whole) {
            last = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(each -> each >= '0' && each <= '9')
                    ? Integer.parseInt(text)
                    : 0;
            return false;
        }
        Matcher plain = PLAIN_SPAN.matcher(text);
        boolean over = false;
        if (plain.matches()) {
            int from = Integer.parseInt(plain.group(1));
            int to = Integer.parseInt(plain.group(2));
            over = to > from && from == last + 1 && !plain.group(2).startsWith("0");
            last = over ? to : from;
            return over;
        }
        over = reaches(text) || LIST.matcher(text).matches();
        Matcher end = END.matcher(text);
        last = end.find() ? Integer.parseInt(end.group(1)) : 0;
        return over;
    }

    private static boolean reaches(String text) {
        Matcher reach = REACH.matcher(text);
        return reach.find() && Integer.parseInt(reach.group(2)) > Integer.parseInt(reach.group(1));
    }

    private static boolean isNumberOfSeveral(String text) {
        if (reaches(text) || COUNT.matcher(text).find()) {
            return true;
        }
        String bare = text;
        for (int i = 0; i < 3; i++) {
            bare = BRACKETS.matcher(bare).replaceAll("");
        }
        Set<String> numbers = new HashSet<>();
        Matcher whole = WHOLE.matcher(bare);
        while (whole.find()) {
            numbers.add(whole.group(1));
        }
        Matcher list = LIST.matcher(bare);
        return numbers.size() > 1 || list.find() && list.end() == bare.length();
    }

    private boolean isSpan(String text) {
        Matcher found = SPAN.matcher(text);
        if (!found.matches()) {
            return false;
        }
        int from = Integer.parseInt(found.group(2));
        boolean rises =
                Integer.parseInt(found.group(3)) > from && !found.group(3).startsWith("0");
        parts |= !rises || begun.size() < SPANS && !begun.add(found.group(1) + from);
        return rises;
    }
}

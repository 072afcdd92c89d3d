package org.huibao.reading.ledger;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Cell;

/** Running numbers from row to row: 1, 2, 3-5, 6 goes on over three cases in its third row, and 1-1, 1-2, 2-1 over one in each. */
final class OrdinalRun {

    private static final int LONGEST = 60;

    private static final int MOST_DIGITS = 6;
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9号])[\\s\u3000\u00a0]+(?=[第0-9])");
    private static final Pattern LISTED = Pattern.compile("第?[0-9]{1,5}号?(?:[、,;+和及与]第?[0-9]{1,5}号?)+");
    private static final Pattern REACH = Pattern.compile("第?([0-9]{1,5})号?[~至到]第?([0-9]{1,5})号?");
    private static final Pattern SPAN = Pattern.compile("第?([0-9]{1,5})号?[-—–－―]{1,2}第?([0-9]{1,5})号?");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Pattern SHAPE = Pattern.compile("第?[0-9]{1,5}号?[-—–－―~至到]{1,2}第?[0-9]{1,5}号?");

    private BigInteger last = BigInteger.ZERO;

    /** Of the next row. */
    boolean goesOnOverSeveral(Cell cell) {
        String text = cell.legible();
        if (cell.kind() != Cell.Kind.TEXT || text.length() > LONGEST || !SeveralNumbers.mayBe(text)) {
            last = atEnd(text);
            return false;
        }
        String plain = LabelFolding.plain(BETWEEN.matcher(text.strip()).replaceAll("、"));
        boolean listed =
                LISTED.matcher(plain).matches() && !THOUSANDS.matcher(plain).matches();
        if (listed || !SHAPE.matcher(plain).matches()) {
            last = atEnd(plain);
            return listed;
        }
        return reaches(REACH.matcher(plain), false) || reaches(SPAN.matcher(plain), true);
    }

    private boolean reaches(Matcher reach, boolean next) {
        if (!reach.matches()) {
            return false;
        }
        SeveralNumbers.Span span = SeveralNumbers.spanOf("", reach.group(1), reach.group(2));
        boolean several = span.rises() && (!next || span.from().equals(last.add(BigInteger.ONE)));
        last = several ? span.to() : span.from();
        return several;
    }

    /** 15 of 〔2020〕15号; 0 where no number ends it. */
    private static BigInteger atEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '号' || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < MOST_DIGITS && Character.digit(text.charAt(from - 1), 10) >= 0) {
            from--;
        }
        return from == end ? BigInteger.ZERO : new BigInteger(text.substring(from, end));
    }
}

package org.huibao.workbook.grid;

import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;

/** A1 notation as files hold it. A place that no sheet has means a damaged file. */
public final class CellReferences {

    private CellReferences() {}

    public static int row(String address) {
        int letters = letters(address);
        if (letters == 0) {
            throw UnreadableFile.damaged();
        }
        int row = PartReader.number(address, letters);
        if (row < 1 || row > FileLimits.ROWS) {
            throw UnreadableFile.damaged();
        }
        return row;
    }

    public static int column(String address) {
        int letters = letters(address);
        int column = letters > 3 ? 0 : Addresses.ordinal(address, letters);
        if (column < 1 || column > FileLimits.COLUMNS) {
            throw UnreadableFile.damaged();
        }
        return column;
    }

    /** {@code A1:B2}, or one address alone. */
    public static Grid.Region region(String range) {
        String plain = range.replace("$", "");
        int colon = plain.indexOf(':');
        String from = colon < 0 ? plain : plain.substring(0, colon);
        String to = colon < 0 ? plain : plain.substring(colon + 1);
        return new Grid.Region(
                Math.min(row(from), row(to)),
                Math.min(column(from), column(to)),
                Math.max(row(from), row(to)),
                Math.max(column(from), column(to)));
    }

    /** A region, or whole columns or rows: {@code B:C}, {@code 2:5}. */
    static Grid.Region area(String range) {
        String plain = range.replace("$", "");
        int colon = plain.indexOf(':');
        if (colon > 0 && isAll(plain, true)) {
            int from = column(plain.substring(0, colon));
            int to = column(plain.substring(colon + 1));
            return new Grid.Region(1, Math.min(from, to), FileLimits.ROWS, Math.max(from, to));
        }
        if (colon > 0 && isAll(plain, false)) {
            int from = row("A" + plain.substring(0, colon));
            int to = row("A" + plain.substring(colon + 1));
            return new Grid.Region(Math.min(from, to), 1, Math.max(from, to), FileLimits.COLUMNS);
        }
        return region(plain);
    }

    private static boolean isAll(String range, boolean letters) {
        return range.chars().allMatch(each -> each == ':' || isLetter((char) each) == letters);
    }

    private static int letters(String address) {
        int count = 0;
        while (count < address.length() && isLetter(address.charAt(count))) {
            count++;
        }
        return count;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}

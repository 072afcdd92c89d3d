package org.huibao.audit.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.FormatCode;
import org.huibao.workbook.Cell;

/** What a spreadsheet shows in a cell, near enough to find it again. */
final class ShownText {

    private static final int LONGEST = 60;
    private static final MathContext EXCEL = new MathContext(15);
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?");
    private static final Pattern DECIMALS = Pattern.compile("[0#?](?:\\.([0#?]+))?");

    /** Day 1 of Excel, as it counts from March 1900 on. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private ShownText() {}

    static String of(Cell cell) {
        String shown =
                cell.kind() == Cell.Kind.NUMBER && PLAIN.matcher(cell.raw()).matches()
                        ? number(new BigDecimal(cell.raw()).round(EXCEL), cell.format())
                        : cell.raw();
        return Shortened.to(LONGEST, shown.replaceAll("\\s+", " ").strip());
    }

    private static String number(BigDecimal amount, String code) {
        FormatCode format = FormatCode.of(code);
        if (format.date()) {
            return amount.signum() > 0 && amount.compareTo(BigDecimal.valueOf(100_000)) < 0
                    ? EPOCH.plusDays(amount.longValue()).toString()
                    : amount.toPlainString();
        }
        BigDecimal shown = format.percent() ? amount.scaleByPowerOfTen(2) : amount;
        Matcher decimals = DECIMALS.matcher(code);
        boolean stated = !format.divides() && !code.equals("General") && decimals.find();
        int places =
                stated && decimals.group(1) != null ? Math.min(decimals.group(1).length(), 15) : 0;
        BigDecimal rounded = stated ? shown.setScale(places, RoundingMode.HALF_UP) : plain(shown);
        return rounded.toPlainString() + (format.percent() ? "%" : format.suffix());
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

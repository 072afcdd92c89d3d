package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.model.CellRef;
import org.huibao.notation.words.RowTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Cell;

/** Who filled a return in, who looked it through, and when: the lines below a form or a department's own table, with nothing behind them. */
public final class SignatureLines {

    public static final String CODE = UnsignedReturn.RULE.code();

    private static final List<Pattern> KINDS =
            List.of(line(RowTerms.SIGN_FILLER), line(RowTerms.SIGN_REVIEWER), line(RowTerms.SIGN_DAY));

    private final Map<Pattern, List<Blank>> blank = new LinkedHashMap<>();
    private final List<Pattern> signed = new ArrayList<>();

    private record Blank(String sheet, String label, String address) {}

    /** The label, and what stands behind it in its own cell. */
    private static Pattern line(RowTerms words) {
        return Pattern.compile(
                "(?:^|\\s)(" + words.any() + ")(?:\\([^()]{0,8}\\))?\\s?(?::\\s*([^:]*?)(?=\\s+\\S{2,8}:|$)|$)");
    }

    /** @param sheets that values were looked for in */
    public static void tell(List<SheetIndex> sheets, ReturnSoFar gathered) {
        SignatureLines lines = new SignatureLines();
        sheets.stream().filter(sheet -> !sheet.sheet().hidden()).forEach(lines::look);
        lines.blank.keySet().removeAll(lines.signed);
        List<Blank> all = lines.blank.values().stream().map(its -> its.get(0)).toList();
        if (!all.isEmpty()) {
            CellRef first = gathered.ref(all.get(0).sheet, all.get(0).address);
            gathered.add(new UnsignedReturn(
                    gathered.whole(first),
                    all.stream().map(Blank::label).toList(),
                    all.stream()
                            .filter(each -> each.sheet.equals(all.get(0).sheet))
                            .map(Blank::address)
                            .toList()));
        }
    }

    private void look(SheetIndex sheet) {
        for (SheetLabel label : sheet.labels()) {
            for (Pattern kind : KINDS) {
                Matcher line = kind.matcher(label.plain());
                if (line.find()) {
                    look(sheet, label, kind, line);
                }
            }
        }
    }

    private void look(SheetIndex sheet, SheetLabel label, Pattern kind, Matcher line) {
        String behind = line.group(2) == null ? "" : line.group(2).strip();
        boolean alone = line.start(1) == 0 && line.end() == label.plain().length();
        if (!behind.isEmpty() || alone && isSignedBeside(sheet, label)) {
            signed.add(kind);
        } else {
            String address = alone
                    ? Addresses.of(label.top(), label.right() + 1)
                    : label.cell().address();
            blank.computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(new Blank(sheet.sheet().name(), line.group(1), address));
        }
    }

    /** In the next cell that holds anything, unless that is another label. */
    private static boolean isSignedBeside(SheetIndex sheet, SheetLabel label) {
        for (Cell cell : sheet.grid().row(label.top())) {
            if (cell.column() > label.right() && SheetIndex.hasContent(cell)) {
                String text = cell.raw().strip();
                return !text.endsWith("：") && !text.endsWith(":");
            }
        }
        return false;
    }
}

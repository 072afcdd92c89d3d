package org.huibao.reading.form;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.value.ReturnSoFar;

/** Rows of a form whose 编码 is none of the indicators that the department owes. */
public final class UnknownCodes {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

    private UnknownCodes() {}

    /** @param owed codes of the indicators that the department owes */
    public static void in(SheetIndex sheet, Set<String> owed, ReturnSoFar gathered) {
        for (SheetLabel header : sheet.named(SheetHeadings.CODE)) {
            sheet.labels().stream()
                    .filter(label -> label.left() == header.left() && label.top() > header.bottom())
                    .filter(label -> isUnknown(label.cell().raw().strip(), owed))
                    .forEach(label -> gathered.add(new UnknownCode(
                            gathered.whole(gathered.ref(
                                    sheet.sheet().name(), label.cell().address())),
                            ReturnSoFar.shortened(label.cell().raw().strip()))));
        }
    }

    private static boolean isUnknown(String text, Set<String> owed) {
        return CODE.matcher(text).matches() && !owed.contains(text);
    }
}

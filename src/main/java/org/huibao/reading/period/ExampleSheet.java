package org.huibao.reading.period;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.RecentTexts;
import org.huibao.notation.words.SheetTerms;
import org.huibao.workbook.Sheet;

/** Sheets that by their names show how to fill in another one, hold a plan or have been given up: 填写示例, 作废, 旧表. */
public final class ExampleSheet {

    private static final int LONGEST_NAME = 100;

    private static final Pattern EXAMPLE = Pattern.compile(SheetTerms.SHEET_EXAMPLE.any());

    /** Many a clerk fills in the very sheet that was sent as 模板. */
    private static final Pattern TEMPLATE = Pattern.compile(SheetTerms.SHEET_TEMPLATE.any(SheetTerms.SHEET_COPY)
            + "|(?<![a-z])" + SheetTerms.SHEET_COPY_ENGLISH.any() + "(?![a-z])");

    private static final RecentTexts<Boolean> NO_RETURNS = new RecentTexts<>(
            name -> EXAMPLE.matcher(name).find() || AsideWords.inName(name).setsAside());

    private static final RecentTexts<Boolean> TEMPLATES =
            new RecentTexts<>(name -> TEMPLATE.matcher(name).find());

    private ExampleSheet() {}

    public static boolean is(Sheet sheet) {
        String name = plain(sheet);
        return NO_RETURNS.of(name) || TEMPLATES.of(name);
    }

    /** Whether what stands there is hardly a return: 示例 and 作废 say so, and so does 模板 beside another sheet. */
    public static boolean isDoubtful(Sheet sheet, List<Sheet> all) {
        return NO_RETURNS.of(plain(sheet))
                || TEMPLATES.of(plain(sheet)) && all.stream().anyMatch(other -> !other.hidden() && !is(other));
    }

    private static String plain(Sheet sheet) {
        String name = sheet.name();
        return LabelFolding.plain(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }
}

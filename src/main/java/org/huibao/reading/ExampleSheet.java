package org.huibao.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.Labels;
import org.huibao.workbook.Sheet;

/** Sheets that by their names show how to fill in another one. */
final class ExampleSheet {

    private static final int LONGEST_NAME = 100;

    private static final Pattern EXAMPLE = Pattern.compile("示例|示范|样例|范例|例表|填写样|example|sample");

    /** Many a clerk fills in the very sheet that was sent as 模板. */
    private static final Pattern TEMPLATE = Pattern.compile("样表|样张|范本|模板|模版|template");

    private ExampleSheet() {}

    static boolean is(Sheet sheet) {
        String name = plain(sheet);
        return EXAMPLE.matcher(name).find() || TEMPLATE.matcher(name).find();
    }

    /** Whether what stands there is hardly a return: 示例 says so, and so does 模板 beside another sheet. */
    static boolean isDoubtful(Sheet sheet, List<Sheet> all) {
        return EXAMPLE.matcher(plain(sheet)).find()
                || TEMPLATE.matcher(plain(sheet)).find()
                        && all.stream().anyMatch(other -> !other.hidden() && !is(other));
    }

    private static String plain(Sheet sheet) {
        String name = sheet.name();
        return Labels.plain(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }
}

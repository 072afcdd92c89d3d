package org.huibao.workbook.style;

import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The number formats that files name by number and do not spell out, as Chinese programs show them (ISO/IEC 29500-1, 18.8.30, {@code zh-cn};
 * the currency, and the order of day, month and year, are those of the computer).
 */
public final class BuiltInFormats {

    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String HALF_DAY = "上午/下午h\"时\"mm\"分\"";
    private static final String HALF_DAY_SECONDS = "上午/下午h\"时\"mm\"分\"ss\"秒\"";

    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(5, "\"¥\"#,##0;\"¥\"\\-#,##0"),
            Map.entry(6, "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
            Map.entry(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"),
            Map.entry(8, "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, HALF_DAY),
            Map.entry(35, HALF_DAY_SECONDS),
            Map.entry(36, YEAR_MONTH),
            Map.entry(41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "),
            Map.entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
            Map.entry(43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
            Map.entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(55, HALF_DAY),
            Map.entry(56, HALF_DAY_SECONDS),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    private BuiltInFormats() {}

    public static @Nullable String of(int id) {
        String chinese = CHINESE.get(id);
        return chinese == null ? BuiltinFormats.getBuiltinFormat(id) : chinese;
    }

    /** @param code what POI makes of the number where the file does not spell it out */
    public static @Nullable String of(int id, @Nullable String code) {
        return code == null || code.startsWith("reserved-") || code.equals(BuiltinFormats.getBuiltinFormat(id))
                ? of(id)
                : code;
    }
}

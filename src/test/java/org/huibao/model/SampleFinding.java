package org.huibao.model;

import org.jspecify.annotations.Nullable;

/** Findings as no rule made them, for tests of what becomes of findings. */
public final class SampleFinding {

    private SampleFinding() {}

    /** @param fields a name, its value, the next name … */
    public static Finding of(
            Level level,
            String code,
            String department,
            String indicator,
            String period,
            @Nullable CellRef place,
            String found,
            String expected,
            String... fields) {
        FindingSubject about = new FindingSubject(department, indicator, period, place);
        return new Finding(
                Finding.id(code, about, found),
                level,
                code,
                department,
                indicator,
                period,
                place,
                found,
                expected,
                fields(fields),
                "",
                "");
    }

    private static FindingFields fields(String... pairs) {
        FindingFields fields = FindingFields.none();
        for (int i = 0; i < pairs.length; i += 2) {
            fields = fields.and(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}

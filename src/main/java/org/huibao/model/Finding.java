package org.huibao.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reviewer, an administrator or a department has to know. Its message is the template
 * {@code finding.<code>} of the bundle, filled with {@link #fields}.
 *
 * @param id stable from run to run; changes with code, department, indicator, period or the values found
 * @param code dotted and lower-case: {@code value.not-a-number}
 * @param department code, empty where none is concerned or known
 * @param indicator code, empty where none is concerned
 * @param place the cell, the file, or null where there is neither
 * @param found what stands there
 * @param expected what should
 * @param fields what the message names
 * @param explanation what the department wrote in its 说明 cell, or empty
 * @param acceptedBy who accepted it and why, or empty
 */
public record Finding(
        String id,
        Level level,
        String code,
        String department,
        String indicator,
        String period,
        @Nullable CellRef place,
        String found,
        String expected,
        FindingFields fields,
        String explanation,
        String acceptedBy) {

    /** What a rule found, with the level that the rule gives it. */
    public static Finding of(FindingFacts facts) {
        FindingSubject about = facts.about();
        String code = facts.rule().code();
        return new Finding(
                id(code, about, facts.identity()),
                facts.level(),
                code,
                about.department(),
                about.indicator(),
                about.period(),
                about.place(),
                facts.found(),
                facts.expected(),
                facts.fields(),
                "",
                "");
    }

    /** The id of what a rule found, where only that is asked. */
    public static String id(String code, FindingSubject about, String identity) {
        return FindingId.of(code, about.department(), about.indicator(), about.period(), identity);
    }

    public Finding withLevel(Level other) {
        return new Finding(
                id,
                other,
                code,
                department,
                indicator,
                period,
                place,
                found,
                expected,
                fields,
                explanation,
                acceptedBy);
    }

    public Finding explained(String by) {
        return new Finding(
                id, level, code, department, indicator, period, place, found, expected, fields, by, acceptedBy);
    }

    public Finding accepted(String by) {
        return new Finding(
                id, level, code, department, indicator, period, place, found, expected, fields, explanation, by);
    }

    /** True while the report may not be published because of it. */
    public boolean blocks() {
        return switch (level) {
            case ERROR -> acceptedBy.isEmpty();
            case WARNING -> explanation.isEmpty() && acceptedBy.isEmpty();
            case INFO, OFF -> false;
        };
    }
}

package org.huibao.definition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibao.formula.Condition;
import org.huibao.formula.Formula;

/** What a definition says, whatever it is written in: by the components of its records, so that no new one is forgotten. */
final class SameDefinition {

    private SameDefinition() {}

    /** Whether both say the same; of what files they were read is nothing that they say. */
    static boolean says(ReportJob one, ReportJob other) {
        return part(one, DefinitionPart.ALL).equals(part(other, DefinitionPart.ALL));
    }

    static boolean says(ReportJob one, ReportJob other, DefinitionPart part) {
        return part(one, part).equals(part(other, part));
    }

    /** Where they begin to say something else: the part, and of a list the code of its entry. */
    static String difference(ReportJob one, ReportJob other) {
        for (RecordComponent component : ReportJob.class.getRecordComponents()) {
            Object its = value(component, one);
            Object others = value(component, other);
            if (DefinitionPart.ALL.holds(component.getName()) && !text(its).equals(text(others))) {
                return component.getName() + entry(its, others);
            }
        }
        return "";
    }

    private static String entry(Object one, Object other) {
        if (!(one instanceof List<?> some) || !(other instanceof List<?> others)) {
            return "";
        }
        int at = 0;
        while (at < Math.min(some.size(), others.size()) && text(some.get(at)).equals(text(others.get(at)))) {
            at++;
        }
        List<?> longer = some.size() > at ? some : others;
        return longer.size() > at && longer.get(at) instanceof Record record
                ? " " + text(value(record.getClass().getRecordComponents()[0], record))
                : "";
    }

    /** What a file of YAML holds. */
    enum DefinitionPart {
        ALL,
        JOB,
        INDICATORS,
        CHECKS,
        ACCEPTED;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".yaml";
        }

        private boolean holds(String component) {
            return switch (component) {
                case "files", "name", "period" -> false;
                case "indicators", "comparisons" -> this == ALL || this == INDICATORS;
                case "checks" -> this == ALL || this == CHECKS;
                case "acceptances" -> this == ALL || this == ACCEPTED;
                default -> this == ALL || this == JOB;
            };
        }
    }

    private static String part(ReportJob job, DefinitionPart part) {
        List<String> says = new ArrayList<>();
        for (RecordComponent component : ReportJob.class.getRecordComponents()) {
            if (part.holds(component.getName())) {
                says.add(component.getName() + "=" + text(value(component, job)));
            }
        }
        return String.join("\n", says);
    }

    private static String text(Object value) {
        if (value instanceof Formula formula) {
            return spaced(formula.text());
        }
        if (value instanceof Condition condition) {
            return spaced(condition.text());
        }
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                parts.add(component.getName() + "=" + text(value(component, record)));
            }
            return parts.toString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, its) -> sorted.put(text(key), text(its)));
            return sorted.toString();
        }
        if (value instanceof Set<?> set) {
            Set<String> sorted = new TreeSet<>();
            set.forEach(each -> sorted.add(text(each)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(SameDefinition::text).toList().toString();
        }
        return String.valueOf(value);
    }

    private static String spaced(String expression) {
        return expression.strip().replaceAll("[\\s\\p{Z}]+", " ");
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(record);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

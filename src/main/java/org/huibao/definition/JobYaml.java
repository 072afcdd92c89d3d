package org.huibao.definition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibao.definition.Indicator.Rounding;
import org.huibao.definition.ReportJob.ChangeLimit;
import org.huibao.definition.ReportJob.PrintRules;
import org.huibao.definition.ReportJob.Returns;
import org.huibao.definition.ReportJob.Upward;
import org.huibao.model.Level;
import org.jspecify.annotations.Nullable;

/** {@code job.yaml}; its shape was checked before, here what the shape allows is made sense of. */
final class JobYaml {

    private static final String DEPARTMENTS = "departments";
    private static final String BALANCE = "balance";
    private static final String UPWARD = "upward";

    private final YamlNode.Keys root;
    private final boolean readable;
    private final MistakeList.InFile mistakes;

    JobYaml(Optional<YamlNode> yaml, MistakeList.InFile mistakes) {
        this.root = yaml.filter(YamlNode.Keys.class::isInstance)
                .map(YamlNode.Keys.class::cast)
                .orElseGet(() -> new YamlNode.Keys(TextPlace.FILE, Map.of(), 1));
        this.readable = yaml.filter(YamlNode.Keys.class::isInstance).isPresent();
        this.mistakes = mistakes;
    }

    String title() {
        return root.text("title", "");
    }

    String county() {
        return root.text("county", "");
    }

    @Nullable
    LocalDate date(String key) {
        Optional<YamlNode.Scalar> date = root.scalar(key).filter(scalar -> scalar.type() == YamlNode.Type.TEXT);
        if (date.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(date.get().text().strip());
        } catch (DateTimeException other) {
            mistakes.add(date.get(), "date");
            return null;
        }
    }

    DepartmentsReader departments() {
        if (!readable
                || root.get(DEPARTMENTS)
                        .filter(YamlNode.Unreadable.class::isInstance)
                        .isPresent()) {
            return DepartmentsReader.unknown();
        }
        if (!root.has(DEPARTMENTS)) {
            mistakes.add(new TextPlace(1, 1), "", "no-departments");
            return DepartmentsReader.unknown();
        }
        return DepartmentsReader.of(
                root.mappings(DEPARTMENTS).stream().map(JobYaml::department).toList(), mistakes);
    }

    void refuseDepartments() {
        if (root.has(DEPARTMENTS)) {
            mistakes.add(root.keyPlace(DEPARTMENTS), DEPARTMENTS, "departments-twice");
        }
    }

    private static DepartmentsReader.Placed department(YamlNode.Keys keys) {
        return new DepartmentsReader.Placed(
                new Department(
                        keys.text("code", ""),
                        keys.text("name", ""),
                        keys.texts("aliases"),
                        keys.text("group", ""),
                        keys.flag("required", true),
                        keys.texts("before")),
                keys.valuePlace("code"),
                keys.valuePlace("name"),
                keys.valuePlace("aliases"),
                keys.valuePlace("group"),
                keys.valuePlace("before"));
    }

    Returns returns() {
        YamlNode.Keys returns = mapping("returns");
        List<String> columns = returns.texts("value-columns");
        return new Returns(columns.isEmpty() ? Returns.VALUE_COLUMNS : columns, returns.texts("passwords"));
    }

    ChangeLimit changeLimit() {
        YamlNode.Keys limit = mapping("change-limit");
        return new ChangeLimit(
                number(limit, "percent", ChangeLimit.DEFAULT.percent()),
                number(limit, "units", ChangeLimit.DEFAULT.units()));
    }

    private static BigDecimal number(YamlNode.Keys keys, String key, BigDecimal otherwise) {
        return keys.scalar(key)
                .filter(scalar -> scalar.type() == YamlNode.Type.NUMBER)
                .map(scalar -> new BigDecimal(scalar.text()))
                .orElse(otherwise);
    }

    Map<String, Level> levels(Set<String> findingCodes) {
        Map<String, Level> levels = new TreeMap<>();
        YamlNode.Keys written = mapping("levels");
        written.entries().forEach((code, entry) -> {
            if (!findingCodes.contains(code)) {
                mistakes.unknown(entry.key(), code, "finding-code", findingCodes);
            }
            YamlChoice.of(Level.class, written.text(code, "")).ifPresent(level -> levels.put(code, level));
        });
        return levels;
    }

    /** Of the indicators that say nothing themselves. */
    Rounding rounding() {
        return YamlChoice.of(Rounding.class, root.text("rounding", "")).orElse(Rounding.HALF_UP);
    }

    /** @param described the job with its indicators and checks, or without where they could not be read */
    PrintRules printing(ReportJob described) {
        Set<String> balance = new TreeSet<>();
        Set<String> sums = described.indicators().isEmpty() ? Set.of() : CheckedSum.names(described);
        for (YamlNode.Scalar written : root.scalars(BALANCE)) {
            String name = written.text().strip();
            boolean known = described.indicator(name).isPresent()
                    || described.checks().stream().anyMatch(check -> check.id().equals(name));
            if (known && !sums.contains(name)) {
                mistakes.add(written, "balance-no-sum");
            } else if (!sums.contains(name) && !sums.isEmpty()) {
                mistakes.unknown(written.place(), name, "balance-unknown", sums);
            }
            balance.add(name);
        }
        return new PrintRules(rounding(), balance);
    }

    List<String> untracedAllowed() {
        return mapping("untraced").texts("allow");
    }

    /**
     * @param codes of the figures that may be passed up
     * @param form whether the level above has sent one
     */
    @Nullable
    Upward upward(Collection<String> codes, boolean form) {
        if (!root.has(UPWARD)) {
            if (form && readable) {
                mistakes.add(root.place(), JobFolder.UPWARD, "upward-unsaid");
            }
            return null;
        }
        Map<String, String> figures = new TreeMap<>();
        YamlNode.Keys written =
                mapping(UPWARD).mapping("figures").orElseGet(() -> new YamlNode.Keys(root.place(), Map.of(), 1));
        written.entries().forEach((above, entry) -> {
            String here = written.text(above, "");
            if (!here.isEmpty() && !codes.contains(here)) {
                mistakes.unknown(entry.value().place(), here, "upward-code", codes);
            }
            figures.put(above, here);
        });
        return new Upward(figures);
    }

    private YamlNode.Keys mapping(String key) {
        return root.mapping(key).orElseGet(() -> new YamlNode.Keys(root.place(), Map.of(), 1));
    }
}

package org.huibao;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingRule;

/** A record that findings are made of. */
record FindingRecord(JavaClass type, Class<?> record) {

    static List<FindingRecord> in(JavaClasses classes) {
        return classes.stream()
                .filter(each -> each.isAssignableTo(FindingFacts.class))
                .map(each -> new FindingRecord(each, each.reflect()))
                .filter(each -> each.record.isRecord())
                .toList();
    }

    /** Its own, or all of the family that its component {@code rule} is of. */
    List<FindingRule> rules() {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(each -> each.isEnum() && FindingRule.class.isAssignableFrom(each))
                .findFirst()
                .map(family -> Arrays.stream(family.getEnumConstants())
                        .map(FindingRule.class::cast)
                        .toList())
                .orElseGet(this::own);
    }

    /** What its method {@code rule} gives, wherever the constant stands. */
    private List<FindingRule> own() {
        return type.getMethod("rule").getFieldAccesses().stream()
                .filter(each -> each.getTarget().getRawType().isEquivalentTo(FindingRule.class))
                .map(each ->
                        value(each.getTargetOwner().reflect(), each.getTarget().getName()))
                .toList();
    }

    private static FindingRule value(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return (FindingRule) field.get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of what a message may name: its components, those of records that it holds, and what it says itself without being asked for more. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        components(record, names);
        Arrays.stream(record.getDeclaredMethods())
                .filter(each -> each.getParameterCount() == 0 && each.getReturnType() == String.class)
                .map(Method::getName)
                .forEach(names::add);
        return names;
    }

    private static void components(Class<?> record, Set<String> names) {
        for (RecordComponent component : record.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType().isRecord()) {
                components(component.getType(), names);
            }
        }
    }

    @Override
    public String toString() {
        return record.getName();
    }
}

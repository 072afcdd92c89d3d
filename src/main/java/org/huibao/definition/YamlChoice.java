package org.huibao.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A choice as YAML writes it: {@code half-up} for HALF_UP. */
final class YamlChoice {

    private YamlChoice() {}

    /** Nothing for any other word; the schema has reported it. */
    static <E extends Enum<E>> Optional<E> of(Class<E> choices, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }
}

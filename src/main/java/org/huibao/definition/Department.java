package org.huibao.definition;

import java.util.List;

/**
 * A reporting department.
 *
 * @param group empty where it belongs to none
 * @param required whether the report waits for its return
 * @param before codes of departments of the period before for which it stands: what they gave then is its own past
 */
public record Department(
        String code, String name, List<String> aliases, String group, boolean required, List<String> before) {
    public Department {
        aliases = List.copyOf(aliases);
        before = List.copyOf(before);
    }

    /** With no past but its own. */
    public Department(String code, String name, List<String> aliases, String group, boolean required) {
        this(code, name, aliases, group, required, List.of());
    }
}

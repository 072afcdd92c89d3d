package org.huibao.definition;

import java.util.List;

/**
 * A reporting department.
 *
 * @param group empty where it belongs to none
 * @param required whether the report waits for its return
 */
public record Department(String code, String name, List<String> aliases, String group, boolean required) {
    public Department {
        aliases = List.copyOf(aliases);
    }
}

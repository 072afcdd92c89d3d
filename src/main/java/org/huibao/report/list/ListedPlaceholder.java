package org.huibao.report.list;

import java.util.List;

/**
 * A row of the list.
 *
 * @param written the placeholder as it is copied
 * @param name what it stands for
 * @param unit empty where there is none
 * @param others further ways to write it, each with what it prints
 * @param used whether the template holds it
 */
record ListedPlaceholder(String written, String name, String unit, List<Example> others, boolean used) {

    /** @param prints what a sample looks like; may be a remark */
    record Example(String written, String prints) {}

    ListedPlaceholder {
        others = List.copyOf(others);
    }
}

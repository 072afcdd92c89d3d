package org.huibao.definition;

import java.util.List;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;

/** Which department of a report a county of the level below is, by what it calls itself: an equal name wins over a contained one, a longer contained name over a shorter. */
public final class NamedDepartment {

    private NamedDepartment() {}

    /** Whether no other department bears the name better. */
    public static boolean is(Department department, String county, List<Department> all) {
        int own = likeness(department, county);
        return own > 0 && all.stream().allMatch(other -> likeness(other, county) <= own);
    }

    /** 0 for another name. */
    private static int likeness(Department department, String county) {
        String name = LabelFolding.fold(county);
        return name.isEmpty()
                ? 0
                : Stream.concat(Stream.of(department.name()), department.aliases().stream())
                        .map(LabelFolding::fold)
                        .mapToInt(each -> likeness(each, name))
                        .max()
                        .orElse(0);
    }

    private static int likeness(String department, String county) {
        if (department.equals(county)) {
            return Integer.MAX_VALUE;
        }
        if (!department.isEmpty() && county.contains(department)) {
            return department.length();
        }
        return department.contains(county) ? county.length() : 0;
    }
}

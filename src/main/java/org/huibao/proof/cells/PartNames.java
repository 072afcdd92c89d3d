package org.huibao.proof.cells;

import java.util.ArrayList;
import java.util.List;

/** Names of the parts of a package and where they point (ISO/IEC 29500-2, clauses 6.2 and 6.5). */
public final class PartNames {

    private PartNames() {}

    /** The part that holds what a part points at. */
    public static String relations(String part) {
        return folder(part) + "_rels/" + part.substring(folder(part).length()) + ".rels";
    }

    /** The part that a target means, seen from the part that names it. */
    public static String target(String source, String target) {
        return target.startsWith("/") ? target.substring(1) : normal(folder(source) + target);
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** A path that leads out of the package ends at its root: no such part is there. */
    private static String normal(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}

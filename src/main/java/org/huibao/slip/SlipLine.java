package org.huibao.slip;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paragraph of a slip: its text as people see it, and what stands in its controls. */
final class SlipLine {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, StringBuilder> controls = new LinkedHashMap<>();
    private final Map<String, Boolean> checked = new HashMap<>();
    private boolean struck;

    void add(String piece, Iterable<SlipText.Control> around) {
        text.append(piece);
        for (SlipText.Control each : around) {
            controls.computeIfAbsent(each.tag, none -> new StringBuilder()).append(piece);
            if (each.box) {
                checked.put(each.tag, each.checked);
            }
        }
    }

    void strike() {
        struck = true;
    }

    /** Without outer spaces. */
    String text() {
        return text.toString().strip();
    }

    /** Whether something of it was struck through, which is not part of its text. */
    boolean struck() {
        return struck;
    }

    /** What stands in a control; null if the line has none of that tag. */
    @Nullable
    String in(String tag) {
        StringBuilder inside = controls.get(tag);
        return inside == null ? null : inside.toString().strip();
    }

    /** What a box says of itself, also one that has lost its name; null if it is none, or gone. */
    @Nullable
    Boolean checked(String tag) {
        Boolean named = checked.get(tag);
        return named == null ? checked.get("") : named;
    }
}

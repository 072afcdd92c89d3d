package org.huibao.workbook.patch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.review.RedFill;
import org.huibao.workbook.review.ReviewLook;

/** The styles part of a workbook, to which fonts, fills, a border and styles of cells are added. */
final class StylePatch {

    private static final String FONTS = "fonts";
    private static final String FILLS = "fills";
    private static final String BORDERS = "borders";
    private static final String STYLES = "cellXfs";

    /** What a workbook may hold with Excel, and some room. */
    private static final int MOST = 60_000;

    private static final String NONE = "none";

    private final String xml;
    private final Map<String, List<String>> listed = new HashMap<>();
    private final Map<String, List<String>> added = new HashMap<>();
    private final Map<Integer, Integer> reddened = new HashMap<>();

    StylePatch(String xml) {
        this.xml = xml;
        for (String section : List.of(FONTS, FILLS, BORDERS, STYLES)) {
            listed.put(section, new ArrayList<>());
            added.put(section, new ArrayList<>());
        }
        String open = "";
        int from = 0;
        PlainPatch patch = PlainPatch.of(xml);
        while (patch.next()) {
            if (patch.depth() == 1) {
                open = listed.keySet().stream()
                        .filter(patch::starts)
                        .findFirst()
                        .orElse("");
            } else if (patch.depth() == 2 && !open.isEmpty()) {
                from = patch.isEnd() ? from : patch.from();
                if (patch.isEnd() || patch.isEmpty()) {
                    listed(open).add(patch.written(from, patch.to()));
                }
            }
        }
        if (listed.values().stream().anyMatch(List::isEmpty) || listed(STYLES).size() > MOST) {
            throw UnreadableFile.damaged();
        }
    }

    private List<String> listed(String section) {
        return listed.getOrDefault(section, List.of());
    }

    private int add(String section, String item) {
        List<String> its = added.computeIfAbsent(section, none -> new ArrayList<>());
        int known = its.indexOf(item);
        if (known < 0) {
            its.add(item);
            known = its.size() - 1;
        }
        return listed(section).size() + known;
    }

    private String style(int index) {
        if (index >= listed(STYLES).size()) {
            throw UnreadableFile.damaged();
        }
        return listed(STYLES).get(index);
    }

    /** What {@link RedFill#redden} reports of the cells of the style; a colour that is not written as red, green and blue is left to others. */
    String fill(int index) {
        String style = style(index);
        int number =
                PartReader.number(PlainPatch.attribute(style, "fillId") == null ? "0" : attribute(style, "fillId"));
        if (number >= listed(FILLS).size()) {
            throw UnreadableFile.damaged();
        }
        PlainPatch fill = PlainPatch.again(listed(FILLS).get(number));
        String pattern = NONE;
        String colour = "";
        while (fill.next()) {
            if (fill.starts("gradientFill")) {
                throw UnreadableFile.damaged();
            } else if (fill.starts("patternFill")) {
                String type = fill.attribute("patternType");
                pattern = type == null ? NONE : type;
            } else if (fill.starts("fgColor")) {
                colour = fill.attribute("rgb") == null || fill.attribute("tint") != null
                        ? "?"
                        : String.valueOf(fill.attribute("rgb"));
            }
        }
        String applies = PlainPatch.attribute(style, "applyFill");
        if (!pattern.equals("solid") || applies != null && !PartReader.isTrue(applies) || colour.isEmpty()) {
            return NONE;
        }
        if (!colour.matches("[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")) {
            throw UnreadableFile.damaged();
        }
        return "#" + colour.substring(colour.length() - 6).toUpperCase(Locale.ROOT);
    }

    private static String attribute(String tag, String name) {
        String value = PlainPatch.attribute(tag, name);
        if (value == null) {
            throw UnreadableFile.damaged();
        }
        return value;
    }

    /** The same style in red, of a cell that can be changed. */
    int red(int index) {
        return reddened.computeIfAbsent(index, none -> {
            String style = PlainPatch.with(style(index), "fillId", Integer.toString(add(FILLS, solid(RedFill.RED))));
            style = PlainPatch.with(PlainPatch.with(style, "applyFill", "1"), "applyProtection", "1");
            return add(STYLES, unlocked(style));
        });
    }

    private static String unlocked(String style) {
        PlainPatch patch = PlainPatch.again(style);
        boolean done = false;
        while (patch.next()) {
            if (patch.starts("protection")) {
                patch.set("locked", "0");
                done = true;
            } else if (!done && patch.depth() == 0 && patch.isEmpty()) {
                String tag = patch.written(patch.from(), patch.to() - 2);
                patch.instead(tag + "><protection locked=\"0\"/></xf>");
                done = true;
            } else if (!done && (patch.starts("extLst") || patch.depth() == 0 && patch.isEnd())) {
                patch.before("<protection locked=\"0\"/>");
                done = true;
            }
        }
        return patch.result();
    }

    private static String solid(int rgb) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF%06X\"/></patternFill></fill>".formatted(rgb);
    }

    /** The styles of the sheet that is added. */
    Map<ReviewLook, Integer> looks() {
        Map<ReviewLook, Integer> looks = new EnumMap<>(ReviewLook.class);
        String line = "<%s style=\"thin\"/>";
        String box = "<border>" + line.formatted("left") + line.formatted("right") + line.formatted("top")
                + line.formatted("bottom") + "<diagonal/></border>";
        for (ReviewLook look : ReviewLook.values()) {
            int font = add(FONTS, look.font());
            int fill = look.fill() < 0 ? 0 : add(FILLS, solid(look.fill()));
            int border = look.isBoxed() ? add(BORDERS, box) : add(BORDERS, "<border/>");
            String locked = look == ReviewLook.ANSWER ? "<protection locked=\"0\"/>" : "";
            looks.put(
                    look,
                    add(
                            STYLES,
                            ("<xf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" applyFont=\"1\" applyFill=\"%d\" applyBorder=\"1\""
                                            + " applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"/>%s</xf>")
                                    .formatted(font, fill, border, fill == 0 ? 0 : 1, look.alignment(), locked)));
        }
        return looks;
    }

    String result() {
        PlainPatch patch = PlainPatch.again(xml);
        while (patch.next()) {
            if (patch.depth() != 1) {
                continue;
            }
            for (Map.Entry<String, List<String>> section : added.entrySet()) {
                if (patch.starts(section.getKey())) {
                    int count =
                            listed(section.getKey()).size() + section.getValue().size();
                    patch.set("count", Integer.toString(count));
                } else if (patch.ends(section.getKey())) {
                    patch.before(String.join("", section.getValue()));
                }
            }
        }
        return patch.result();
    }
}

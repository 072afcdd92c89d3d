package org.huibao.forms;

import org.huibao.notation.LabelFolding;

/** Whether two names mean one county: 示例市甲县, 甲县 and 甲县人民政府 do, 城区 and 新城区 do not. */
final class PlaceName {

    /** What the names of places end with; what follows is a name of its own. */
    private static final String ENDS = "省市州盟县区旗镇乡";

    private PlaceName() {}

    static boolean isOf(String written, String county) {
        String there = LabelFolding.fold(written);
        String own = LabelFolding.fold(county);
        return isPartOf(there, own) || isPartOf(own, there);
    }

    private static boolean isPartOf(String whole, String part) {
        if (part.isEmpty()) {
            return false;
        }
        for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
            if (at == 0 || ENDS.indexOf(whole.charAt(at - 1)) >= 0 || !Character.isIdeographic(whole.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}

package org.huibao.workbook.style;

import java.util.List;

/** Number format code and look by style index; the same for all workbooks with the same styles part and theme. */
record StyleTable(List<String> formats, List<StyleLook> looks) {

    static final StyleTable NONE = new StyleTable(List.of(), List.of());

    StyleTable {
        formats = List.copyOf(formats);
        looks = List.copyOf(looks);
    }
}

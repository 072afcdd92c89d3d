package org.huibao.confirm;

/**
 * One line of a slip's table.
 *
 * @param value see {@link org.huibao.slip.SlipValues}
 * @param text of a department that gave a text; else empty
 * @param before what it gave for the period before, as it is printed; empty where that is not known
 * @param places where it stands: file, sheet, cells; none where nothing was filed
 */
public record SlipRow(
        String code, String name, String unit, String value, String text, String before, java.util.List<Place> places) {

    public SlipRow {
        places = java.util.List.copyOf(places);
    }

    /**
     * @param cells the first of them
     * @param number how many there are
     * @param last of several
     */
    public record Place(String file, String sheet, String cells, int number, String last) {}
}

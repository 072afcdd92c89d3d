package org.huibao.workbook;

/**
 * What a condition makes of a cell.
 *
 * @param code of its number format; empty where it leaves the number as it is, {@link #UNKNOWN} where it cannot be read
 * @param hides whether it writes in the colour of the paper, or of the fill that it puts behind
 */
public record DifferentialLook(String code, boolean hides) {

    public static final String UNKNOWN = "?";

    public static final DifferentialLook NOTHING = new DifferentialLook("", false);

    public boolean matters() {
        return hides || !code.isEmpty();
    }
}

package org.huibao.proof.seen;

import java.util.ArrayList;
import java.util.List;

/** What lies around the cells of a sheet: conditions, and the texts of page headers, text boxes, comments and prompts. */
public final class SeenAround {

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    /**
     * @param row from 1; 0 where it speaks of no cell
     * @param column from 1
     */
    public record Margin(String text, int row, int column) {}

    private final List<ConditionalNumber> conditions = new ArrayList<>();
    private final List<Margin> margins = new ArrayList<>();

    public void condition(ConditionalNumber condition) {
        conditions.add(condition);
    }

    /** Line by line. */
    public void margin(String text, int row, int column) {
        String seen = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (String line : seen.split("\\R")) {
            if (margins.size() < MOST && !line.isBlank()) {
                margins.add(new Margin(line.strip(), row, column));
            }
        }
    }

    /** The code of a page header: &L&"宋体"&10单位：万元. */
    public void page(String code) {
        for (String part : code.split("&[LCR]")) {
            margin(part.replaceAll("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|[0-9]{1,3}|[A-Z])", ""), 0, 0);
        }
    }

    List<ConditionalNumber> conditions() {
        return conditions;
    }

    List<Margin> margins() {
        return margins;
    }
}

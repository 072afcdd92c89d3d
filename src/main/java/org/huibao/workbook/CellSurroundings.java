package org.huibao.workbook;

import java.util.ArrayList;
import java.util.List;

/** Gathers what stands around a sheet's rows in its part: page headers, prompts, conditional formats. */
final class CellSurroundings {

    private final MarginTexts margins = new MarginTexts();
    private final List<ConditionalFormat> conditionals = new ArrayList<>();
    private boolean shapes;

    void pageHeader(String code) {
        margins.pageHeader(code);
    }

    void prompt(String text, String cells) {
        String first = cells.strip().split(" ", 2)[0];
        try {
            margins.add(text, References.region(first));
        } catch (UnreadableFile columns) {
            // Of whole columns, or of cells that are gone.
            margins.add(text, null);
        }
    }

    void conditional(String cells, String condition, String operator, List<String> formulas, DifferentialLook look) {
        for (String range : cells.strip().split("[ ,]+")) {
            if (conditionals.size() >= Limits.STYLES) {
                throw UnreadableFile.tooLarge();
            }
            try {
                conditionals.add(new ConditionalFormat(References.area(range), condition, operator, formulas, look));
            } catch (UnreadableFile gone) {
                // Of cells that were deleted.
                continue;
            }
        }
    }

    void pointsToShapes() {
        shapes = true;
    }

    MarginTexts margins() {
        return margins;
    }

    List<ConditionalFormat> conditionals() {
        return List.copyOf(conditionals);
    }

    boolean hasShapes() {
        return shapes;
    }
}

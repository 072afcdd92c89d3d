package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.DifferentialLook;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** Gathers what stands around a sheet's rows in its part: page headers, prompts, conditional formats. */
public final class CellSurroundings {

    private final MarginTexts margins = new MarginTexts();
    private final List<ConditionalFormat> conditionals = new ArrayList<>();
    private boolean shapes;

    public void pageHeader(String code) {
        margins.pageHeader(code);
    }

    public void prompt(String text, String cells) {
        String first = cells.strip().split(" ", 2)[0];
        try {
            margins.add(text, CellReferences.region(first));
        } catch (UnreadableFile columns) {
            // Of whole columns, or of cells that are gone.
            margins.add(text, null);
        }
    }

    public void conditional(
            String cells, String condition, String operator, List<String> formulas, DifferentialLook look) {
        for (String range : cells.strip().split("[ ,]+")) {
            if (conditionals.size() >= FileLimits.STYLES) {
                throw UnreadableFile.tooLarge();
            }
            try {
                conditionals.add(
                        new ConditionalFormat(CellReferences.area(range), condition, operator, formulas, look));
            } catch (UnreadableFile gone) {
                // Of cells that were deleted.
                continue;
            }
        }
    }

    public void pointsToShapes() {
        shapes = true;
    }

    public MarginTexts margins() {
        return margins;
    }

    public List<ConditionalFormat> conditionals() {
        return List.copyOf(conditionals);
    }

    public boolean hasShapes() {
        return shapes;
    }
}

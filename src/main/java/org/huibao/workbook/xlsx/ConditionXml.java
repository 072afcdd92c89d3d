package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.DifferentialLook;
import org.huibao.workbook.grid.CellSurroundings;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.style.DifferentialFormats;
import org.huibao.workbook.style.WorkbookStyles;

/** Reads one {@code conditionalFormatting} of a sheet; of its rules those that change what people read. Other colours are not of interest. */
final class ConditionXml {

    private record Rule(String condition, String operator, List<String> formulas, DifferentialLook look) {}

    private final PartReader xml;
    private final WorkbookStyles styles;
    private final List<Rule> rules = new ArrayList<>();

    ConditionXml(PartReader xml, WorkbookStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** It has just started. */
    void read(CellSurroundings around) throws IOException {
        String cells = xml.attribute("sqref", "");
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() != PartReader.START || xml.depth() != depth + 1) {
                continue;
            }
            if (xml.name().equals("cfRule")) {
                rule();
            } else if (xml.name().equals("sqref")) {
                // Of the extended kind, whose rules stand before their cells.
                cells = xml.text();
            }
        }
        for (Rule rule : rules) {
            around.conditional(cells, rule.condition, rule.operator, rule.formulas, rule.look);
        }
    }

    private void rule() throws IOException {
        String condition = xml.attribute("type", "");
        String operator = condition.equals("cellIs") ? xml.attribute("operator", "") : "";
        DifferentialLook look = styles.conditional(xml.numberOf("dxfId", -1));
        List<String> formulas = new ArrayList<>();
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() != PartReader.START || xml.depth() != depth + 1) {
                continue;
            }
            if (xml.name().equals("formula") || xml.name().equals("f")) {
                formulas.add(xml.text().strip());
            } else if (xml.name().equals("dxf")) {
                look = DifferentialFormats.one(xml, styles.colours());
            }
        }
        if (look.matters()) {
            rules.add(new Rule(condition, operator, formulas, look));
        }
    }
}

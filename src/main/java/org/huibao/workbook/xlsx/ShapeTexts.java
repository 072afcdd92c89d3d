package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.util.Optional;
import org.huibao.workbook.grid.CellReferences;
import org.huibao.workbook.grid.MarginTexts;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PartRelationships;
import org.huibao.workbook.part.WorkbookParts;

/** The text boxes and comments of an {@code .xlsx} sheet. They are no cells: where they cannot be read, the sheet can be. */
final class ShapeTexts {

    private static final int MOST = 2_000;

    private final MarginTexts texts;
    private final WorkbookParts parts;

    private ShapeTexts(MarginTexts texts, WorkbookParts parts) {
        this.texts = texts;
        this.parts = parts;
    }

    static void addTo(MarginTexts texts, WorkbookParts parts, String sheet) {
        try {
            PartRelationships shapes = new PartRelationships(parts, sheet);
            ShapeTexts read = new ShapeTexts(texts, parts);
            read.boxes(shapes.target("drawing"));
            read.comments(shapes.target("comments"));
        } catch (IOException | RuntimeException unreadable) {
            // Nobody reads a value there.
            return;
        }
    }

    private void boxes(Optional<String> part) throws IOException {
        if (part.filter(parts::has).isEmpty()) {
            return;
        }
        try (PartReader xml = parts.xml(part.get())) {
            for (int i = 0; i < MOST && xml.nextStart(); i++) {
                if (xml.name().equals("p")) {
                    texts.add(xml.text(), null);
                }
            }
        }
    }

    private void comments(Optional<String> part) throws IOException {
        if (part.filter(parts::has).isEmpty()) {
            return;
        }
        try (PartReader xml = parts.xml(part.get())) {
            String cell = "";
            for (int i = 0; i < MOST && xml.nextStart(); i++) {
                if (xml.name().equals("comment")) {
                    cell = xml.attribute("ref", "");
                } else if (xml.name().equals("text") && !cell.isEmpty()) {
                    texts.add(xml.text(), CellReferences.region(cell));
                }
            }
        }
    }
}

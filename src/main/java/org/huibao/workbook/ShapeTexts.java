package org.huibao.workbook;

import java.io.IOException;
import java.util.Optional;

/** The text boxes and comments of an {@code .xlsx} sheet. They are no cells: where they cannot be read, the sheet can be. */
final class ShapeTexts {

    private static final int MOST = 2_000;

    private final MarginTexts texts;
    private final Parts parts;

    private ShapeTexts(MarginTexts texts, Parts parts) {
        this.texts = texts;
        this.parts = parts;
    }

    static void addTo(MarginTexts texts, Parts parts, String sheet) {
        try {
            Relationships shapes = new Relationships(parts, sheet);
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
        try (Xml xml = parts.xml(part.get())) {
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
        try (Xml xml = parts.xml(part.get())) {
            String cell = "";
            for (int i = 0; i < MOST && xml.nextStart(); i++) {
                if (xml.name().equals("comment")) {
                    cell = xml.attribute("ref", "");
                } else if (xml.name().equals("text") && !cell.isEmpty()) {
                    texts.add(xml.text(), References.region(cell));
                }
            }
        }
    }
}

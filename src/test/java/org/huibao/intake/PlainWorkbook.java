package org.huibao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Row;

/** Stands for a workbook in tests: lines {@code huibao.x=y} are properties, other lines rows, cells divided by {@code |}. */
final class PlainWorkbook {

    private PlainWorkbook() {}

    static Opened<WorkbookIdentity> open(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.contains("half")
                    ? new Opened.Unreadable<>("damaged", List.of())
                    : new Opened.Readable<>(inside(lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static WorkbookIdentity inside(List<String> lines) {
        Map<String, String> properties = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("huibao.")) {
                properties.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            } else {
                rows.add(row(rows.size() + 1, line.split("\\|")));
            }
        }
        StatedTitles.Reader titles = new StatedTitles.Reader();
        rows.stream().takeWhile(titles::take).toList();
        return new WorkbookIdentity(properties, titles.titles());
    }

    private static Row row(int number, String[] texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Cell.Kind kind = texts[i].matches("[0-9]+") ? Cell.Kind.NUMBER : Cell.Kind.TEXT;
            cells.add(new Cell(number, i + 1, kind, texts[i], "", "General"));
        }
        return new Row(number, false, cells);
    }
}

package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What people hung onto cells of a workbook: notes, as Excel calls them, or comments. */
public final class CellNotes {

    private CellNotes() {}

    /**
     * @param workbook that was read without a fault a moment ago
     * @return sheet → address → text; empty ones are left out
     */
    public static Map<String, Map<String, String>> of(byte[] workbook) {
        Map<String, Map<String, String>> notes = new TreeMap<>();
        try (Workbook opened = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : opened) {
                sheet.getCellComments().forEach((address, comment) -> {
                    String text = comment.getString().getString().strip();
                    if (!text.isEmpty()) {
                        notes.computeIfAbsent(sheet.getSheetName(), none -> new TreeMap<>())
                                .put(address.formatAsString(), text);
                    }
                });
            }
            return notes;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

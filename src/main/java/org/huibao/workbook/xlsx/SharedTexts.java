package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huibao.workbook.Cell;
import org.huibao.workbook.CellLook;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.WorkbookParts;
import org.huibao.workbook.style.CellColours;
import org.huibao.workbook.style.RichText;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.TextRuns;
import org.jspecify.annotations.Nullable;

/** The table of texts that the cells of a workbook point into; read when the first cell asks. */
final class SharedTexts {

    private final WorkbookParts parts;
    private final Optional<String> part;
    private String @Nullable [] texts;
    private final CellColours colours;
    private final Map<Integer, TextRuns> runs = new HashMap<>();
    private long looked;

    SharedTexts(WorkbookParts parts, Optional<String> part, CellColours colours) {
        this.parts = parts;
        this.part = part;
        this.colours = colours;
    }

    String get(int index) throws IOException {
        String[] all = texts;
        if (all == null) {
            all = read();
            texts = all;
        }
        if (index >= all.length) {
            throw UnreadableFile.damaged();
        }
        return all[index];
    }

    /** How a cell of the style shows a text that was got. */
    CellLook look(int index, StyleLook style) {
        TextRuns rich = runs.isEmpty() ? null : runs.get(index);
        if (rich == null) {
            return style.of(Cell.Kind.TEXT, Objects.requireNonNull(texts)[index]);
        }
        looked += rich.size();
        if (looked > FileLimits.RUNS_LOOKED_AT) {
            throw UnreadableFile.tooLarge();
        }
        return rich.look(style, Objects.requireNonNull(texts)[index]);
    }

    private String[] read() throws IOException {
        String[] all = new String[256];
        int count = 0;
        int characters = 0;
        int pieces = 0;
        RichText text = new RichText(colours);
        try (PartReader xml = parts.xml(part.orElseThrow(UnreadableFile::damaged))) {
            while (true) {
                String one = xml.depth() == 1 ? xml.takeItem() : null;
                if (one == null) {
                    if (!xml.nextStart()) {
                        break;
                    }
                    if (!xml.name().equals("si")) {
                        continue;
                    }
                    one = text.read(xml);
                    TextRuns rich = text.runs();
                    if (rich != null) {
                        runs.put(count, rich);
                        pieces += rich.size();
                    }
                } else {
                    one = FileCharacters.decode(one);
                }
                if (count == all.length) {
                    all = Arrays.copyOf(all, count * 2);
                }
                characters += one.length();
                if (count >= FileLimits.SHARED_STRINGS
                        || characters > FileLimits.SHARED_CHARACTERS
                        || pieces > FileLimits.SHARED_RUNS) {
                    throw UnreadableFile.tooLarge();
                }
                all[count++] = one;
            }
        }
        return Arrays.copyOf(all, count);
    }
}

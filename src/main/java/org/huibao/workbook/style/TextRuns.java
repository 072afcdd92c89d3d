package org.huibao.workbook.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.CellLook;
import org.jspecify.annotations.Nullable;

/** The runs of a text of several fonts. What is read of them depends on the cell: its own font, where a run has none, and its fill. */
public final class TextRuns {

    /** @param font null for the cell's own */
    private record Run(String text, @Nullable FontLook font) {
        FontLook font(StyleLook style) {
            return font == null ? style.font() : font;
        }
    }

    private final List<Run> runs = new ArrayList<>(2);

    /** A text and a style often meet in many cells. */
    private final Map<StyleLook, CellLook> looks = new HashMap<>(2);

    public void add(String text, @Nullable FontLook font) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, font));
        }
    }

    public int size() {
        return runs.size();
    }

    /** False for a text that is all in the font of its cell. */
    public boolean matter() {
        return runs.stream().anyMatch(run -> run.font != null);
    }

    /** @param raw the whole text */
    public CellLook look(StyleLook style, String raw) {
        CellLook known = looks.get(style);
        if (known == null) {
            known = makeLook(style);
            if (raw.equals(known.legible())) {
                known = CellLook.of(known.struck(), known.unseen());
            }
            looks.put(style, known);
        }
        return known;
    }

    private CellLook makeLook(StyleLook style) {
        boolean anyStruck = false;
        boolean allStruck = true;
        boolean allHidden = true;
        for (Run run : runs) {
            if (!run.text.isBlank()) {
                FontLook font = run.font(style);
                anyStruck |= font.struck();
                allStruck &= font.struck();
                allHidden &= font.hiddenOn(style.fill());
            }
        }
        List<Run> left = new ArrayList<>(runs.size());
        boolean allRaised = true;
        for (Run run : runs) {
            FontLook font = run.font(style);
            // What holds for the whole text marks nothing in it.
            if ((allStruck || !font.struck()) && (allHidden || !font.hiddenOn(style.fill()))) {
                left.add(run);
                allRaised &= font.rise() != 0 || run.text.isBlank();
            }
        }
        LegibleText text = new LegibleText();
        for (Run run : left) {
            FontLook font = run.font(style);
            SymbolFont symbols = font.symbols();
            text.add(symbols == null ? run.text : symbols.shown(run.text), allRaised ? 0 : font.rise());
        }
        return text.look(anyStruck, allHidden);
    }
}

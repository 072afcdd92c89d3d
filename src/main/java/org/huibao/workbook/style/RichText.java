package org.huibao.workbook.style;

import java.io.IOException;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.part.PartReader;
import org.jspecify.annotations.Nullable;

/** The text of an {@code si} or {@code is} element: all its runs, without the phonetic ones, and the runs themselves where their fonts matter. */
public final class RichText {

    private final CellColours colours;
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextRuns runs;
    private @Nullable FontXml font;
    private int from;

    public RichText(CellColours colours) {
        this.colours = colours;
    }

    /** Reads from the element that has just started to its end. */
    public String read(PartReader xml) throws IOException {
        text.setLength(0);
        runs = null;
        font = null;
        from = 0;
        int outside = xml.depth() - 1;
        int phonetic = Integer.MAX_VALUE;
        boolean inside = false;
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == PartReader.START) {
                String name = xml.name();
                if (name.equals("rPh")) {
                    phonetic = Math.min(phonetic, xml.depth());
                } else if (xml.depth() < phonetic) {
                    run(xml, name);
                }
                inside = name.equals("t") && xml.depth() < phonetic;
            } else if (event == PartReader.END) {
                inside = false;
                if (xml.depth() < phonetic) {
                    phonetic = Integer.MAX_VALUE;
                }
            } else if (inside && PartReader.isText(event)) {
                xml.appendTextTo(text);
            }
        }
        if (runs != null) {
            end();
        }
        return FileCharacters.decode(text.toString());
    }

    private void run(PartReader xml, String name) throws IOException {
        switch (name) {
            case "r" -> {
                end();
                font = null;
            }
            case "rPr" -> font = new FontXml();
            case "t" -> {}
            default -> {
                if (font != null) {
                    font.element(xml);
                }
            }
        }
    }

    private void end() throws IOException {
        TextRuns all = runs;
        if (all == null) {
            all = new TextRuns();
            runs = all;
        }
        all.add(FileCharacters.decode(text.substring(from)), font == null ? null : font.look(colours));
        from = text.length();
    }

    /** Of the text that was read last; null if it is all in the font of its cell. */
    @Nullable
    public TextRuns runs() {
        return runs != null && runs.matter() ? runs : null;
    }

    /** Of an element such as {@code strike}, which is on unless it says otherwise. */
    static boolean isOn(PartReader xml) {
        return PartReader.isTrue(xml.attribute("val", "1"));
    }
}

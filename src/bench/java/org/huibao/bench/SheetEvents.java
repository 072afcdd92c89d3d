package org.huibao.bench;

import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A sheet's cells from SAX events, as POI's guide shows it to those who want speed. */
final class SheetEvents extends DefaultHandler {

    private final ReadOnlySharedStringsTable strings;
    private final CellTally tally;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String type;
    private boolean inside;

    SheetEvents(ReadOnlySharedStringsTable strings, CellTally tally) {
        this.strings = strings;
        this.tally = tally;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "c" -> type = attributes.getValue("t");
            case "v", "t" -> {
                inside = true;
                text.setLength(0);
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (!inside || !name.equals("v") && !name.equals("t")) {
            return;
        }
        inside = false;
        if (type == null || type.equals("n")) {
            tally.number(Double.parseDouble(text.toString()));
        } else if (type.equals("s")) {
            tally.text(strings.getItemAt(Integer.parseInt(text.toString())).getString());
        } else {
            tally.text(text.toString());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inside) {
            text.append(characters, start, length);
        }
    }
}

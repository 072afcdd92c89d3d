package org.huibao.workbook.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;
import org.huibao.workbook.part.LowerSetPart;

/** Writes what {@link LowerSetPart} reads; the same set gives the same bytes. */
public final class LowerSetXml {

    private static final int SIZE = 1 << 16;

    /** Names the kind of part to programs that keep it; the same for all. */
    private static final String ITEM = "{6E1C8B7A-4C55-4E0C-9B58-3D0F2A7C9E11}";

    private final XmlBytes xml = new XmlBytes(SIZE);

    private LowerSetXml() {}

    public static byte[] of(LowerSet set) {
        LowerSetXml written = new LowerSetXml();
        written.set(set);
        return written.xml.taken();
    }

    /** The part beside it, without which Excel would not keep it. */
    public static byte[] properties() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<ds:datastoreItem ds:itemID=\"" + ITEM
                        + "\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\""
                        + LowerSetPart.NAMESPACE + "\"/></ds:schemaRefs></ds:datastoreItem>")
                .getBytes(UTF_8);
    }

    private void set(LowerSet set) {
        xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + LowerSetPart.ROOT + " xmlns=\""
                + LowerSetPart.NAMESPACE + "\"");
        attribute("county", set.county());
        attribute("title", set.title());
        attribute("job", set.job());
        attribute("period", set.period());
        attribute("digest", set.digest());
        xml.markup(">\n");
        for (Map.Entry<String, Passed> each : new TreeMap<>(set.passed()).entrySet()) {
            xml.markup("<passed");
            attribute("item", each.getKey());
            attribute("figure", each.getValue().figure());
            attribute("written", each.getValue().written());
            attribute("unit", each.getValue().unit());
            xml.markup("/>\n");
        }
        new TreeMap<>(set.figures()).values().forEach(this::figure);
        xml.markup("</" + LowerSetPart.ROOT + ">\n");
    }

    private void figure(LowerFigure figure) {
        xml.markup("<figure");
        attribute("code", figure.code());
        attribute("name", figure.name());
        attribute("unit", figure.unit());
        attribute("value", figure.value());
        attribute("formula", figure.formula());
        attribute("inputs", String.join(" ", figure.inputs()));
        attribute("others", Integer.toString(figure.others()));
        xml.markup(">\n");
        figure.sources().forEach(this::source);
        xml.markup("</figure>\n");
    }

    private void source(LowerSource source) {
        xml.markup("<source");
        attribute("role", source.role());
        attribute("department", source.department());
        attribute("file", source.file());
        attribute("sha256", source.sha256());
        attribute("sheet", source.sheet());
        attribute("cells", source.cells());
        attribute("number", Integer.toString(source.number()));
        attribute("raw", source.raw());
        attribute("value", source.value());
        attribute("conversion", source.conversion());
        xml.markup("/>\n");
    }

    /** The ends of lines and tabs would become spaces as they stand. */
    private void attribute(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        xml.markup(" " + name + "=\"");
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '\n' || character == '\r' || character == '\t') {
                text(value.substring(from, at));
                xml.markup("&#" + (int) character + ";");
                from = at + 1;
            }
        }
        text(value.substring(from));
        xml.markup("\"");
    }

    private void text(String text) {
        xml.text(text, text.length());
    }
}

package org.huibao.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** 草稿 behind the text of every page: a shape in each header, as Word's own watermarks are, which WPS and LibreOffice know too. */
final class Watermark {

    private static final String HEADER_RELATION = W.R + "/header";

    private static final String NAMESPACES = " xmlns:w=\"" + W.NS + "\" xmlns:r=\"" + W.R + "\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";

    /** The name makes Word offer to remove it again; %d tells several apart. */
    private static final String RUN = "<w:r" + NAMESPACES + "><w:rPr><w:noProof/></w:rPr><w:pict>"
            + "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\""
            + " path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>"
            + "<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
            + "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/>"
            + "<v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>"
            + "<v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\""
            + " o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/>"
            + "<v:handles><v:h position=\"#0,bottomRight\" xrange=\"6629,14971\"/></v:handles>"
            + "<o:lock v:ext=\"edit\" text=\"t\" shapetype=\"t\"/></v:shapetype>"
            + "<v:shape id=\"PowerPlusWaterMarkObject%d\" type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;"
            + "width:360pt;height:180pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
            + "mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\""
            + " o:allowincell=\"f\" fillcolor=\"silver\" stroked=\"f\"><v:fill opacity=\".5\"/>"
            + "<v:textpath style=\"font-family:&quot;宋体&quot;;font-size:1pt\" string=\"草稿\"/>"
            + "<w10:wrap anchorx=\"margin\" anchory=\"margin\"/></v:shape></w:pict></w:r>";

    private final Docx docx;
    private final Document body;
    private int stamped;

    private Watermark(Docx docx) {
        this.docx = docx;
        this.body = docx.tree(docx.main());
    }

    static void stamp(Docx docx) {
        new Watermark(docx).stamp();
    }

    private void stamp() {
        List<Element> sections = sections();
        addHeaders(sections);
        Set<String> headers = new LinkedHashSet<>();
        for (Element reference : W.all(body.getDocumentElement(), "headerReference")) {
            docx.story(reference.getAttributeNS(W.R, "id")).ifPresent(headers::add);
        }
        headers.forEach(this::stamp);
        docx.keep(docx.main());
    }

    private List<Element> sections() {
        Element content = W.child(body.getDocumentElement(), "body");
        List<Element> sections = new ArrayList<>(W.all(body.getDocumentElement(), "sectPr"));
        if (content != null && W.child(content, "sectPr") == null) {
            sections.add((Element) content.appendChild(W.element(body, "sectPr")));
        }
        return sections;
    }

    /** Sections without a header take that of the section before, so only the first can lack one. */
    private void addHeaders(List<Element> sections) {
        boolean first = sections.stream().anyMatch(section -> W.child(section, "titlePg") != null);
        boolean even = docx.named(Docx.SETTINGS)
                .anyMatch(part -> W.child(docx.tree(part).getDocumentElement(), "evenAndOddHeaders") != null);
        addHeader(sections.get(0), "default");
        if (first) {
            addHeader(sections.get(0), "first");
        }
        if (even) {
            addHeader(sections.get(0), "even");
        }
    }

    private void addHeader(Element section, String kind) {
        boolean has = W.children(section).stream()
                .anyMatch(each -> W.is(each, "headerReference")
                        && each.getAttributeNS(W.NS, "type").equals(kind));
        if (has) {
            return;
        }
        String id = "huibao-draft-" + kind;
        Document header = Xml.own("<w:hdr" + NAMESPACES + "><w:p/></w:hdr>");
        docx.add("header-draft-" + kind + ".xml", header, Docx.HEADER, HEADER_RELATION, id);
        Element reference = W.element(body, "headerReference");
        reference.setAttributeNS(W.NS, "w:type", kind);
        reference.setAttributeNS(W.R, "r:id", id);
        section.insertBefore(reference, section.getFirstChild());
    }

    /** In the header's own first paragraph: a further one would push the text down. */
    private void stamp(String header) {
        Document tree = docx.tree(header);
        List<Element> paragraphs = W.all(tree.getDocumentElement(), "p");
        Element paragraph = paragraphs.isEmpty()
                ? (Element) tree.getDocumentElement().appendChild(W.element(tree, "p"))
                : paragraphs.get(0);
        stamped++;
        paragraph.appendChild(
                tree.importNode(Xml.own(RUN.replace("%d", "" + stamped)).getDocumentElement(), true));
        docx.keep(header);
    }
}

package org.huibao.report.fill;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huibao.report.file.PartTree;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** 草稿, or another word, behind the text of every page: a shape in each header, as Word's own watermarks are, which WPS and LibreOffice know too. */
public final class DraftWatermark {

    private static final String HEADER_RELATION = WordXml.R + "/header";

    private static final String NAMESPACES = " xmlns:w=\"" + WordXml.NS + "\" xmlns:r=\"" + WordXml.R + "\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";

    /** The name makes Word offer to remove it again; %d tells several apart, %w is the word. */
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
            + "<v:textpath style=\"font-family:&quot;宋体&quot;;font-size:1pt\" string=\"%w\"/>"
            + "<w10:wrap anchorx=\"margin\" anchory=\"margin\"/></v:shape></w:pict></w:r>";

    private final WordPackage docx;
    private final Document body;
    private final String word;
    private int stamped;

    private DraftWatermark(WordPackage docx, String word) {
        this.docx = docx;
        this.word = word;
        this.body = docx.tree(docx.main());
    }

    /** @param word two letters or so */
    public static void stamp(WordPackage docx, String word) {
        new DraftWatermark(docx, word).stamp();
    }

    private void stamp() {
        List<Element> sections = sections();
        addHeaders(sections);
        Set<String> headers = new LinkedHashSet<>();
        for (Element reference : WordXml.all(body.getDocumentElement(), "headerReference")) {
            docx.story(reference.getAttributeNS(WordXml.R, "id")).ifPresent(headers::add);
        }
        headers.forEach(this::stamp);
        docx.keep(docx.main());
    }

    private List<Element> sections() {
        Element content = WordXml.child(body.getDocumentElement(), "body");
        List<Element> sections = new ArrayList<>(WordXml.all(body.getDocumentElement(), "sectPr"));
        if (content != null && WordXml.child(content, "sectPr") == null) {
            sections.add((Element) content.appendChild(WordXml.element(body, "sectPr")));
        }
        return sections;
    }

    /** Sections without a header take that of the section before, so only the first can lack one. */
    private void addHeaders(List<Element> sections) {
        boolean first = sections.stream().anyMatch(section -> WordXml.child(section, "titlePg") != null);
        boolean even = docx.named(WordPackage.SETTINGS)
                .anyMatch(part -> WordXml.child(docx.tree(part).getDocumentElement(), "evenAndOddHeaders") != null);
        addHeader(sections.get(0), "default");
        if (first) {
            addHeader(sections.get(0), "first");
        }
        if (even) {
            addHeader(sections.get(0), "even");
        }
    }

    private void addHeader(Element section, String kind) {
        boolean has = WordXml.children(section).stream()
                .anyMatch(each -> WordXml.is(each, "headerReference")
                        && each.getAttributeNS(WordXml.NS, "type").equals(kind));
        if (has) {
            return;
        }
        String id = "huibao-draft-" + kind;
        Document header = PartTree.own("<w:hdr" + NAMESPACES + "><w:p/></w:hdr>");
        docx.add("header-draft-" + kind + ".xml", header, WordPackage.HEADER, HEADER_RELATION, id);
        Element reference = WordXml.element(body, "headerReference");
        reference.setAttributeNS(WordXml.NS, "w:type", kind);
        reference.setAttributeNS(WordXml.R, "r:id", id);
        section.insertBefore(reference, section.getFirstChild());
    }

    /** In the header's own first paragraph: a further one would push the text down. */
    private void stamp(String header) {
        Document tree = docx.tree(header);
        List<Element> paragraphs = WordXml.all(tree.getDocumentElement(), "p");
        Element paragraph = paragraphs.isEmpty()
                ? (Element) tree.getDocumentElement().appendChild(WordXml.element(tree, "p"))
                : paragraphs.get(0);
        stamped++;
        paragraph.appendChild(tree.importNode(
                PartTree.own(RUN.replace("%d", "" + stamped).replace("%w", word))
                        .getDocumentElement(),
                true));
        docx.keep(header);
    }
}

package org.huibao.report;

import java.io.ByteArrayOutputStream;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.CTFootnotes;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.SectPr;

/** Word files made by docx4j out of pieces of WordprocessingML, so that what is read was not written by what reads it. */
public final class Templates {

    public static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private Templates() {}

    /** One paragraph, one run. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    /** @param blocks children of {@code w:body} */
    public static byte[] body(String... blocks) {
        return bytes(packageOf(blocks));
    }

    public static byte[] everywhere(String body, String header, String footer, String footnote) {
        try {
            WordprocessingMLPackage word = packageOf(body);
            SectPr section = word.getDocumentModel().getSections().get(0).getSectPr();
            HeaderPart headers = new HeaderPart(new PartName("/word/header1.xml"));
            headers.setJaxbElement((Hdr) read("<w:hdr" + NAMESPACES + ">" + header + "</w:hdr>"));
            HeaderReference above = Context.getWmlObjectFactory().createHeaderReference();
            above.setType(HdrFtrRef.DEFAULT);
            above.setId(word.getMainDocumentPart().addTargetPart(headers).getId());
            section.getEGHdrFtrReferences().add(above);
            FooterPart footers = new FooterPart(new PartName("/word/footer1.xml"));
            footers.setJaxbElement((Ftr) read("<w:ftr" + NAMESPACES + ">" + footer + "</w:ftr>"));
            FooterReference below = Context.getWmlObjectFactory().createFooterReference();
            below.setType(HdrFtrRef.DEFAULT);
            below.setId(word.getMainDocumentPart().addTargetPart(footers).getId());
            section.getEGHdrFtrReferences().add(below);
            FootnotesPart notes = new FootnotesPart();
            notes.setJaxbElement((CTFootnotes) read("<w:footnotes" + NAMESPACES + "><w:footnote w:id=\"1\">" + footnote
                    + "</w:footnote></w:footnotes>"));
            word.getMainDocumentPart().addTargetPart(notes);
            return bytes(word);
        } catch (Docx4JException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WordprocessingMLPackage packageOf(String... blocks) {
        try {
            WordprocessingMLPackage word = WordprocessingMLPackage.createPackage();
            for (String block : blocks) {
                String wrapped = "<w:body" + NAMESPACES + ">" + block + "</w:body>";
                org.docx4j.wml.Body read = (org.docx4j.wml.Body)
                        XmlUtils.unwrap(XmlUtils.unmarshalString(wrapped, Context.jc, org.docx4j.wml.Body.class));
                word.getMainDocumentPart().getContent().addAll(read.getContent());
            }
            return word;
        } catch (Docx4JException | jakarta.xml.bind.JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(String xml) {
        try {
            return XmlUtils.unwrap(XmlUtils.unmarshalString(xml));
        } catch (jakarta.xml.bind.JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(WordprocessingMLPackage word) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.save(out);
            return out.toByteArray();
        } catch (Docx4JException e) {
            throw new IllegalStateException(e);
        }
    }
}

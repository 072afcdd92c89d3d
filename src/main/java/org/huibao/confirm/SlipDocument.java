package org.huibao.confirm;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCustomPart;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.Document;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Styles;
import org.huibao.message.Messages;
import org.huibao.slip.SlipNumber;
import org.huibao.slip.SlipProperties;
import org.huibao.workbook.ReproducibleZip;

/** A slip as a Word file: equal contents are equal bytes. */
public final class SlipDocument {

    static final String FOOTER = "rId9";

    /** Of an older mode Word would show the boxes as pictures that nobody can tick. */
    private static final String SETTINGS = "<w:settings " + WordMarkup.NAMESPACES
            + "><w:compat><w:compatSetting w:name=\"compatibilityMode\""
            + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    private SlipDocument() {}

    /** The number that {@link #of} prints. */
    public static String number(SlipContent content) {
        return SlipNumber.of(
                content.job().name(),
                content.job().period(),
                content.department().code(),
                values(content));
    }

    private static Map<String, String> values(SlipContent content) {
        Map<String, String> values = new LinkedHashMap<>();
        content.rows().forEach(row -> values.put(row.code(), row.value()));
        return values;
    }

    public static byte[] of(SlipContent content, Messages messages) {
        SlipBody body = new SlipBody(content, messages);
        String document = body.document();
        try {
            WordprocessingMLPackage slip = new WordprocessingMLPackage();
            MainDocumentPart main = new MainDocumentPart();
            main.setContents((Document) XmlUtils.unmarshalString(document));
            slip.addTargetPart(main);
            StyleDefinitionsPart styles = new StyleDefinitionsPart();
            styles.setContents((Styles) XmlUtils.unmarshalString(body.looks().styles()));
            main.addTargetPart(styles);
            DocumentSettingsPart settings = new DocumentSettingsPart();
            settings.setContents((CTSettings) XmlUtils.unwrap(XmlUtils.unmarshalString(SETTINGS)));
            main.addTargetPart(settings);
            FooterPart footer = new FooterPart();
            footer.setContents((Ftr) XmlUtils.unwrap(XmlUtils.unmarshalString(body.footer())));
            main.addTargetPart(footer, FOOTER);
            slip.addDocPropsCustomPart();
            DocPropsCustomPart properties = slip.getDocPropsCustomPart();
            SlipProperties.of(
                            content.job().name(),
                            content.job().period(),
                            content.department().code(),
                            values(content),
                            body.words(),
                            document.getBytes(UTF_8))
                    .forEach(properties::setProperty);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            slip.save(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Docx4JException | JAXBException impossible) {
            throw new IllegalStateException("a slip of our own can be written", impossible);
        }
    }
}

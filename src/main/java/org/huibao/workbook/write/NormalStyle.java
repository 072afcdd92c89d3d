package org.huibao.workbook.write;

import javax.xml.namespace.QName;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/** The one named style of a new workbook. The library leaves it out, and some programs warn of a workbook without. */
public final class NormalStyle {

    private NormalStyle() {}

    public static void nameIn(XSSFWorkbook workbook) {
        try (XmlCursor cursor = workbook.getStylesSource().getCTStylesheet().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(element("cellStyles"));
            cursor.insertAttributeWithValue("count", "1");
            cursor.beginElement(element("cellStyle"));
            cursor.insertAttributeWithValue("name", "Normal");
            cursor.insertAttributeWithValue("xfId", "0");
            cursor.insertAttributeWithValue("builtinId", "0");
        }
    }

    private static QName element(String name) {
        return new QName(XSSFRelation.NS_SPREADSHEETML, name);
    }
}

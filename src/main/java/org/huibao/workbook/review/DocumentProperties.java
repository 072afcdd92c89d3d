package org.huibao.workbook.review;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Custom document properties of a workbook that is written again; others stay as they are. */
public final class DocumentProperties {

    private final Workbook workbook;

    public DocumentProperties(Workbook workbook) {
        this.workbook = workbook;
    }

    public void set(Map<String, String> properties) {
        Map<String, String> inOrder = new TreeMap<>(properties);
        if (workbook instanceof XSSFWorkbook ooxml) {
            inOrder.forEach((name, value) -> set(ooxml.getProperties().getCustomProperties(), name, value));
        } else if (workbook instanceof HSSFWorkbook binary) {
            set(binary, inOrder);
        }
    }

    private static void set(POIXMLProperties.CustomProperties custom, String name, String value) {
        for (int i = 0; i < custom.getUnderlyingProperties().sizeOfPropertyArray(); i++) {
            if (custom.getUnderlyingProperties().getPropertyArray(i).getName().equals(name)) {
                custom.getUnderlyingProperties().removeProperty(i--);
            }
        }
        custom.addProperty(name, value);
    }

    private static void set(HSSFWorkbook binary, Map<String, String> properties) {
        if (binary.getDocumentSummaryInformation() == null) {
            binary.createInformationProperties();
        }
        DocumentSummaryInformation summary = binary.getDocumentSummaryInformation();
        CustomProperties custom = Optional.ofNullable(summary.getCustomProperties())
                .orElseGet(() -> {
                    CustomProperties fresh = new CustomProperties();
                    // A job's folder may have a Chinese name.
                    fresh.setCodepage(CodePageUtil.CP_UTF8);
                    return fresh;
                });
        properties.forEach((name, value) -> {
            custom.remove(name);
            custom.put(name, value);
        });
        summary.setCustomProperties(custom);
    }
}

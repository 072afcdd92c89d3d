package org.huibao.forms;

import java.util.Comparator;
import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;

/** The words of the sheet 审核意见 and of the comments. */
record ReviewWords(ReportJob job, Messages messages) {

    private static final String MISSING = "return.missing";
    private static final List<String> HEADERS =
            List.of("ordinal", "level", "place", "found", "expected", "message", "remedy", "answer");

    /** From top to bottom, as a clerk goes through the sheet; what has no cell comes first. */
    private static final Comparator<Finding> AS_THEY_STAND = Comparator.comparing(Finding::level)
            .thenComparing(
                    finding -> finding.place() == null ? "" : finding.place().sheet())
            .thenComparing(ReviewWords::row);

    ReviewList ofReturn(Department department, FiledReturn file, List<Finding> findings) {
        String introduction = messages.text("forms.review.return", file.path(), findings.size());
        return list(
                department,
                introduction,
                findings.stream()
                        .sorted(AS_THEY_STAND)
                        .map(finding -> item(finding, file.path(), remedy(finding)))
                        .toList());
    }

    /** For a return that cannot be written again: only its own author can mark it. */
    ReviewList beside(Department department, FiledReturn file, List<Finding> findings) {
        String introduction = messages.text("forms.review.beside", file.path(), findings.size());
        String remedy = messages.text("forms.review.remedy.beside", file.path());
        return list(
                department,
                introduction,
                findings.stream().map(finding -> item(finding, "", remedy)).toList());
    }

    ReviewList ofBlank(Department department, List<Finding> findings) {
        return withoutReturn(department, findings, "blank");
    }

    /** For a department whose indicators all stand in its own sheets. */
    ReviewList withoutForm(Department department, List<Finding> findings) {
        return withoutReturn(department, findings, "own");
    }

    private ReviewList withoutReturn(Department department, List<Finding> findings, String kind) {
        String remedy = messages.text("forms.review.remedy." + kind);
        return list(
                department,
                messages.text("forms.review." + kind),
                findings.stream().map(finding -> item(finding, "", remedy)).toList());
    }

    private ReviewList list(Department department, String introduction, List<Item> items) {
        return new ReviewList(
                messages.text("forms.review.title", department.name(), job.county() + job.title(), job.period()),
                introduction,
                HEADERS.stream()
                        .map(header -> messages.text("forms.review.header." + header))
                        .toList(),
                items);
    }

    /** @param path of the workbook that the list stands in; cells of others get no link */
    private Item item(Finding finding, String path, String remedy) {
        CellRef place = finding.place();
        boolean here = place != null && place.file().equals(path);
        boolean answered = here && finding.level() == Level.WARNING;
        String message = message(finding);
        return new Item(
                answered ? finding.indicator() : "",
                messages.text("level." + finding.level().label()),
                place == null ? "" : shown(place, here),
                // Of a file that was not used, its name stands under the place.
                place != null && finding.found().equals(place.file()) ? "" : finding.found(),
                messages.expected(finding),
                message,
                remedy,
                place != null && here ? place.sheet() : "",
                place != null && here ? place.address() : "",
                message + "\n" + remedy);
    }

    /** That a return is missing is told to administrators in other words. */
    private String message(Finding finding) {
        return finding.code().equals(MISSING)
                ? messages.text("forms.review.missing", job.period())
                : messages.finding(finding);
    }

    private String remedy(Finding finding) {
        return messages.text("forms.review.remedy." + finding.level().label());
    }

    private static int row(Finding finding) {
        String digits = finding.place() == null ? "" : finding.place().address().replaceFirst("^[A-Z]+", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static String shown(CellRef place, boolean here) {
        String cell = place.address().isEmpty() ? place.sheet() : place.sheet() + "!" + place.address();
        return here && !cell.isEmpty() ? cell : (place.file() + " " + cell).strip();
    }
}

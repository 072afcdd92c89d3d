package org.huibao.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.MissingTables;
import org.huibao.definition.MissingTables.ToldTogether;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.UnreadNumber;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;

/** The words of the sheet 审核意见 and of the comments. */
record ReviewWords(ReportJob job, Messages messages) {

    private static final String SLIP = "confirm.";
    private static final String MISSING = "return.missing";
    private static final String NOT_FOUND = "value.not-found";
    private static final List<String> HEADERS =
            List.of("ordinal", "level", "place", "found", "expected", "message", "remedy", "answer");

    /** From top to bottom, as a clerk goes through the sheet; what has no cell comes first. */
    private static final Comparator<Finding> AS_THEY_STAND = Comparator.comparing(Finding::level)
            .thenComparing(
                    finding -> finding.place() == null ? "" : finding.place().sheet())
            .thenComparing(ReviewWords::row);

    /** @param unread numbers of the return that no figure uses */
    ReviewList ofReturn(Department department, FiledReturn file, List<Finding> findings, List<UnreadNumber> unread) {
        List<Indicator> added = isForm(file) ? added(findings) : List.of();
        List<ToldTogether> told =
                MissingTables.of(job, findings.stream().sorted(AS_THEY_STAND).toList());
        String introduction = messages.text("forms.review.return", file.path(), told.size());
        List<Item> items = new ArrayList<>();
        told.forEach(each -> items.add(
                isAbout(each.finding(), added)
                        ? ofAdded(each.finding(), added)
                        : item(each, file.path(), remedy(each.finding()), findings)));
        if (isForm(file)) {
            items.addAll(new OwnRows(messages).items(unread));
        }
        ReviewList list = list(department, introduction + new FindingSummary(messages).of(told), items);
        return added.isEmpty()
                ? list
                : new ReviewList(list.title(), list.introduction(), list.headers(), list.items(), rows(added));
    }

    /** What the form that came in shows, so that it can be compared with a stamped copy. */
    ReviewList withCode(ReviewList list, Optional<FormCode> code) {
        return code.map(each -> list.saying(messages.text("forms.review.code", each.code())))
                .orElse(list);
    }

    /** A department's own sheet has the item under another name; a form that was made by us has not been asked for it. */
    private static boolean isForm(FiledReturn file) {
        return file.recognisedBy().startsWith("property");
    }

    /** What came into the definition after the form had been made, in the order of the definition. */
    private List<Indicator> added(List<Finding> findings) {
        return job.indicators().stream()
                .filter(indicator -> indicator.at() == null && indicator.ledger() == null)
                .filter(indicator -> findings.stream()
                        .anyMatch(finding -> finding.code().equals(NOT_FOUND)
                                && finding.indicator().equals(indicator.code())))
                .toList();
    }

    private static boolean isAbout(Finding finding, List<Indicator> added) {
        return finding.code().equals(NOT_FOUND)
                && added.stream().anyMatch(indicator -> indicator.code().equals(finding.indicator()));
    }

    private static ReviewList.Added rows(List<Indicator> added) {
        List<List<String>> rows = new ArrayList<>();
        for (Indicator indicator : added) {
            String ordinal = Integer.toString(rows.size() + 1);
            rows.add(List.of(indicator.code(), ordinal, indicator.name(), indicator.unit(), "", "", ""));
        }
        return new ReviewList.Added(FormSheet.HEADERS, rows);
    }

    private Item ofAdded(Finding finding, List<Indicator> added) {
        int row = 0;
        while (!added.get(row).code().equals(finding.indicator())) {
            row++;
        }
        String message = messages.text("forms.review.added", added.get(row).name());
        return new Item(
                "",
                messages.text("level." + finding.level().label()),
                ReviewList.TO_BE_ADDED,
                "",
                new ExpectedWords(job, messages).of(finding),
                message,
                remedy(finding),
                ReviewList.TO_BE_ADDED,
                Addresses.of(row + 2, FormSheet.VALUE),
                message);
    }

    /** For a return that cannot be written again: only its own author can mark it. */
    ReviewList beside(Department department, FiledReturn file, List<Finding> findings) {
        List<ToldTogether> told = MissingTables.of(job, findings);
        String introduction = messages.text("forms.review.beside", file.path(), told.size());
        String remedy = messages.text("forms.review.remedy.beside", file.path());
        return list(
                department,
                introduction,
                told.stream().map(each -> item(each, "", remedy, findings)).toList());
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
                MissingTables.of(job, findings).stream()
                        .map(each -> item(each, "", remedy, findings))
                        .toList());
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
    private Item item(ToldTogether told, String path, String remedy, List<Finding> all) {
        Finding finding = told.finding();
        CellRef place = finding.place();
        Optional<MovedNumber> moved = MovedNumber.of(finding, all);
        boolean here = place != null && place.file().equals(path);
        boolean answered = here && finding.level() == Level.WARNING;
        String message = told.table()
                .map(table -> messages.text("forms.review.table", table.name(), told.cells()))
                .orElseGet(() -> message(finding)
                        + moved.map(each -> each.words(messages)).orElse(""));
        return new Item(
                answered ? finding.indicator() : "",
                messages.text("level." + finding.level().label()),
                place == null
                        ? ""
                        : shown(place, here)
                                + moved.map(MovedNumber::behindPlace).orElse(""),
                // Of a file that was not used, its name stands under the place.
                place != null && finding.found().equals(place.file()) ? "" : finding.found(),
                told.table().isPresent() ? "" : new ExpectedWords(job, messages).of(finding),
                message,
                remedy,
                place != null && here ? place.sheet() : "",
                place != null && here ? moved.map(MovedNumber::to).orElse(place.address()) : "",
                message + "\n" + remedy,
                here ? moved.map(each -> List.of(each.from())).orElseGet(() -> blanks(finding)) : List.of());
    }

    /** All cells of one sheet that a finding is about, the first of which is its place. */
    private static List<String> blanks(Finding finding) {
        String cells = finding.fields().value("blanks");
        return cells == null
                ? List.of()
                : Stream.of(cells.split(" ")).skip(1).distinct().toList();
    }

    /** That a return is missing is told to administrators in other words. */
    private String message(Finding finding) {
        return finding.code().equals(MISSING)
                ? messages.text("forms.review.missing", job.period())
                : messages.finding(finding);
    }

    /** What a slip says is not answered by a note beside a number. */
    private String remedy(Finding finding) {
        return messages.text("forms.review.remedy."
                + (finding.code().startsWith(SLIP) ? "slip" : finding.level().label()));
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

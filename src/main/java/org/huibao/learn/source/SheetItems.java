package org.huibao.learn.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.workbook.Grid.Region;
import org.jspecify.annotations.Nullable;

/** The numbers of a sheet that is a form or a table, each with its labels, headers and unit. */
final class SheetItems {

    private static final Unit NO_UNIT = Unit.of("");

    /** A longer text is a remark, no label. */
    private static final int LONGEST = 60;

    /** So far above a number its header may stand. */
    private static final int TALLEST = 200;

    private final SourceSheet sheet;
    private final String file;
    private final Unit sheetUnit;
    private final int year;

    /** @param year of the report; 0 where it is not known */
    SheetItems(SourceSheet sheet, String file, int year) {
        this.year = year;
        this.sheet = sheet;
        this.file = file;
        this.sheetUnit = sheetUnit();
    }

    /** Department not said yet. */
    List<ReturnItem> list() {
        List<ReturnItem> items = new ArrayList<>();
        for (Map.Entry<Integer, TreeMap<Integer, ReturnCell>> row : sheet.rows().entrySet()) {
            for (ReturnCell cell : row.getValue().values()) {
                ReturnItem item = cell.number() == null || cell.date() ? null : item(cell);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** Labels of a form beside which it says that there is nothing: 无, /. */
    List<String> none() {
        List<String> none = new ArrayList<>();
        for (TreeMap<Integer, ReturnCell> row : sheet.rows().values()) {
            for (ReturnCell cell : row.values()) {
                List<String> headers = cell.number() == null && HeaderKinds.isNone(cell.text())
                        ? headers(cell.row(), cell.column())
                        : List.of();
                if (!headers.isEmpty() && HeaderKinds.isValue(headers.get(headers.size() - 1))) {
                    List<String> labels = labels(cell.row(), cell.column());
                    if (!labels.isEmpty()) {
                        none.add(LabelFolding.fold(labels.get(labels.size() - 1)));
                    }
                }
            }
        }
        return none;
    }

    private @Nullable ReturnItem item(ReturnCell cell) {
        List<String> headers = headers(cell.row(), cell.column());
        if (headers.stream().anyMatch(each -> HeaderKinds.isOrdinal(each) || HeaderKinds.isUnit(each))) {
            return null;
        }
        boolean before = headers.stream().anyMatch(each -> HeaderKinds.isLastYear(each, year));
        if (!before && headers.stream().anyMatch(HeaderKinds::isAside)) {
            return null;
        }
        List<String> labels = labels(cell.row(), cell.column());
        if (labels.isEmpty() || labels.stream().anyMatch(HeaderKinds::isSignature)) {
            return null;
        }
        boolean valueHeader = !headers.isEmpty()
                && (HeaderKinds.isValue(headers.get(headers.size() - 1))
                        || HeaderKinds.isOwnYear(headers.get(headers.size() - 1), year));
        return new ReturnItem(
                file,
                "",
                sheet.name(),
                sheet.number(),
                cell.row(),
                cell.column(),
                labels,
                headers,
                unit(cell, labels, headers),
                cell.number() == null ? BigDecimal.ZERO : cell.number(),
                before,
                valueHeader,
                code(cell));
    }

    /** Texts to the left, without units, ordinals and numbers; from the outermost. */
    private List<String> labels(int row, int column) {
        List<String> labels = new ArrayList<>();
        for (int at = column - 1; at >= 1; at--) {
            ReturnCell shown = sheet.shown(row, at);
            if (shown == null || shown.number() != null) {
                continue;
            }
            String text = shown.text();
            List<String> over = headers(row, at);
            boolean aside = over.stream()
                    .anyMatch(each ->
                            HeaderKinds.isUnit(each) || HeaderKinds.isOrdinal(each) || HeaderKinds.isAside(each));
            boolean label = !aside
                    && text.length() <= LONGEST
                    && !LabelFolding.fold(text).isEmpty()
                    && text.codePoints().anyMatch(Character::isLetter)
                    && !(labels.isEmpty() && Unit.isKnown(text) && at > 1);
            if (label && !labels.contains(text)) {
                labels.add(text);
            }
        }
        Collections.reverse(labels);
        return labels;
    }

    /** Texts over the place in rows that hold headers; from the outermost. */
    private List<String> headers(int row, int column) {
        List<String> headers = new ArrayList<>();
        boolean found = false;
        for (int at = row - 1; at >= Math.max(1, row - TALLEST); at--) {
            if (!isHeaderRow(at)) {
                if (found) {
                    break;
                }
                continue;
            }
            ReturnCell shown = sheet.shown(at, column);
            if (shown == null || shown.number() != null) {
                continue;
            }
            found = true;
            if (!headers.contains(shown.text()) && shown.text().length() <= LONGEST) {
                headers.add(shown.text());
            }
        }
        Collections.reverse(headers);
        return headers;
    }

    /** Several texts and no number; a title and the heading of a group are one text. */
    private boolean isHeaderRow(int row) {
        int texts = 0;
        for (int column = 1; column <= sheet.columns(); column++) {
            ReturnCell shown = sheet.shown(row, column);
            if (shown == null) {
                continue;
            }
            if (shown.number() != null && !shown.text().matches("(?:19|20)\\d\\d年?")) {
                return false;
            }
            Region region = sheet.merged(row, column);
            boolean own = sheet.cell(row, column) != null;
            texts += own || region != null && region.top() < row && region.left() == column ? 1 : 0;
        }
        return texts > 1 && sheet.row(row).stream().noneMatch(cell -> isNoHeader(cell.text()));
    }

    /** A remark, a line of who files, a unit, 无 or /. */
    private static boolean isNoHeader(String text) {
        boolean colon = text.indexOf('：') > 0 && !text.startsWith("其中") || text.indexOf(':') > 0;
        return text.length() > LONGEST
                || colon
                || HeaderKinds.isNone(text)
                || text.length() < 5 && Unit.isKnown(text) && !HeaderKinds.isUnit(text) && !HeaderKinds.isValue(text);
    }

    private Unit unit(ReturnCell cell, List<String> labels, List<String> headers) {
        if (!cell.unit().isNone()) {
            return cell.unit();
        }
        for (int at = 1; at <= sheet.columns(); at++) {
            ReturnCell beside = at == cell.column() ? null : sheet.shown(cell.row(), at);
            if (beside != null
                    && beside.number() == null
                    && headers(cell.row(), at).stream().anyMatch(HeaderKinds::isUnit)) {
                return Unit.of(beside.text());
            }
        }
        List<String> said = new ArrayList<>(labels);
        Collections.reverse(said);
        List<String> over = new ArrayList<>(headers);
        Collections.reverse(over);
        said.addAll(over);
        for (String each : said) {
            List<Unit> units = LabelFolding.unitsBehind(LabelFolding.plain(each));
            if (units.size() == 1) {
                return units.get(0);
            }
            Unit counted = HeaderKinds.countedIn(each);
            if (!counted.isNone()) {
                return counted;
            }
        }
        boolean money = said.stream().anyMatch(HeaderKinds::isMoney);
        return money || !sheetUnit.isMoney() ? sheetUnit : NO_UNIT;
    }

    /** 单位：万元 above the table. */
    private Unit sheetUnit() {
        for (TreeMap<Integer, ReturnCell> row : sheet.rows().values()) {
            for (ReturnCell cell : row.values()) {
                if (cell.number() == null) {
                    List<Unit> units = UnitPhrase.in(cell.text())
                            .filter(phrase -> phrase.form() == UnitPhrase.Form.LINE)
                            .map(UnitPhrase::units)
                            .orElse(List.of());
                    if (units.size() == 1) {
                        return units.get(0);
                    }
                }
            }
        }
        return NO_UNIT;
    }

    private String code(ReturnCell cell) {
        for (int at = 1; at < cell.column(); at++) {
            ReturnCell beside = sheet.cell(cell.row(), at);
            if (beside != null
                    && beside.number() == null
                    && beside.text().matches("[a-z][a-z0-9_]*")
                    && headers(cell.row(), at).stream().anyMatch(HeaderKinds::isCode)) {
                return beside.text();
            }
        }
        return "";
    }
}

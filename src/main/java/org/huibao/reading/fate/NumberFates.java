package org.huibao.reading.fate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Observation;
import org.huibao.model.Role;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.reading.book.ReturnSheets;
import org.huibao.reading.form.IndicatorNames;
import org.huibao.reading.period.PeriodStanding;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** What became of every number of a return, after all indicators have been looked for; sheets that were read as ledgers have told theirs. */
public final class NumberFates {

    private final ReturnSheets sheets;
    private final ReturnSoFar gathered;
    private final SheetFacts.NamedItems named;
    private final SheetHeadings headings;
    private final Map<String, Facts> bySheet = new HashMap<>();

    private NumberFates(
            ReturnSheets sheets, ReturnSoFar gathered, SheetFacts.NamedItems named, SheetHeadings headings) {
        this.headings = headings;
        this.sheets = sheets;
        this.gathered = gathered;
        this.named = named;
        gathered.observations().forEach(this::observed);
        gathered.findings().forEach(this::found);
    }

    private static final class Facts {
        private final Map<String, @Nullable UnreadReason> told = new HashMap<>();
        private final Set<Integer> rows = new HashSet<>();
        private int first = Integer.MAX_VALUE;
        private @Nullable UnreadReason whole;
    }

    /** @param owed codes of what the department owes */
    public static void tell(
            ReturnSheets sheets,
            IndicatorNames names,
            SheetHeadings headings,
            Set<String> owed,
            boolean refused,
            ReturnSoFar gathered) {
        SheetFacts.NamedItems named = label ->
                names.code(label).map(code -> owed.contains(code) ? UnreadReason.SECOND_PLACE : UnreadReason.NOT_OWED);
        NumberFates fates = new NumberFates(sheets, gathered, named, headings);
        for (Sheet sheet : sheets.all()) {
            if (!gathered.ledgers().contains(sheet.name())) {
                fates.tell(sheet, refused);
            }
        }
    }

    private Facts facts(String sheet) {
        return bySheet.computeIfAbsent(sheet, any -> new Facts());
    }

    private void observed(Observation seen) {
        boolean now = seen.period().equals(gathered.period());
        UnreadReason unused = now ? seen.role() == Role.INPUT ? UnreadReason.COMPARED : null : UnreadReason.LAST_YEAR;
        tell(seen.cell(), unused, true);
    }

    private void tell(CellRef cell, @Nullable UnreadReason reason, boolean read) {
        Facts facts = facts(cell.sheet());
        if (!facts.told.containsKey(cell.address()) || reason == null) {
            facts.told.put(cell.address(), reason);
        }
        int row = row(cell.address());
        if (read && row > 0) {
            facts.rows.add(row);
            facts.first = Math.min(facts.first, row);
        }
    }

    private void found(Finding finding) {
        CellRef place = finding.place();
        if (place == null || place.sheet().isEmpty()) {
            return;
        }
        if (place.address().isEmpty()) {
            whole(finding.code()).ifPresent(reason -> facts(place.sheet()).whole = reason);
        } else if (!finding.indicator().isEmpty()) {
            tell(place, UnreadReason.TOLD, true);
        }
    }

    private static Optional<UnreadReason> whole(String code) {
        return switch (code) {
            case "sheet.hidden-copy" -> Optional.of(UnreadReason.HIDDEN_COPY);
            case "sheet.too-large" -> Optional.of(UnreadReason.SHEET_TOO_LARGE);
            default -> Optional.empty();
        };
    }

    private void tell(Sheet sheet, boolean refused) {
        Facts facts = facts(sheet.name());
        boolean nothing = facts.rows.isEmpty();
        if (facts.whole == null && sheets.period().of(sheet) == PeriodStanding.OTHER) {
            facts.whole = UnreadReason.OTHER_PERIOD;
        }
        UnreadReason whole = refused
                ? UnreadReason.FILE_NOT_READ
                : facts.whole != null
                        ? nothing ? facts.whole : null
                        : !nothing ? null : sheet.hidden() ? UnreadReason.HIDDEN_SHEET : UnreadReason.SHEET_NOT_READ;
        Optional<SheetIndex> index = sheets.index(sheet);
        if (index.isEmpty()) {
            UnreadReason reason = whole == null ? UnreadReason.SHEET_TOO_LARGE : whole;
            gathered.unread().add(new UnreadNumber(sheet.name(), "", "", "", reason, ""));
        } else if (whole != null) {
            UnreadColumns.tell(index.get(), whole, gathered.unread());
        } else {
            new FormFates(
                            index.get(),
                            new SheetFacts(
                                    facts.told, facts.rows, facts.first, named, headings, sheets.datesFrom1904()),
                            gathered.unread())
                    .tell();
        }
    }

    /** 0 for a range. */
    private static int row(String address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character == ':') {
                return 0;
            }
            row = character >= '0' && character <= '9' ? row * 10 + character - '0' : 0;
        }
        return row;
    }
}

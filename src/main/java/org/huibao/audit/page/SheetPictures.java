package org.huibao.audit.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.model.UnreadNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.OneFile;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.WorkbookShelf;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Reads the surroundings of source cells from the staged copies, one file at a time. */
final class SheetPictures {

    /** Of all pictures of a page; what comes later is shown without. */
    private static final int MOST_CELLS = 150_000;

    private final JsonGenerator json;
    private final ReportJob job;
    private final List<FiledReturn> files;
    private final WorkbookShelf shelf;
    private final PlaceNumbers places;
    private final Map<String, Indicator.Ledger> ledgers = new HashMap<>();
    private final Set<String> ledgerSheets = new HashSet<>();
    private final SheetMaps maps = new SheetMaps();
    private final LowerSets lower = new LowerSets();
    private final Function<FiledReturn, List<UnreadNumber>> unread;
    private int cells;

    SheetPictures(JsonGenerator json, PageContent content, PlaceNumbers places) {
        this.json = json;
        this.job = content.job();
        this.files = content.files();
        this.shelf = content.shelf();
        this.places = places;
        this.unread = content.unread();
        for (Indicator indicator : job.indicators()) {
            if (indicator.ledger() != null) {
                ledgers.put(indicator.code(), indicator.ledger());
                ledgerSheets.add(LabelFolding.fold(indicator.ledger().sheet()));
            }
        }
        ledgerSheets.remove("");
    }

    void write() {
        SheetPicture[] pictures = new SheetPicture[places.sheets().size()];
        Map<Integer, List<Integer>> byFile = places.sheetsByFile();
        for (int file = 0; file < files.size(); file++) {
            boolean pictured = byFile.containsKey(file) && cells < MOST_CELLS;
            boolean mapped = files.get(file).verdict() == FiledReturn.Verdict.ACCEPTED && maps.hasRoom();
            if (pictured || mapped) {
                take(file, byFile.getOrDefault(file, List.of()), mapped, pictures);
            }
        }
        json.writeArrayPropertyStart("sheets");
        for (int i = 0; i < pictures.length; i++) {
            PlaceNumbers.SheetPlace place = places.sheets().get(i);
            json.writeStartObject();
            json.writeNumberProperty("file", place.file());
            json.writeStringProperty("name", place.name());
            if (pictures[i] != null) {
                pictures[i].write(json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        lower.write(json);
        maps.write(json);
    }

    /** A file that cannot be read now, though it was before, has no pictures: the page is no place to fail. */
    private void take(int number, List<Integer> sheets, boolean mapped, @Nullable SheetPicture[] pictures) {
        FiledReturn file = files.get(number);
        Opened<Boolean> opened = OneFile.work(
                () -> shelf.readLast(
                        file.staged(),
                        job.returns().passwords(),
                        workbook -> take(number, workbook, sheets, mapped, pictures)),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
        if (opened instanceof Opened.Unreadable) {
            sheets.forEach(sheet -> pictures[sheet] = null);
        }
    }

    private boolean take(
            int file, Workbook workbook, List<Integer> sheets, boolean mapped, @Nullable SheetPicture[] pictures) {
        if (!sheets.isEmpty()) {
            workbook.lowerSet().ifPresent(set -> lower.take(file, set));
        }
        for (int number : sheets) {
            PlaceNumbers.SheetPlace place = places.sheets().get(number);
            named(workbook, place.name()).map(sheet -> picture(sheet, place)).ifPresent(picture -> {
                pictures[number] = picture;
                cells += picture.size();
            });
        }
        if (mapped) {
            Map<String, Map<String, Set<String>>> used = new HashMap<>();
            sheets.forEach(number -> used.put(
                    places.sheets().get(number).name(),
                    places.sheets().get(number).wanted()));
            maps.take(file, workbook, unread.apply(files.get(file)), used, name -> isLedger(name, used));
        }
        return true;
    }

    private boolean isLedger(String sheet, Map<String, Map<String, Set<String>>> used) {
        return ledgerSheets.contains(LabelFolding.fold(sheet))
                || used.getOrDefault(sheet, Map.of()).values().stream()
                        .anyMatch(codes -> codes.stream().anyMatch(ledgers::containsKey));
    }

    private static Optional<Sheet> named(Workbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst();
    }

    private SheetPicture picture(Sheet sheet, PlaceNumbers.SheetPlace place) {
        Set<String> codes = new HashSet<>();
        place.wanted().values().forEach(codes::addAll);
        codes.remove("");
        boolean ledger = ledgerSheets.contains(LabelFolding.fold(place.name()))
                || codes.stream().anyMatch(ledgers::containsKey)
                // A ledger may bear any name: of a sheet that gave nothing, no neighbours are shown.
                || codes.isEmpty() && !ledgers.isEmpty();
        if (!ledger) {
            try {
                return FormPicture.of(sheet.grid(), place.wanted().keySet());
            } catch (SheetTooLarge tooLarge) {
                return LedgerPicture.of(sheet, place.wanted(), ledgers);
            }
        }
        return LedgerPicture.of(sheet, place.wanted(), ledgers);
    }
}

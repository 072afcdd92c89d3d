package org.huibao.audit.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
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

    private static final int SHEETS_WITH_CONTACTS = 2;

    private final JsonGenerator json;
    private final ReportJob job;
    private final List<FiledReturn> files;
    private final WorkbookShelf shelf;
    private final PlaceNumbers places;
    private final Map<String, Indicator.Ledger> ledgers = new HashMap<>();
    private final Set<String> ledgerSheets = new HashSet<>();
    private final SheetMaps maps = new SheetMaps();
    private final Map<Integer, FormContact> contacts = new TreeMap<>();
    private final Set<String> asked;
    private final LowerSets lower = new LowerSets();
    private final Function<FiledReturn, List<UnreadNumber>> unread;

    SheetPictures(JsonGenerator json, PageContent content, PlaceNumbers places) {
        this.json = json;
        this.job = content.job();
        this.files = content.files();
        this.shelf = content.shelf();
        this.places = places;
        this.unread = content.unread();
        this.asked = content.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::department)
                .collect(Collectors.toSet());
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
        PictureChoice choice = PictureChoice.of(places.sheets());
        Map<Integer, List<Integer>> byFile = places.sheetsByFile();
        for (int file = 0; file < files.size(); file++) {
            boolean pictured = choice.any(byFile.getOrDefault(file, List.of()));
            boolean accepted = files.get(file).verdict() == FiledReturn.Verdict.ACCEPTED;
            boolean mapped = accepted && maps.hasRoom();
            // Who is to be asked something has to be found, however large the page.
            if (pictured || mapped || accepted && asked.contains(files.get(file).department())) {
                take(file, byFile.getOrDefault(file, List.of()), mapped, choice, pictures);
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
        contacts();
    }

    /** {@code contacts}: number of the file → name and telephone number. */
    private void contacts() {
        json.writeObjectPropertyStart("contacts");
        contacts.forEach((file, contact) -> {
            json.writeArrayPropertyStart(Integer.toString(file));
            json.writeString(contact.name());
            json.writeString(contact.phone());
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    /** A file that cannot be read now, though it was before, has no pictures: the page is no place to fail. */
    private void take(
            int number, List<Integer> sheets, boolean mapped, PictureChoice choice, @Nullable SheetPicture[] pictures) {
        FiledReturn file = files.get(number);
        Opened<Boolean> opened = OneFile.work(
                () -> shelf.readLast(
                        file.staged(),
                        job.returns().passwords(),
                        workbook -> take(number, workbook, sheets, mapped, choice, pictures)),
                failure -> new Opened.Unreadable<>("failed", List.of(failure)));
        if (opened instanceof Opened.Unreadable) {
            sheets.forEach(sheet -> pictures[sheet] = null);
        }
    }

    private boolean take(
            int file,
            Workbook workbook,
            List<Integer> sheets,
            boolean mapped,
            PictureChoice choice,
            @Nullable SheetPicture[] pictures) {
        if (!sheets.isEmpty()) {
            workbook.lowerSet().ifPresent(set -> lower.take(file, set));
        }
        for (int number : sheets) {
            PlaceNumbers.SheetPlace place = places.sheets().get(number);
            Map<String, Set<String>> shown = choice.on(number);
            if (!shown.isEmpty()) {
                named(workbook, place.name())
                        .map(sheet -> picture(sheet, place, shown))
                        .ifPresent(picture -> pictures[number] = picture);
            }
        }
        Map<String, Map<String, Set<String>>> used = new HashMap<>();
        sheets.forEach(number -> used.put(
                places.sheets().get(number).name(),
                PictureWish.codes(places.sheets().get(number).wishes())));
        if (mapped) {
            maps.take(file, workbook, unread.apply(files.get(file)), used, name -> isLedger(name, used));
        }
        contact(workbook, used).ifPresent(contact -> contacts.put(file, contact));
        return true;
    }

    /** Of the first sheet that names anyone, among those that are held anyway; never of a ledger, whose rows are people's. */
    private Optional<FormContact> contact(Workbook workbook, Map<String, Map<String, Set<String>>> used) {
        return workbook.sheets().stream()
                .filter(sheet -> used.containsKey(sheet.name()) && !sheet.hidden() && !isLedger(sheet.name(), used))
                .limit(SHEETS_WITH_CONTACTS)
                .flatMap(sheet -> contact(sheet).stream())
                .findFirst();
    }

    private static Optional<FormContact> contact(Sheet sheet) {
        try {
            return FormContact.of(sheet.grid());
        } catch (SheetTooLarge tooLarge) {
            return Optional.empty();
        }
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

    /** @param shown address → codes */
    private SheetPicture picture(Sheet sheet, PlaceNumbers.SheetPlace place, Map<String, Set<String>> shown) {
        Set<String> codes = new HashSet<>();
        place.wishes().values().forEach(wish -> codes.addAll(wish.indicators()));
        codes.remove("");
        boolean ledger = ledgerSheets.contains(LabelFolding.fold(place.name()))
                || codes.stream().anyMatch(ledgers::containsKey)
                // A ledger may bear any name: of a sheet that gave nothing, no neighbours are shown.
                || codes.isEmpty() && !ledgers.isEmpty();
        if (!ledger) {
            try {
                return FormPicture.of(sheet.grid(), shown.keySet());
            } catch (SheetTooLarge tooLarge) {
                return LedgerPicture.of(sheet, shown, ledgers);
            }
        }
        return LedgerPicture.of(sheet, shown, ledgers);
    }
}

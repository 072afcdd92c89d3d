package org.huibao.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.book.BookEntry;
import org.huibao.definition.book.BookReader;
import org.huibao.definition.book.BookSheet;
import org.huibao.definition.book.BookTable;
import org.huibao.message.Messages;
import org.huibao.workbook.Addresses;

/** Which cell of a {@code definition.xlsx} says what of an indicator. */
public final class BookPlaces {

    private BookPlaces() {}

    /**
     * @param place {@code 指标!D12}
     * @param text as it stands there
     */
    public record PlacedText(String place, String text) {}

    /**
     * @param workbook a definition without mistakes
     * @return code → key of the column → what stands there
     */
    public static Map<String, Map<String, PlacedText>> indicators(byte[] workbook) {
        MistakeList unheard = new MistakeList(Messages.of("en"));
        Map<String, Map<String, PlacedText>> places = new LinkedHashMap<>();
        Optional.ofNullable(BookReader.read(workbook, unheard.in(JobFolder.BOOK))
                        .tables()
                        .get(BookSheet.INDICATORS))
                .map(BookTable::entries)
                .ifPresent(entries -> entries.forEach(entry -> places.put(code(entry), texts(entry))));
        return places;
    }

    private static String code(BookEntry entry) {
        return entry.cell("code").map(cell -> cell.narrow()).orElse("");
    }

    private static Map<String, PlacedText> texts(BookEntry entry) {
        Map<String, PlacedText> texts = new LinkedHashMap<>();
        entry.cells().forEach((key, cell) -> {
            TextPlace place = cell.place();
            String where = place.tab().name() + "!" + Addresses.of(place.line(), place.column());
            texts.put(key, new PlacedText(where, cell.text()));
        });
        return texts;
    }
}

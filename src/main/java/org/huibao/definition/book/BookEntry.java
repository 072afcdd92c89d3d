package org.huibao.definition.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.TextPlace;

/**
 * A row of a sheet that describes something.
 *
 * @param place of its first cell
 * @param cells by the keys of their columns, empty ones left out
 * @param broken places of cells of which nothing can be made, which was told
 * @param others what stands in columns that are not the program's, by their headers
 * @param before headings and notes in the rows above it
 */
public record BookEntry(
        TextPlace place,
        Map<String, BookCell> cells,
        Map<String, TextPlace> broken,
        Map<String, String> others,
        List<String> before) {

    public Optional<BookCell> cell(String key) {
        return Optional.ofNullable(cells.get(key));
    }

    public String text(String key) {
        return cell(key).map(BookCell::text).orElse("");
    }
}

package org.huibao.definition;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibao.definition.book.BookColumn;
import org.huibao.definition.book.BookSheet;
import org.huibao.definition.book.BookWording;
import org.huibao.message.Messages;

/** What a workbook tells people about itself, from the bundles. */
record BookMessages(Messages messages) implements BookWording {

    private static final String NOTE = "book.note.";
    private static final String EXAMPLE = "book.example.";

    @Override
    public String note(BookSheet sheet, BookColumn column) {
        String key = NOTE + sheet.name().toLowerCase(java.util.Locale.ROOT) + "." + column.key();
        return messages.has(key) ? messages.text(key) : "";
    }

    @Override
    public String note(String ofTable) {
        return messages.text(NOTE + "tables." + ofTable);
    }

    @Override
    public Optional<Map<String, String>> example(BookSheet sheet) {
        String prefix = EXAMPLE + sheet.name().toLowerCase(java.util.Locale.ROOT) + ".";
        Map<String, String> example = new TreeMap<>();
        for (BookColumn column : sheet.columns()) {
            if (messages.has(prefix + column.key())) {
                example.put(column.key(), messages.text(prefix + column.key()));
            }
        }
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    @Override
    public String comments() {
        return messages.text("book.note.comments");
    }
}

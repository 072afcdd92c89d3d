package org.huibao.definition.book;

import java.util.Map;
import java.util.Optional;

/** What the workbook tells people about itself, in their language. */
public interface BookWording {

    /** Of a header; empty for none. */
    String note(BookSheet sheet, BookColumn column);

    /** Of a drawn table: {@code mark} of the whole of it, {@code codes} and {@code total}. */
    String note(String ofTable);

    /** A row that shows how to fill in others, by keys; nothing for a sheet that needs none. */
    Optional<Map<String, String>> example(BookSheet sheet);

    /** Above the comments that came out of YAML files. */
    String comments();

    /** Of a workbook that nobody writes on in. */
    BookWording NONE = new BookWording() {
        @Override
        public String note(BookSheet sheet, BookColumn column) {
            return "";
        }

        @Override
        public String note(String ofTable) {
            return "";
        }

        @Override
        public Optional<Map<String, String>> example(BookSheet sheet) {
            return Optional.empty();
        }

        @Override
        public String comments() {
            return "";
        }
    };
}

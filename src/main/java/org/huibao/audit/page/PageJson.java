package org.huibao.audit.page;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.huibao.notation.DirectionMarks;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON that can stand in an HTML page: nothing in it can end the element that it stands in, or turn round what follows. */
final class PageJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private PageJson() {}

    static JsonGenerator into(Writer page) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), new Harmless(page));
    }

    /** Outside of strings JSON has none of these characters. */
    private static final class Harmless extends FilterWriter {
        Harmless(Writer out) {
            super(out);
        }

        @Override
        public void write(int character) throws IOException {
            switch (character) {
                case '<', '>', '&', '\u2028', '\u2029' -> out.write(String.format(Locale.ROOT, "\\u%04x", character));
                default -> {
                    if (!DirectionMarks.isOne(character)) {
                        out.write(character);
                    }
                }
            }
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(characters[i]);
            }
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(text.charAt(i));
            }
        }
    }
}

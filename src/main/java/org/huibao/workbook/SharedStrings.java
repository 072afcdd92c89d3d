package org.huibao.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of texts that the cells of a workbook point into; read when the first cell asks. */
final class SharedStrings {

    private final Parts parts;
    private final Optional<String> part;
    private String @Nullable [] texts;
    private final BitSet struck = new BitSet();

    SharedStrings(Parts parts, Optional<String> part) {
        this.parts = parts;
        this.part = part;
    }

    String get(int index) throws IOException {
        String[] all = texts;
        if (all == null) {
            all = read();
            texts = all;
        }
        if (index >= all.length) {
            throw UnreadableFile.damaged();
        }
        return all[index];
    }

    /** Whether part of a text that was got is struck through. */
    boolean isStruck(int index) {
        return struck.get(index);
    }

    private String[] read() throws IOException {
        String[] all = new String[256];
        int count = 0;
        int characters = 0;
        RichText text = new RichText();
        try (Xml xml = parts.xml(part.orElseThrow(UnreadableFile::damaged))) {
            while (xml.nextStart()) {
                if (!xml.name().equals("si")) {
                    continue;
                }
                if (count == all.length) {
                    all = Arrays.copyOf(all, count * 2);
                }
                String one = text.read(xml);
                struck.set(count, text.struck());
                characters += one.length();
                if (count >= Limits.SHARED_STRINGS || characters > Limits.SHARED_CHARACTERS) {
                    throw UnreadableFile.tooLarge();
                }
                all[count++] = one;
            }
        }
        return Arrays.copyOf(all, count);
    }
}

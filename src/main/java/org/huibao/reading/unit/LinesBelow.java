package org.huibao.reading.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.UnitMentions;
import org.huibao.reading.sheet.UnitMentions.Mention;

/** What the rows of a sheet say of the unit of numbers above them: the same for every value, and so found once. */
final class LinesBelow {

    private static final List<String> BEGINS = HeaderTerms.UNIT_NOTE_BEGINS.list();
    private static final List<String> HOLDS = HeaderTerms.UNIT_NOTE_HOLDS.list();
    private static final List<String> UNIT = HeaderTerms.UNIT_WORD.list();

    private final SheetIndex sheet;
    private final UnitMentions mentions;
    private final BitSet notes = new BitSet();
    private final Map<Integer, List<Mention>> speaking = new HashMap<>();

    private LinesBelow(SheetIndex sheet) {
        this.sheet = sheet;
        this.mentions = sheet.units();
        for (int row = mentions.nextRow(1); row > 0; row = mentions.nextRow(row + 1)) {
            notes.set(row, isNote(row));
        }
    }

    static LinesBelow of(SheetIndex sheet) {
        return sheet.known(LinesBelow.class, LinesBelow::new);
    }

    /** The next row from there on that is a note under a table, though another may follow; -1 where there is none. */
    int nextNote(int from) {
        return notes.nextSetBit(from);
    }

    /** What the row says, where it stands below. */
    List<Mention> in(int row) {
        return speaking.computeIfAbsent(row, this::speaking);
    }

    private boolean isNote(int row) {
        if (mentions.isData(row - 1) && mentions.filled(row) <= 2 && mentions.filled(row + 1) == 0) {
            return true;
        }
        for (Mention mention : mentions.inRow(row)) {
            if (mention.isLine() && isNote(mention.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNote(String text) {
        String plain = LabelFolding.plain(text);
        return BEGINS.stream().anyMatch(plain::startsWith) || HOLDS.stream().anyMatch(plain::contains);
    }

    private List<Mention> speaking(int row) {
        List<Mention> speaking = new ArrayList<>(1);
        for (Mention mention : mentions.inRow(row)) {
            boolean speaks = mention.isLine()
                    || mention.isAlone() && followsUnitWord(sheet, mention)
                    || mentions.filled(row) <= 2 && hasUnitWord(mention.text());
            if (speaks) {
                speaking.add(mention);
            }
        }
        return speaking;
    }

    private static boolean hasUnitWord(String text) {
        String plain = LabelFolding.plain(text);
        return UNIT.stream().anyMatch(plain::contains) || plain.contains("unit");
    }

    /** 单位： in one cell and 万元 in the next. */
    static boolean followsUnitWord(SheetIndex sheet, Mention mention) {
        return sheet.inRow(mention.row()).stream()
                .anyMatch(label -> label.right() == mention.cell().column() - 1
                        && UNIT.stream().anyMatch(label.plain()::contains));
    }
}

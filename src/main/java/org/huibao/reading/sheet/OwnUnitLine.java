package org.huibao.reading.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;

/** Tells lines on units that stand apart from a sheet and are of another one by name: 许可台账金额单位：万元, 表二单位为万元. */
public final class OwnUnitLine {

    private static final int LONGEST = 300;
    private static final int SHORTEST_NAME = 2;
    private static final Pattern CLAUSES = Pattern.compile("[,;.。；，\\n\\r]+");
    private static final Pattern SPEAKS = Pattern.compile(".*(?:" + HeaderTerms.UNIT_WORD.any() + "|[万亿元]).*");
    private static final Pattern TABLE =
            Pattern.compile(HeaderTerms.OTHER_TABLE.any() + "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})");

    private final String own;
    private final List<String> others;

    /** @param all names of sheets, the own one among them */
    public OwnUnitLine(String name, List<String> all) {
        this.own = LabelFolding.fold(name);
        this.others = all.stream()
                .map(LabelFolding::fold)
                .filter(other -> !other.equals(own)
                        && other.length() >= SHORTEST_NAME
                        && other.chars().anyMatch(each -> each > 'z'))
                .toList();
    }

    /** False where each part of it that speaks of a unit names another sheet, and not this one. */
    public boolean mayBe(String line) {
        if (line.length() > LONGEST) {
            return true;
        }
        List<String> speaking = CLAUSES.splitAsStream(LabelFolding.plain(line))
                .filter(clause -> SPEAKS.matcher(clause).matches())
                .toList();
        return speaking.isEmpty() || speaking.stream().anyMatch(this::mayBeOwn);
    }

    private boolean mayBeOwn(String clause) {
        String rest = clause;
        for (String other : others) {
            rest = other.contains(own) ? rest.replace(other, "") : rest;
        }
        if (rest.contains(own)) {
            return true;
        }
        Matcher table = TABLE.matcher(clause);
        Matcher ownTable = TABLE.matcher(own);
        boolean anotherTable = table.find() && ownTable.find() && !clause.contains(ownTable.group());
        return !anotherTable && others.stream().noneMatch(clause::contains);
    }
}

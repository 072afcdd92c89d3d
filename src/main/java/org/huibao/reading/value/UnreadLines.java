package org.huibao.reading.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Sheet;

/** The numbers of one return that no figure uses; of very many in a sheet the first are told one by one, of the others where they stand. */
public final class UnreadLines {

    private static final int MOST = 2_000;
    private static final int MOST_IN_A_SHEET = 1_000;

    /** A label names a number; whoever needs all of it looks at the cell. */
    private static final int LONGEST = 60;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<UnreadNumber> lines = new ArrayList<>();
    private final Map<String, Box> more = new LinkedHashMap<>();
    private final Map<String, Integer> bySheet = new LinkedHashMap<>();

    /** Rows and columns on all sides, inclusive. */
    private record Box(int top, int left, int bottom, int right, long numbers) {
        Box and(Box other) {
            return new Box(
                    Math.min(top, other.top),
                    Math.min(left, other.left),
                    Math.max(bottom, other.bottom),
                    Math.max(right, other.right),
                    numbers + other.numbers);
        }

        public String range() {
            return UnreadLines.range(top, left, bottom, right);
        }
    }

    public static String range(int top, int left, int bottom, int right) {
        String first = Addresses.of(top, left);
        return top == bottom && left == right ? first : first + ":" + Addresses.of(bottom, right);
    }

    /** False where a further one would only be counted. */
    public boolean hasRoom(String sheet) {
        return lines.size() < MOST && bySheet.getOrDefault(sheet, 0) < MOST_IN_A_SHEET;
    }

    /** @return where it stands among the lines, for {@link #replace} */
    public int add(UnreadNumber line) {
        bySheet.merge(line.sheet(), 1, Integer::sum);
        lines.add(shortened(line));
        return lines.size() - 1;
    }

    public void replace(int place, UnreadNumber line) {
        lines.set(place, shortened(line));
    }

    public void addAll(UnreadLines others) {
        lines.addAll(others.lines);
        others.more.forEach((sheet, box) -> more.merge(sheet, box, Box::and));
    }

    /** Numbers, or rows of a ledger, that are not told one by one. */
    public void more(String sheet, int top, int left, int bottom, int right, long numbers) {
        more.merge(sheet, new Box(top, left, bottom, right, numbers), Box::and);
    }

    /** In the order of the tabs. */
    List<UnreadNumber> done(List<Sheet> sheets) {
        Map<String, Integer> order = new LinkedHashMap<>();
        sheets.forEach(sheet -> order.putIfAbsent(sheet.name(), order.size()));
        List<UnreadNumber> all = new ArrayList<>(lines);
        more.forEach((sheet, box) ->
                all.add(new UnreadNumber(sheet, box.range(), Long.toString(box.numbers), "", UnreadReason.MORE, "")));
        all.sort(Comparator.comparingInt(line -> order.getOrDefault(line.sheet(), order.size())));
        return all;
    }

    private static UnreadNumber shortened(UnreadNumber line) {
        return new UnreadNumber(
                line.sheet(),
                line.cells(),
                shortened(line.raw()),
                shortened(line.shown()),
                line.reason(),
                shortened(line.nearest()));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST && isOneLine(text)) {
            return text;
        }
        String line = SPACES.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Nothing in it that {@link #SPACES} would change. */
    private static boolean isOneLine(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == ' ' && before == ' ') {
                return false;
            }
            before = character;
        }
        return true;
    }
}

package org.huibao.proof.level;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.seen.VisibleCharacters;

/** Whether each source that is told to the level above stands in the audit log, which is proved by itself. */
public final class LoggedSources implements ReturnUp.SourceLookup {

    private final AuditLogReader log;

    public LoggedSources(AuditLogReader log) {
        this.log = log;
    }

    @Override
    public List<String> missing(Map<String, LowerFigure> figures) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> raws = new HashMap<>();
        log.each(line -> {
            if (figures.containsKey(line.figure()) && line.hasCell()) {
                BigDecimal value = ExactAmounts.of(line.value()).orElse(BigDecimal.ZERO);
                for (String key : List.of(
                        key(line.figure(), line.file(), line.sheet(), line.cell()),
                        key(line.figure(), line.file(), line.sheet(), ""))) {
                    sums.merge(key, value, BigDecimal::add);
                    counts.merge(key, 1, Integer::sum);
                    raws.put(key, CsvRows.withoutApostrophe(line.raw()));
                }
            }
        });
        List<String> missing = new ArrayList<>();
        figures.forEach((code, figure) -> {
            for (LowerSource source : figure.sources()) {
                boolean many = source.number() > 1;
                String key = key(code, source.file(), source.sheet(), many ? "" : source.cells());
                BigDecimal value = ExactAmounts.of(source.value()).orElse(BigDecimal.ZERO);
                boolean known = source.file().isEmpty()
                        || counts.getOrDefault(key, 0) == Math.max(1, source.number())
                                && sums.getOrDefault(key, BigDecimal.ZERO).compareTo(value) == 0
                                && (many || begins(plain(raws.getOrDefault(key, "")), plain(source.raw())));
                if (!known) {
                    missing.add(figure.name() + " " + source.file() + " " + source.sheet() + "!" + source.cells());
                }
            }
        });
        return missing;
    }

    /** Without what no XML can hold, and what turns the direction of writing. */
    private static String plain(String text) {
        return VisibleCharacters.inOrder(text)
                .codePoints()
                .filter(each -> !Character.isISOControl(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Long texts are told in part, those of ledgers not at all. */
    private static boolean begins(String whole, String part) {
        return part.isEmpty()
                || whole.equals(part)
                || part.endsWith("…") && whole.startsWith(part.substring(0, part.length() - 1));
    }

    private static String key(String figure, String file, String sheet, String cell) {
        return String.join("\n", figure, file, sheet, cell);
    }
}

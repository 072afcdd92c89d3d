package org.huibao.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.FileTerms;

/** The part of a report that a file is of by its name, or else by the folder that it lies in: 上半年, 二季度, 3月, 第二部分; or its year. */
final class StatedPart {

    private static final Pattern QUARTER = Pattern.compile("第?([一二三四1-4])季|(?<![a-z0-9])q([1-4])(?![0-9])");
    private static final Pattern HALF = Pattern.compile("([上下])半年|(?<![a-z0-9])h([12])(?![0-9])");
    private static final Pattern PIECE =
            Pattern.compile("第?([一二三四五六七八九十]{1,3}|[0-9]{1,3})" + FileTerms.FILE_PIECE.any());
    private static final Pattern VOLUME = Pattern.compile("\\((" + FileTerms.FILE_VOLUME.any() + ")\\)|("
            + FileTerms.FILE_VOLUME.any() + ")" + FileTerms.FILE_VOLUME_BEHIND.any() + "?$");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{1,5}$");
    private static final Pattern COPY =
            Pattern.compile("(?:[-_ ]*" + FileTerms.FILE_COPY.any() + "|\\([0-9]{1,2}\\))+$");
    private static final int LONGEST = 200;
    private static final int MONTHS = 12;

    private StatedPart() {}

    /** The same for all names that state the same part. */
    static Optional<String> of(String path) {
        String[] steps = path.split("/");
        for (int i = steps.length - 1; i >= 0; i--) {
            Optional<String> part =
                    named(i == steps.length - 1 ? EXTENSION.matcher(steps[i]).replaceFirst("") : steps[i]);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = COPY.matcher(LabelFolding.plain(name)).replaceFirst("");
        List<PeriodMention> mentions = PeriodMention.inName(plain);
        List<PeriodMention> parts = mentions.stream()
                .filter(each -> each.kind() != PeriodMention.Kind.YEAR && each.kind() != PeriodMention.Kind.YEARS)
                .toList();
        if (!parts.isEmpty()) {
            return Optional.of(parts.stream()
                    .map(each -> each.from() % MONTHS + "+" + (each.to() - each.from())
                            + (each.kind() == PeriodMention.Kind.PART_OF_MONTH ? each.text() : ""))
                    .collect(Collectors.joining(" ")));
        }
        return first(QUARTER, plain, "")
                .map(quarter -> 3 * ("1234一二三四".indexOf(quarter) % 4) + "+2")
                .or(() -> first(HALF, plain, "").map(half -> 6 * ("12上下".indexOf(half) % 2) + "+5"))
                .or(() -> first(PIECE, plain, "piece "))
                .or(() -> first(VOLUME, plain, "volume "))
                .or(() -> mentions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(mentions.stream()
                                .map(each -> each.from() + "-" + each.to())
                                .collect(Collectors.joining(" "))));
    }

    private static Optional<String> first(Pattern pattern, String name, String kind) {
        Matcher matcher = pattern.matcher(name);
        return matcher.find()
                ? Optional.of(kind
                        + (matcher.group(1) == null && matcher.groupCount() > 1 ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
    }
}

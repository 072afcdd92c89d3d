package org.huibao.reading.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.sheet.SearchResult;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.ValuePlace;

/** A form that is repeated for each month or quarter, and once for the whole: 1月, 2月, 全年. */
final class BlockTitles {

    /** Lines between the title of a block and its headers. */
    private static final int FARTHEST = 3;

    private static final Pattern WHOLE = Pattern.compile("(?:(?:19|20)[0-9]{2}年度?|1-12月份?|" + TimeTerms.BLOCK_YEAR.any()
            + "){1,2}" + TimeTerms.BLOCK_BEHIND_YEAR.any(TimeTerms.BLOCK_WHOLE) + "?|" + TimeTerms.BLOCK_WHOLE.any());

    private static final Pattern YEAR = Pattern.compile("(?:(?:19|20)[0-9]{2}年度?)?" + TimeTerms.BLOCK_WHOLE_YEAR.any()
            + TimeTerms.BLOCK_BEHIND_YEAR.any(TimeTerms.BLOCK_WHOLE) + "?");

    private BlockTitles() {}

    /** @return the place in the block of the whole, where all the others stand in blocks of parts; else all of them */
    static List<SearchResult> ofTheWhole(List<SearchResult> same) {
        if (same.size() < 2) {
            return same;
        }
        List<SearchResult> whole = same.stream()
                .filter(each -> title(each).filter(BlockTitles::isWhole).isPresent())
                .toList();
        boolean parts = same.stream()
                .filter(each -> !whole.contains(each))
                .allMatch(each -> title(each).filter(BlockTitles::isPart).isPresent());
        return whole.size() == 1 && parts ? whole : same;
    }

    /** Whether 全年 stands over the headers, in a sheet whose name says nothing else. */
    static boolean isOfTheYear(SearchResult.Found found) {
        return title(found).filter(plain -> YEAR.matcher(plain).matches()).isPresent()
                && !isPart(found.place().sheet().sheet().name());
    }

    private static boolean isWhole(String plain) {
        return WHOLE.matcher(plain).matches();
    }

    private static boolean isPart(String plain) {
        return PeriodMention.inName(plain).stream()
                .anyMatch(mention -> mention.kind() != PeriodMention.Kind.YEAR
                        && mention.kind() != PeriodMention.Kind.YEARS
                        && mention.to() - mention.from() < 11);
    }

    /** What stands alone in its row next above the headers. */
    private static Optional<String> title(SearchResult located) {
        if (!(located instanceof SearchResult.Found found)
                || found.place().headers().isEmpty()) {
            return Optional.empty();
        }
        ValuePlace place = found.place();
        int top = place.headers().stream().mapToInt(SheetLabel::top).min().orElse(1);
        for (int row = top - 1; row >= Math.max(1, top - FARTHEST); row--) {
            List<SheetLabel> labels = place.sheet().inRow(row);
            if (labels.size() > 1) {
                return Optional.empty();
            }
            if (labels.size() == 1) {
                return Optional.of(labels.get(0).plain());
            }
        }
        return Optional.empty();
    }
}

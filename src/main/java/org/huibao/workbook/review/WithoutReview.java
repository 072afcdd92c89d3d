package org.huibao.workbook.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huibao.model.LowerSet;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook as its department made it: without the sheet that we put into it, its other sheets numbered as if that had never been. */
public final class WithoutReview implements Workbook {

    private final Workbook whole;
    private final List<Sheet> own = new ArrayList<>();
    private @Nullable Sheet review;

    public WithoutReview(Workbook whole) {
        this.whole = whole;
        for (Sheet sheet : whole.sheets()) {
            if (ReviewList.isMarked(sheet)) {
                review = sheet;
            } else {
                own.add(new Numbered(sheet, own.size() + 1));
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(own);
    }

    @Override
    public Map<String, String> properties() {
        return whole.properties();
    }

    @Override
    public Optional<LowerSet> lowerSet() {
        return whole.lowerSet();
    }

    @Override
    public Optional<Sheet> review() {
        return Optional.ofNullable(review);
    }

    private record Numbered(Sheet sheet, int number) implements Sheet {
        @Override
        public String name() {
            return sheet.name();
        }

        @Override
        public boolean hidden() {
            return sheet.hidden();
        }

        @Override
        public void rows(Predicate<Row> visitor) {
            sheet.rows(visitor);
        }

        @Override
        public List<Grid.Region> merges() {
            return sheet.merges();
        }

        @Override
        public List<MarginText> margins() {
            return sheet.margins();
        }

        @Override
        public List<ConditionalFormat> conditionalFormats() {
            return sheet.conditionalFormats();
        }

        @Override
        public Grid grid() {
            return sheet.grid();
        }
    }
}

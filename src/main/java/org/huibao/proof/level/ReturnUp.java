package org.huibao.proof.level;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.Value;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.proof.SetDifference;
import org.huibao.proof.cells.HiddenSources;
import org.huibao.proof.cells.WholeSource;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;

/** The return that a set holds for the level above: it is the form of that level, with the set's own figures and nothing else in its cells. */
public final class ReturnUp {

    private static final String RETURN = "return-up.xlsx";
    private static final String FORM = "definition/upward.xlsx";

    private static final String CODE = "编码";
    private static final String NAME = "指标名称";
    private static final String UNIT = "单位";
    private static final String AMOUNT = "本年数";
    private static final String NONE = "无";

    /** In characters; no cell holds more. */
    private static final int LONGEST = 32_767;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    /** Excel keeps no more. */
    private static final MathContext DIGITS = new MathContext(15);

    private final SetFolder set;
    private final ReportJob job;
    private final Function<String, Value> county;
    private final Consumer<SetDifference> differences;

    /** @param county code → the figure, worked out anew */
    public ReturnUp(SetFolder set, ReportJob job, Function<String, Value> county, Consumer<SetDifference> differences) {
        this.set = set;
        this.job = job;
        this.county = county;
        this.differences = differences;
    }

    /** A row of the form. */
    private record Item(String code, String name, String unit, String address, String there) {}

    public void compare(SourceLookup log) {
        Path file = set.folder().resolve(RETURN);
        if (!Files.exists(file)) {
            return;
        }
        Optional<Map<String, String>> cells = texts(file);
        Optional<Map<String, String>> form = texts(set.folder().resolve(FORM));
        if (job.upward() == null || cells.isEmpty() || form.isEmpty()) {
            differences.accept(SetDifference.of("upward.unreadable", ""));
            return;
        }
        Map<String, String> must = new TreeMap<>(form.get());
        Map<String, Indicator> figures = new HashMap<>();
        Map<String, Item> items = new TreeMap<>();
        for (Item item : items(form.get())) {
            Optional<Indicator> figure = figure(item);
            Optional<String> written = figure.flatMap(each -> written(item, each));
            if (written.isPresent() && (item.there().isEmpty() || item.there().equals(written.get()))) {
                must.put(item.address(), written.get());
                figures.put(item.code(), figure.get());
                items.put(item.code(), item);
            }
        }
        Map<String, String> names = new HashMap<>();
        items.forEach((code, item) -> names.put(
                item.address(), Objects.requireNonNull(figures.get(code)).code()));
        TreeSet<String> all = new TreeSet<>(must.keySet());
        all.addAll(cells.get().keySet());
        for (String address : all) {
            String is = cells.get().getOrDefault(address, "");
            String due = must.getOrDefault(address, "");
            if (!is.equals(due)) {
                differences.accept(SetDifference.of(
                        "upward.cell", names.getOrDefault(address, ""), address, shown(is), shown(due)));
            }
        }
        hidden(file, items, figures, must, log);
    }

    /** Whether the audit log has such a source; asked once for all. */
    @FunctionalInterface
    public interface SourceLookup {
        /** @return those that it does not have */
        List<String> missing(Map<String, LowerFigure> figures);
    }

    private void hidden(
            Path file,
            Map<String, Item> items,
            Map<String, Indicator> figures,
            Map<String, String> must,
            SourceLookup log) {
        Optional<LowerSet> read = HiddenSources.of(file);
        if (read.isEmpty() || !read.get().passed().keySet().equals(items.keySet())) {
            differences.accept(SetDifference.of("upward.hidden", "", ""));
            return;
        }
        LowerSet told = read.get();
        told.passed().forEach((code, passed) -> {
            Item item = Objects.requireNonNull(items.get(code));
            String figure = Objects.requireNonNull(figures.get(code)).code();
            boolean same = passed.figure().equals(figure)
                    && passed.written().equals(must.get(item.address()))
                    && passed.unit().equals(item.unit())
                    && told.figures().containsKey(figure);
            if (!same) {
                differences.accept(SetDifference.of("upward.hidden", figure, item.name()));
            }
        });
        told.figures().forEach((code, figure) -> {
            boolean known = job.indicator(code).isPresent();
            if (!known || !ExactAmounts.same(figure.value(), county.apply(code))) {
                differences.accept(SetDifference.of("upward.hidden", known ? code : "", figure.name()));
            }
        });
        log.missing(told.figures()).forEach(place -> differences.accept(SetDifference.of("upward.hidden", "", place)));
    }

    private Optional<Indicator> figure(Item item) {
        String named = Objects.requireNonNull(job.upward()).figures().get(item.code());
        if (named != null) {
            return job.indicator(named);
        }
        String name = LabelFolding.fold(item.name());
        List<Indicator> same = job.indicators().stream()
                .filter(Indicator::hasCountyFigure)
                .filter(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream())
                        .anyMatch(its -> LabelFolding.fold(its).equals(name)))
                .toList();
        return same.size() == 1 && !name.isEmpty() ? Optional.of(same.get(0)) : Optional.empty();
    }

    private Optional<String> written(Item item, Indicator figure) {
        Value value = county.apply(figure.code());
        Optional<BigDecimal> factor = Unit.of(figure.unit()).to(Unit.of(item.unit()));
        if (value instanceof Value.Number number) {
            return factor.map(
                    by -> ExactAmounts.plain(number.amount().multiply(by).round(DIGITS)));
        }
        if (factor.isEmpty() || !(value instanceof Value.None || value instanceof Value.Text)) {
            return Optional.empty();
        }
        String written = value instanceof Value.Text text
                ? CONTROL.matcher(text.text().replaceAll("\r\n?", "\n")).replaceAll("")
                : NONE;
        return Optional.of(written).filter(each -> each.length() <= LONGEST);
    }

    private static List<Item> items(Map<String, String> form) {
        Map<String, String> columns = new HashMap<>();
        int header = 0;
        for (Map.Entry<String, String> cell : form.entrySet()) {
            if (cell.getValue().equals(CODE) && (header == 0 || row(cell.getKey()) < header)) {
                header = row(cell.getKey());
            }
        }
        for (Map.Entry<String, String> cell : form.entrySet()) {
            if (row(cell.getKey()) == header) {
                columns.put(cell.getValue(), cell.getKey().replaceAll("[0-9]+", ""));
            }
        }
        int from = header;
        String codes = columns.getOrDefault(CODE, "");
        return form.keySet().stream()
                .filter(address ->
                        row(address) > from && address.replaceAll("[0-9]+", "").equals(codes))
                .map(address -> {
                    int row = row(address);
                    String amount = columns.getOrDefault(AMOUNT, "") + row;
                    return new Item(
                            form.getOrDefault(address, ""),
                            form.getOrDefault(columns.getOrDefault(NAME, "") + row, ""),
                            form.getOrDefault(columns.getOrDefault(UNIT, "") + row, ""),
                            amount,
                            form.getOrDefault(amount, ""));
                })
                .toList();
    }

    private static int row(String address) {
        return Integer.parseInt(address.replaceAll("[A-Z]+", ""));
    }

    /** What the cells of the first sheet hold. */
    private static Optional<Map<String, String>> texts(Path file) {
        return WholeSource.read(file, List.of(), (sheet, row) -> false, sheets -> {
            Map<String, String> texts = new TreeMap<>();
            sheets.stream().findFirst().ifPresent(sheet -> fill(sheet, texts));
            return texts;
        });
    }

    private static void fill(SeenSheet sheet, Map<String, String> texts) {
        sheet.each(row -> row.cells().forEach(cell -> {
            String text = text(cell);
            if (!text.isEmpty()) {
                texts.put(cell.address(), text);
            }
        }));
    }

    private static String text(SeenCell cell) {
        return cell.amount().map(ExactAmounts::plain).orElseGet(() -> cell.raw().strip());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : text;
    }
}

package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huibao.proof.SetDifference;
import org.huibao.proof.cells.SourceFile;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.seen.CellConversion;
import org.huibao.proof.seen.SourceCell;
import org.huibao.proof.word.ChartPart;
import org.huibao.proof.word.ChartPart.Points;
import org.huibao.proof.word.DomElements;
import org.huibao.proof.word.WordFile;
import org.huibao.proof.word.WordText.Piece;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Compares what the charts of a report show, and the workbooks behind them, with what they must show. */
public final class ChartCheck {

    private static final String NOTHING = "–";

    private final ExpectedCharts expected;
    private final WordFile template;
    private final WordFile report;
    private final FilledParts lines;
    private final Consumer<SetDifference> found;
    private final Set<String> proved = new HashSet<>();

    public ChartCheck(
            ExpectedCharts expected,
            WordFile template,
            WordFile report,
            FilledParts lines,
            Consumer<SetDifference> found) {
        this.expected = expected;
        this.template = template;
        this.report = report;
        this.lines = lines;
        this.found = found;
    }

    /**
     * @param story the part in which the drawings stand
     * @param must pieces, with the template's drawings
     * @param actual pieces, with the report's
     */
    public void compare(String story, List<Piece> must, List<Piece> actual) {
        List<Element> due = drawings(must);
        List<Element> there = drawings(actual);
        List<Optional<ChartBars>> bars =
                due.stream().map(each -> expected.of(alternativeText(each))).toList();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            String own = alternativeText(due.get(i));
            titles.add(TextCheck.plain(bars.get(i).map(ChartBars::title).orElse(own)));
        }
        int[][] pairs = ListAlignment.of(
                titles,
                there.stream()
                        .map(each -> TextCheck.plain(alternativeText(each)))
                        .toList());
        Set<Integer> paired = new HashSet<>();
        for (int[] pair : pairs) {
            paired.add(pair[0]);
            bars.get(pair[0]).ifPresent(each -> chart(story, due.get(pair[0]), there.get(pair[1]), each));
        }
        for (int i = 0; i < due.size(); i++) {
            if (!paired.contains(i)) {
                bars.get(i).ifPresent(this::gone);
            }
        }
    }

    /** What a report must have without the paragraphs of charts that have nothing to show. */
    public List<Piece> without(String story, List<Piece> must) {
        List<Piece> shown = new ArrayList<>();
        List<Piece> paragraph = new ArrayList<>();
        for (Piece piece : must) {
            paragraph.add(piece);
            if (!(piece instanceof Piece.Text || piece instanceof Piece.Figure || piece instanceof Piece.Drawing)) {
                List<Element> empty = drawings(paragraph).stream()
                        .filter(each -> expected.of(alternativeText(each))
                                .filter(ChartBars::isEmpty)
                                .isPresent())
                        .toList();
                empty.forEach(each -> chartOf(template, story, each).ifPresent(part -> {
                    own(template, part);
                    proved.addAll(template.related(part));
                }));
                shown.addAll(empty.isEmpty() ? paragraph : List.of(piece));
                paragraph.clear();
            }
        }
        shown.addAll(paragraph);
        return shown;
    }

    /** Parts of charts whose numbers were compared, and of the template's charts in their place. */
    public Set<String> parts() {
        return proved;
    }

    private void chart(String story, Element asking, Element showing, ChartBars must) {
        chartOf(template, story, asking).ifPresent(part -> own(template, part));
        Optional<String> part = chartOf(report, story, showing);
        Optional<Document> tree = part.flatMap(report::xml);
        if (part.isEmpty() || tree.isEmpty()) {
            gone(must);
            return;
        }
        own(report, part.get());
        chartOf(template, story, asking)
                .flatMap(template::xml)
                .ifPresent(
                        due -> lines.titles(due.getDocumentElement(), tree.get().getDocumentElement()));
        ChartPart shown = ChartPart.of(tree.get().getDocumentElement());
        Comparison comparison = new Comparison(must, shown);
        comparison.cache(part.get());
        List<String> books = report.embedded(part.get());
        comparison.workbook(books.isEmpty() ? part.get() : books.get(0));
    }

    private void own(WordFile file, String part) {
        proved.add(part);
        proved.addAll(file.embedded(part));
    }

    private void gone(ChartBars must) {
        must.codes().stream()
                .distinct()
                .forEach(code -> found.accept(SetDifference.of("report.chart-gone", code, must.title())));
        if (must.codes().isEmpty()) {
            found.accept(SetDifference.of("report.chart-gone", "", must.title()));
        }
    }

    private static Optional<String> chartOf(WordFile file, String story, Element properties) {
        return DomElements.all((Element) properties.getParentNode(), "chart").stream()
                .findFirst()
                .map(ChartCheck::relation)
                .flatMap(id -> file.related(story, id));
    }

    /** The attribute {@code r:id}, whose namespace strict and transitional files write differently. */
    private static String relation(Element chart) {
        for (int i = 0; i < chart.getAttributes().getLength(); i++) {
            if ("id".equals(chart.getAttributes().item(i).getLocalName())) {
                return chart.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    private static List<Element> drawings(List<Piece> pieces) {
        return pieces.stream()
                .filter(Piece.Drawing.class::isInstance)
                .map(each -> ((Piece.Drawing) each).properties())
                .toList();
    }

    private static String alternativeText(Element properties) {
        return properties.getAttribute("descr");
    }

    /** One chart. */
    private final class Comparison {
        private final ChartBars must;
        private final ChartPart shown;

        Comparison(ChartBars must, ChartPart shown) {
            this.must = must;
            this.shown = shown;
        }

        /** What Word shows without asking the workbook. */
        void cache(String part) {
            int series = Math.max(must.series().size(), shown.series().size());
            for (int i = 0; i < series; i++) {
                if (i >= must.series().size() || i >= shown.series().size()) {
                    String is = i < shown.series().size()
                            ? shown.series().get(i).name().at(0)
                            : "";
                    String due = i < must.series().size() ? must.series().get(i).name() : "";
                    tell("", due.isEmpty() ? is : due, part, is, due);
                    continue;
                }
                ChartBars.Series due = must.series().get(i);
                ChartPart.Series its = shown.series().get(i);
                text("", due.name(), part, its.name().at(0), due.name());
                int points = Math.max(
                        must.categories().size(),
                        Math.max(
                                its.categories().shown().size(),
                                its.values().shown().size()));
                for (int bar = 0; bar < points; bar++) {
                    category(bar, part, its.categories().at(bar));
                    amount(i, bar, part, its.values().at(bar));
                }
            }
        }

        /** What shows once somebody edits the chart's data. */
        void workbook(String part) {
            Set<Address> wanted = new HashSet<>();
            shown.series().forEach(each -> {
                wanted.addAll(each.name().cells());
                wanted.addAll(each.categories().cells());
                wanted.addAll(each.values().cells());
            });
            Map<Address, SourceCell> cells = report.bytes(part)
                    .flatMap(bytes -> SourceFile.cells(bytes, wanted))
                    .orElse(Map.of());
            for (int i = 0; i < Math.min(must.series().size(), shown.series().size()); i++) {
                ChartPart.Series its = shown.series().get(i);
                String name = must.series().get(i).name();
                text("", name, place(part, its.name(), 0), raw(cells, its.name(), 0), name);
                for (int bar = 0; bar < must.categories().size(); bar++) {
                    category(bar, place(part, its.categories(), bar), raw(cells, its.categories(), bar));
                    amount(i, bar, place(part, its.values(), bar), raw(cells, its.values(), bar));
                }
            }
        }

        private static String place(String part, Points points, int place) {
            return place < points.cells().size()
                    ? part + " " + points.cells().get(place).address()
                    : part;
        }

        private static String raw(Map<Address, SourceCell> cells, Points points, int place) {
            return place < points.cells().size()
                    ? cells.getOrDefault(points.cells().get(place), SourceCell.EMPTY)
                            .raw()
                    : "";
        }

        private void category(int bar, String where, String is) {
            String due = bar < must.categories().size() ? must.categories().get(bar) : "";
            text(code(bar), due.isEmpty() ? is : due, where, is, due);
        }

        private void text(String code, String bar, String where, String is, String due) {
            if (!TextCheck.plain(is).equals(TextCheck.plain(due))) {
                tell(code, bar, where, is, due);
            }
        }

        private void amount(int series, int bar, String where, String is) {
            ChartBars.Series its = must.series().get(series);
            Optional<BigDecimal> due =
                    bar < its.amounts().size() ? its.amounts().get(bar) : Optional.empty();
            Optional<BigDecimal> amount = CellConversion.number(is);
            boolean same = due.isEmpty()
                    ? is.isEmpty()
                    : amount.isPresent() && CellConversion.kept(due.get()).compareTo(amount.get()) == 0;
            if (!same) {
                String category =
                        bar < must.categories().size() ? must.categories().get(bar) : "";
                String name = must.series().size() == 1 ? category : its.name() + " " + category;
                tell(
                        code(bar),
                        name.isBlank() ? its.name() : name,
                        where,
                        amount.map(ExactAmounts::plain).orElse(is),
                        due.map(ExactAmounts::plain).orElse(""));
            }
        }

        private String code(int bar) {
            return bar < must.codes().size() ? must.codes().get(bar) : "";
        }

        private void tell(String code, String bar, String where, String is, String due) {
            found.accept(SetDifference.of(
                    "report.chart",
                    code,
                    must.title(),
                    bar,
                    where,
                    is.isEmpty() ? NOTHING : is,
                    due.isEmpty() ? NOTHING : due,
                    ExactAmounts.difference(due, is)));
        }
    }
}

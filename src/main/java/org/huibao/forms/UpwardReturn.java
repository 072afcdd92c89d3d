package org.huibao.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.forms.FormAbove.Item;
import org.huibao.model.Finding;
import org.huibao.model.FindingSubject;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.Passed;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.workbook.FilledForm;
import org.huibao.workbook.FilledForm.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The county's figures as a return for the level above: its blank form, filled in. An item gets the figure that the definition names for it, or the only one of the same name;
 * never one that merely has the same code, for codes are each report's own. What is not certain stays blank, and is told.
 */
public final class UpwardReturn {

    /** The file in a published set. */
    public static final String NAME = "return-up.xlsx";

    private static final LowerSet NOTHING = new LowerSet("", "", "", "", "", Map.of(), Map.of());

    private static final int NAMED = 12;

    private final ReportJob job;
    private final byte @Nullable [] file;
    private final @Nullable FormAbove form;
    private final Map<Item, Filling> fillings = new LinkedHashMap<>();
    private final List<Item> notGiven = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param written in the unit of the form's row */
    private record Filling(Indicator figure, Value written) {}

    private UpwardReturn(ReportJob job, byte @Nullable [] file, @Nullable FormAbove form) {
        this.job = job;
        this.file = file;
        this.form = form;
    }

    /**
     * @param values code → the county's value
     * @return nothing for a job that passes nothing up
     */
    public static Optional<UpwardReturn> of(ReportJob job, Function<String, Value> values) {
        if (job.upward() == null) {
            return Optional.empty();
        }
        byte[] file = job.formAbove().map(ReportJob.DefinitionFile::bytes).orElse(null);
        FormAbove form = file == null ? null : FormAbove.read(file).orElse(null);
        UpwardReturn upward = new UpwardReturn(job, file, form);
        upward.fill(job.upward().figures(), values);
        return Optional.of(upward);
    }

    private void fill(Map<String, String> named, Function<String, Value> values) {
        if (file == null) {
            tell(UpwardFinding.Kind.NO_FORM, "", "", "", job.period());
            return;
        }
        if (form == null) {
            tell(UpwardFinding.Kind.NOT_A_FORM, "", "", "", job.period());
            return;
        }
        if (!form.period().equals(job.period())) {
            tell(UpwardFinding.Kind.OTHER_PERIOD, "", "", form.period(), job.period());
            return;
        }
        if (form.heads().stream().noneMatch(this::isOurs)) {
            tell(UpwardFinding.Kind.OTHER_COUNTY, "", "", String.join(" ", form.heads()), job.county());
            return;
        }
        List<String> codes = form.items().stream().map(Item::code).toList();
        new TreeMap<>(named).forEach((above, here) -> {
            if (!codes.contains(above)) {
                tell(UpwardFinding.Kind.UNKNOWN_ITEM, here, above, above, "");
            }
        });
        form.items().forEach(item -> fill(item, named.get(item.code()), values));
        List<String> left = Stream.concat(notGiven.stream().map(Item::name), form.otherSheets().stream())
                .toList();
        if (!fillings.isEmpty() && FilledForm.of(file, Map.of(), NOTHING).isEmpty()) {
            // It can be read and not be written again: nobody would miss a return-up that is not there.
            fillings.clear();
            tell(UpwardFinding.Kind.NOT_A_FORM, "", "", "", job.period());
            return;
        }
        if (!left.isEmpty()) {
            String names = String.join("、", left.subList(0, Math.min(NAMED, left.size())))
                    + (left.size() > NAMED ? " … (" + left.size() + ")" : "");
            tell(UpwardFinding.Kind.NOT_GIVEN, "", names, Integer.toString(left.size()), "");
        }
    }

    private boolean isOurs(String head) {
        return PlaceName.isOf(head.substring(head.lastIndexOf('：') + 1), job.county());
    }

    private void fill(Item item, @Nullable String named, Function<String, Value> values) {
        List<Indicator> figures =
                named == null ? ofSameName(item) : List.of(job.indicator(named).orElseThrow());
        if (figures.size() != 1) {
            notGiven.add(item);
            return;
        }
        Indicator figure = figures.get(0);
        Optional<BigDecimal> factor = Unit.of(figure.unit()).to(Unit.of(item.unit()));
        if (factor.isEmpty()) {
            // A text or 无 tells of other things too then.
            tell(UpwardFinding.Kind.OTHER_UNIT, figure.code(), item.name(), unit(item.unit()), unit(figure.unit()));
            return;
        }
        Value value = values.apply(figure.code());
        if (value instanceof Value.Number number) {
            put(item, figure, new Value.Number(FilledForm.kept(number.amount().multiply(factor.get()))));
        } else if (value instanceof Value.Text text) {
            FilledForm.words(text.text())
                    .ifPresentOrElse(words -> put(item, figure, new Value.Text(words)), () -> notGiven.add(item));
        } else if (value instanceof Value.None) {
            put(item, figure, value);
        } else {
            notGiven.add(item);
        }
    }

    private static String unit(String unit) {
        return unit.isBlank() ? "—" : unit;
    }

    private List<Indicator> ofSameName(Item item) {
        String name = LabelFolding.fold(item.name());
        return name.isEmpty()
                ? List.of()
                : job.indicators().stream()
                        .filter(Indicator::hasCountyFigure)
                        .filter(figure -> Stream.concat(Stream.of(figure.name()), figure.aliases().stream())
                                .anyMatch(each -> LabelFolding.fold(each).equals(name)))
                        .toList();
    }

    private void put(Item item, Indicator figure, Value value) {
        if (!item.there().isEmpty() && !item.there().equals(text(value))) {
            tell(UpwardFinding.Kind.FILLED_IN, figure.code(), item.name(), item.there(), text(value));
            return;
        }
        fillings.put(item, new Filling(figure, value));
    }

    /** What is to be told of it, whether the set will be published or not. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Code of the item above → what is written into its cell; empty where there is no form to be filled in. */
    public Map<String, Passed> passed() {
        Map<String, Passed> passed = new TreeMap<>();
        fillings.forEach((item, filling) ->
                passed.put(item.code(), new Passed(filling.figure().code(), text(filling.written()), item.unit())));
        return passed;
    }

    /**
     * The form, filled in; the same arguments give the same bytes.
     *
     * @param set goes with it in a hidden part
     * @return nothing where there is no form, or none that could be written again
     */
    public Optional<byte[]> filled(LowerSet set) {
        if (file == null || fillings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Entry> values = new LinkedHashMap<>();
        fillings.forEach((item, filling) -> values.put(
                item.address(),
                filling.written() instanceof Value.Number number
                        ? new Entry.Amount(number.amount())
                        : new Entry.Words(text(filling.written()))));
        return FilledForm.of(file, values, set);
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : FormSheet.NONE;
    }

    private void tell(UpwardFinding.Kind kind, String figure, String name, String found, String expected) {
        findings.add(Finding.of(
                new UpwardFinding(kind, new FindingSubject("", figure, job.period(), null), name, found, expected)));
    }
}

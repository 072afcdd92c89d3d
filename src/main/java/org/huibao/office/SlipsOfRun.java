package org.huibao.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Finding;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.reconcile.SlipCheck;
import org.huibao.slip.FiledSlip;
import org.huibao.slip.SlipNumber;
import org.huibao.slip.SlipReader;
import org.huibao.slip.SlipReading;
import org.huibao.slip.SlipValues;

/** The confirmation slips among what was filed, read and held against the numbers of now; where there are none, nothing is asked for. */
public final class SlipsOfRun {

    private final ReportJob job;
    private final Function<String, List<Contribution>> sources;

    /** @param sources of a figure, by its code */
    public SlipsOfRun(ReportJob job, Function<String, List<Contribution>> sources) {
        this.job = job;
        this.sources = sources;
    }

    /** Of a run, which has looked at all returns. */
    public List<Finding> findings(List<FiledReturn> files) {
        return findings(files, department -> true);
    }

    /** @param known departments whose returns were looked at; the numbers of others are taken to be what their slips say */
    List<Finding> findings(List<FiledReturn> files, Predicate<String> known) {
        List<SlipCheck.Filed> slips = new ArrayList<>();
        List<SlipCheck.Scanned> scans = new ArrayList<>();
        for (FiledReturn file : files) {
            CellRef place = CellRef.file(file.path(), file.sha256());
            if (file.verdict() == Verdict.SLIP) {
                slips.add(new SlipCheck.Filed(place, slip(file)));
            } else if (file.verdict() == Verdict.ATTACHMENT && known.test(file.department())) {
                String whose = SlipNumber.whose(job.name(), job.period(), file.department());
                SlipNumber.in(file.path().substring(file.path().lastIndexOf('/') + 1)).stream()
                        .filter(number -> SlipNumber.firstHalf(number).equals(whose))
                        .forEach(number -> scans.add(new SlipCheck.Scanned(place, file.department(), number)));
            }
        }
        if (slips.isEmpty() && scans.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> now = new HashMap<>();
        slips.forEach(each -> now.put(
                each.slip().department(),
                known.test(each.slip().department())
                        ? new LinkedHashMap<>()
                        : each.slip().confirmed()));
        scans.forEach(each -> now.putIfAbsent(each.department(), new LinkedHashMap<>()));
        read(now, known);
        return new SlipCheck(job, now).examine(slips, scans);
    }

    /** It was one when it was taken in; an objection must not go because its copy did. */
    private static FiledSlip slip(FiledReturn file) {
        if (SlipReader.read(file.staged()) instanceof SlipReading.Slip read) {
            return read.slip();
        }
        throw new IllegalStateException("cannot be read any more: " + file.path());
    }

    /** One pass over the figures, however many departments have answered. */
    private void read(Map<String, Map<String, String>> now, Predicate<String> known) {
        for (Indicator indicator : job.indicators()) {
            List<String> owing = indicator.from().stream()
                    .filter(each -> now.containsKey(each) && known.test(each))
                    .toList();
            if (indicator.formula() == null && !owing.isEmpty()) {
                Map<String, List<SlipValues.Given>> given = new HashMap<>();
                sources.apply(indicator.code())
                        .forEach(source -> given.computeIfAbsent(source.department(), none -> new ArrayList<>())
                                .add(new SlipValues.Given(source.role(), text(source.value()))));
                boolean adds = indicator.ledger() != null;
                owing.forEach(each -> now.getOrDefault(each, Map.of())
                        .put(indicator.code(), SlipValues.of(given.getOrDefault(each, List.of()), adds)));
            }
        }
    }

    /** As the audit log writes it. */
    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }
}

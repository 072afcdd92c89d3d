package org.huibao.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set of the level below says of the figures that it passed up in its return: a county's, for its city. It travels hidden in the return, and anybody may
 * have changed it on the way; the set itself, where it is at hand, proves it.
 *
 * @param county whose set it is
 * @param title of its report
 * @param job and {@code period} under which it was made there
 * @param digest 64 hexadecimal digits, the set's own
 * @param passed code of the form's item → what was written into its cell
 * @param figures code → those that were passed up, and those that they were worked out from
 */
public record LowerSet(
        String county,
        String title,
        String job,
        String period,
        String digest,
        Map<String, Passed> passed,
        Map<String, LowerFigure> figures) {

    public LowerSet {
        passed = Map.copyOf(passed);
        figures = Map.copyOf(figures);
    }

    /**
     * @param figure code of the figure below
     * @param written a plain decimal, 无, or a text
     * @param unit of the form's row
     */
    public record Passed(String figure, String written, String unit) {}

    /**
     * @param value exact plain decimal or text; empty for none
     * @param formula empty for what departments report
     * @param inputs codes of the figures in the formula
     * @param sources the largest first
     * @param others how many cells more it has than {@code sources} tell
     */
    public record LowerFigure(
            String code,
            String name,
            String unit,
            String value,
            String formula,
            List<String> inputs,
            List<LowerSource> sources,
            int others) {

        public LowerFigure {
            inputs = List.copyOf(inputs);
            sources = List.copyOf(sources);
        }

        private LowerFigure withSources(int most) {
            if (sources.size() <= most) {
                return this;
            }
            int left = sources.stream()
                    .skip(most)
                    .mapToInt(source -> Math.max(1, source.number()))
                    .sum();
            return new LowerFigure(
                    code,
                    name,
                    unit,
                    value,
                    formula,
                    inputs,
                    sources.subList(0, most),
                    Math.max(others, others + left));
        }
    }

    /**
     * A cell below, or those of a ledger that count.
     *
     * @param role as the audit log writes it
     * @param department its name
     * @param file below {@code sources/} of the set below; empty where nothing was filed
     * @param cells A1 notation; of a ledger its ranges
     * @param number how many cells
     * @param raw content of the cell; empty for several
     * @param value in the figure's unit; empty where it is no number and no text
     */
    public record LowerSource(
            String role,
            String department,
            String file,
            String sha256,
            String sheet,
            String cells,
            int number,
            String raw,
            String value,
            String conversion) {}

    /** With so many sources of each figure; those left out are among its others. */
    public LowerSet withSources(int most) {
        Map<String, LowerFigure> cut = new HashMap<>();
        figures.forEach((code, figure) -> cut.put(code, figure.withSources(most)));
        return new LowerSet(county, title, job, period, digest, passed, cut);
    }

    /** What stands behind an item of the form. */
    public Optional<LowerFigure> behind(String item) {
        return Optional.ofNullable(passed.get(item)).map(Passed::figure).map(figures::get);
    }
}

package org.huibao.learn.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;
import org.jspecify.annotations.Nullable;

/** An indicator as it enters the draft. Where a run does not read it as it was meant, another way to say its place is tried. */
public final class DraftIndicator {

    private final String code;
    private final String name;
    private final String unit;
    private final List<String> from;
    private final String combine;
    private final String formula;
    private final List<String> places;
    private final List<ReturnItem> items;
    private final @Nullable LedgerAmount ledger;
    private final BigDecimal value;
    private final List<NumberSuggestion> used = new ArrayList<>();
    private List<String> aliases = List.of();
    private int place;
    private int decimals;
    private boolean down;

    /**
     * @param combine empty for a sum
     * @param formula empty for what departments report
     * @param places what says where it stands, the best first; an empty one looks for it by its name
     * @param value exact, in the unit
     */
    DraftIndicator(
            String code,
            String name,
            String unit,
            List<String> from,
            String combine,
            String formula,
            List<String> places,
            List<ReturnItem> items,
            @Nullable LedgerAmount ledger,
            BigDecimal value) {
        this.code = code;
        this.name = name;
        this.unit = unit;
        this.from = List.copyOf(from);
        this.combine = combine;
        this.formula = formula;
        this.places = List.copyOf(places);
        this.items = List.copyOf(items);
        this.ledger = ledger;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    List<String> from() {
        return from;
    }

    String combine() {
        return combine;
    }

    public String formula() {
        return formula;
    }

    String place() {
        return places.isEmpty() ? "" : places.get(place);
    }

    /** Whether there was another way to say its place, which is taken from now on. */
    public boolean otherPlace() {
        if (place + 1 >= places.size()) {
            return false;
        }
        place++;
        return true;
    }

    /** Cells that it should be read from; empty for a register and a formula. */
    public List<ReturnItem> items() {
        return items;
    }

    public @Nullable LedgerAmount ledger() {
        return ledger;
    }

    public BigDecimal value() {
        return value;
    }

    List<String> aliases() {
        return aliases;
    }

    void also(List<String> others) {
        aliases = List.copyOf(others);
    }

    List<NumberSuggestion> used() {
        return used;
    }

    int decimals() {
        return decimals;
    }

    boolean down() {
        return down;
    }

    void print(int its, boolean cut) {
        decimals = its;
        down = cut;
    }
}

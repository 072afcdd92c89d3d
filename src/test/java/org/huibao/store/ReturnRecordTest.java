package org.huibao.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Cells;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.Level;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Role;
import org.huibao.model.SampleFinding;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;

/** Whatever a return says comes back as it was, to the last digit and the last half of a character. */
class ReturnRecordTest {

    private static final FiledReturn FILED = new FiledReturn(
            "a.xlsx", "0".repeat(64), 9, Path.of("a.xlsx"), FiledReturn.Verdict.ACCEPTED, "sfj", "folder", "");

    @Property(tries = 300, seed = "2020")
    void givesBackWhatItWasGiven(@ForAll("returns") ReadReturn read) {
        ReturnRecord.Said said = ReturnRecord.said(ReturnRecord.of(read));

        assertThat(said.observations()).isEqualTo(read.observations());
        assertThat(said.notes()).isEqualTo(read.notes());
        assertThat(said.findings()).isEqualTo(read.findings());
        assertThat(said.absences()).isEqualTo(read.absences());
        assertThat(ReturnRecord.unread(said.unread())).isEqualTo(read.unread());
    }

    @Test
    void everyReasonLevelAndRoleHasItsPlace() {
        List<UnreadNumber> unread = Arrays.stream(UnreadReason.values())
                .map(reason -> new UnreadNumber("表\u0000𠀀", "C3:C12", "１２ 件\n", "", reason, "合计 / 本年数"))
                .toList();
        List<Observation> observations = Arrays.stream(Role.values())
                .map(role -> new Observation(
                        "sfj", "cases", "2020", Value.Number.of("-0.10"), CellRef.file("a", ""), "", "", role))
                .toList();
        List<Finding> findings = Arrays.stream(Level.values())
                .map(level -> SampleFinding.of(level, "value.missing", "", "", "2020", null, "", "", "cell", "甲"))
                .toList();
        ReadReturn read = new ReadReturn(FILED, observations, List.of(), findings, List.of(), unread);

        givesBackWhatItWasGiven(read);
    }

    @Test
    void aRecordOfAnotherVersionIsNotTakenForOne() {
        byte[] record = ReturnRecord.of(new ReadReturn(FILED, List.of(), List.of(), List.of(), List.of(), List.of()));
        record[0]++;

        assertThatThrownBy(() -> ReturnRecord.said(record)).hasMessageContaining("version 3");
    }

    @Test
    void aRecordThatIsCutOffIsNotTakenForOne() {
        byte[] deflated = DeflatedBytes.of("受理信访案件数".repeat(99).getBytes(UTF_8));

        assertThatThrownBy(() -> DeflatedBytes.inflated(deflated, 0, deflated.length - 3))
                .isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<ReadReturn> returns() {
        return Combinators.combine(
                        observations().list().ofMaxSize(8),
                        notes().list().ofMaxSize(3),
                        findings().list().ofMaxSize(3),
                        absences().list().ofMaxSize(3),
                        unread().list().ofMaxSize(5))
                .as((observations, notes, findings, absences, unread) ->
                        new ReadReturn(FILED, observations, notes, findings, absences, unread));
    }

    /** Of every character, halves of pairs too; often the same. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "cases", "受理信访案件数", "\ud800", "C7"),
                Arbitraries.strings().ofMaxLength(40));
    }

    private static Arbitrary<CellRef> cells() {
        return Combinators.combine(texts(), texts(), texts(), texts()).as(CellRef::new);
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .ofScale(6)
                        .map(Value.Number::new),
                texts().map(Value.Text::new),
                Arbitraries.of(Value.none(), Value.blank()));
    }

    private static Arbitrary<Observation> observations() {
        return Combinators.combine(
                        texts(), texts(), values(), cells(), texts(), Arbitraries.of(Role.values()), counted())
                .as((department, indicator, value, cell, raw, role, cells) -> new Observation(
                        department, indicator, "2020", value, cell, raw, "text; unit 件", role, cells, raw));
    }

    private static Arbitrary<Cells> counted() {
        return Combinators.combine(Arbitraries.integers().between(0, 1_000_000), texts())
                .as(Cells::new);
    }

    private static Arbitrary<Note> notes() {
        return Combinators.combine(texts(), texts(), texts(), cells()).as(Note::new);
    }

    private static Arbitrary<Finding> findings() {
        return Combinators.combine(
                        texts(), Arbitraries.of(Level.values()), texts(), cells().injectNull(0.3), texts().list())
                .as((id, level, text, place, arguments) ->
                        new Finding(id, level, text, text, id, "2020", place, text, id, fields(arguments), text, id));
    }

    private static FindingFields fields(List<String> values) {
        FindingFields fields = FindingFields.none();
        for (String value : values) {
            fields = fields.and("name" + fields.size() % 3, value);
        }
        return fields;
    }

    private static Arbitrary<Absence> absences() {
        return Combinators.combine(
                        texts(), texts(), cells(), Arbitraries.integers().between(0, 300))
                .as((indicator, nearest, place, distance) ->
                        new Absence("sfj", indicator, nearest, indicator, place, distance));
    }

    private static Arbitrary<UnreadNumber> unread() {
        return Combinators.combine(texts(), texts(), texts(), Arbitraries.of(UnreadReason.values()), texts())
                .as((sheet, cells, raw, reason, nearest) -> new UnreadNumber(sheet, cells, raw, raw, reason, nearest));
    }
}

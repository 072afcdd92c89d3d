package org.huibao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
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
import org.junit.jupiter.api.io.TempDir;

class GatheredReturnsTest {

    private static final int RETURNS = 200;

    @TempDir
    Path folder;

    /** Every department files twice: what it says the second time it has said before, but for every seventh value. */
    private static List<ReadReturn> returns() {
        return IntStream.range(0, RETURNS)
                .mapToObj(number -> {
                    FiledReturn filed = filed("d" + number / 2, number + ".xlsx");
                    List<Observation> seen = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        int amount = number / 2 * 10 + i + (number % 7 == 1 ? 1000 : 0);
                        seen.add(observation(filed, "v" + i, "2020", String.valueOf(amount)));
                        seen.add(observation(filed, "v" + i, "2019", "1." + amount));
                    }
                    return new ReadReturn(
                            filed,
                            seen,
                            List.of(new Note(
                                    filed.department(),
                                    "v1",
                                    "因 " + number,
                                    seen.get(2).cell())),
                            List.of(SampleFinding.of(
                                    Level.INFO, "value.hidden", filed.department(), "", "2020", null, "", "")),
                            List.of(new Absence(
                                    filed.department(),
                                    "v9",
                                    "近",
                                    "",
                                    seen.get(0).cell(),
                                    1)),
                            List.of(new UnreadNumber("表", "Z9", "" + number, "", UnreadReason.DATE, "")));
                })
                .toList();
    }

    private static FiledReturn filed(String department, String path) {
        return new FiledReturn(path, path, 1, Path.of(path), Verdict.ACCEPTED, department, "", "");
    }

    private static Observation observation(FiledReturn filed, String indicator, String period, String amount) {
        CellRef cell = new CellRef(filed.path(), filed.sha256(), "表", indicator.toUpperCase() + period);
        return new Observation(
                filed.department(), indicator, period, Value.Number.of(amount), cell, amount, "", Role.ADDEND);
    }

    private GatheredReturns gathered(List<ReadReturn> returns, long most) {
        GatheredReturns gathered =
                new GatheredReturns(returns.stream().map(ReadReturn::filed).toList(), folder, most);
        returns.forEach(read -> gathered.add(read.filed(), ReturnRecord.said(ReturnRecord.of(read))));
        return gathered;
    }

    /** In memory, set aside now and then, and set aside after each return. */
    @Test
    void givesEachIndicatorWhatTheReturnsSayInTheirOrder() {
        List<ReadReturn> returns = returns();
        for (long most : new long[] {1_000_000, 300, 3}) {
            try (GatheredReturns gathered = gathered(returns, most)) {
                for (String period : List.of("2020", "2019")) {
                    assertThat(gathered.observations("v3", period))
                            .hasSize(RETURNS)
                            .isEqualTo(returns.stream()
                                    .flatMap(read -> read.observations().stream())
                                    .filter(seen -> seen.indicator().equals("v3")
                                            && seen.period().equals(period))
                                    .toList());
                }
                assertThat(gathered.notes("v1"))
                        .isEqualTo(returns.stream()
                                .flatMap(read -> read.notes().stream())
                                .toList());
                assertThat(gathered.absences("v9")).hasSize(RETURNS);
                assertThat(gathered.absences("v1")).isEmpty();
                assertThat(gathered.findings()).hasSize(RETURNS);
                assertThat(gathered.valuesByPath()).hasSize(RETURNS).containsValue(10);
                returns.forEach(
                        read -> assertThat(gathered.unread(read.filed())).isEqualTo(read.unread()));
            }
        }
    }

    @Test
    void tellsWhatADepartmentHasSaidBefore() {
        List<ReadReturn> returns = returns();
        try (GatheredReturns gathered = gathered(returns, 3)) {
            assertThat(gathered.filedTwice(returns.get(2).filed())).isEmpty();
            assertThat(gathered.filedTwice(returns.get(1).filed())).isEmpty();
            assertThat(gathered.filedTwice(returns.get(3).filed()))
                    .extracting(UnreadNumber::cells, UnreadNumber::raw)
                    .hasSize(10)
                    .contains(tuple("V42020", "14"));
        }
    }

    /** Where the system lets nobody see a file that is in use, it is gone from the start, so that a killed run leaves none. */
    @Test
    void leavesNothingBehind() throws IOException {
        try (GatheredReturns gathered = gathered(returns(), 3)) {
            assertThat(gathered.observations("v0", "2020")).isNotEmpty();
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}

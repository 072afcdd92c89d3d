package org.huibao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** P1 and P2: the reader alone, warmed, beside its peers. */
final class ReaderGoals {

    private final ResultTable table;

    ReaderGoals(ResultTable table) {
        this.table = table;
    }

    void forms(List<Path> files) throws IOException {
        Map<ReaderPeer, Double> cpu = new ReaderRounds(2, 5).of(files, List.of(ReaderPeer.values()));
        tell("forms", cpu);
        double own = cpu.get(ReaderPeer.HUIBAO);
        table.most("P1", "forms, warmed reader, CPU of inflate alone", own / cpu.get(ReaderPeer.INFLATE), 2.0);
        table.most("P1", "forms, warmed reader, CPU of fastexcel-reader", own / cpu.get(ReaderPeer.DHATIM), 0.6);
    }

    void ledger(String kind, Path file) throws IOException {
        List<ReaderPeer> peers =
                List.of(ReaderPeer.INFLATE, ReaderPeer.HUIBAO, ReaderPeer.DHATIM, ReaderPeer.POI_EVENTS);
        Map<ReaderPeer, Double> cpu = new ReaderRounds(2, 5).of(List.of(file), peers);
        tell("ledger, " + kind, cpu);
        double own = cpu.get(ReaderPeer.HUIBAO);
        table.most("P2", "ledger (" + kind + "), CPU of inflate alone", own / cpu.get(ReaderPeer.INFLATE), 3.0);
        table.least(
                "P2",
                "ledger (" + kind + "), cells a CPU second of fastexcel-reader",
                cpu.get(ReaderPeer.DHATIM) / own,
                2.0);
    }

    private static void tell(String what, Map<ReaderPeer, Double> cpu) {
        cpu.forEach((peer, seconds) -> System.out.printf("%s: %s %.3f CPU s%n", what, peer.title(), seconds));
    }
}

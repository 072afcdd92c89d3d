package org.huibao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Cells;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.Role;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read from returns, each return once. */
@Repository
public class Readings {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FindingTable findings;
    private final UnreadTable unread;

    Readings(JdbcClient jdbc, JdbcTemplate template, FindingTable findings, UnreadTable unread) {
        this.jdbc = jdbc;
        this.template = template;
        this.findings = findings;
        this.unread = unread;
    }

    /** In the caller's transaction: a reading is in the store whole or not at all. */
    public void keep(String reading, ReadReturn read) {
        jdbc.sql("insert into reading (id) values (?)").param(reading).update();
        keepObservations(reading, read.observations());
        keepNotes(reading, read.notes());
        findings.replace(reading, read.findings());
        keepAbsences(reading, read.absences());
        unread.keep(reading, read.unread());
    }

    /**
     * What the accepted returns of a run say about an indicator, in the order of the work list and of the cells within a return.
     *
     * @param period the report's, or the one before for what stands under 上年数
     */
    public List<Observation> observations(String run, String indicator, String period) {
        return jdbc.sql("select o.* from filed_return f join observation o on o.reading = f.reading"
                        + " where f.run = ? and f.verdict = 'ACCEPTED' and o.indicator = ? and o.period = ?"
                        + " order by f.ordinal, o.seq")
                .params(run, indicator, period)
                .query((row, number) -> observation(row))
                .list();
    }

    /** Of which accepted returns of a run nothing could be learned about an indicator, in the order of the work list. */
    public List<Absence> absences(String run, String indicator) {
        return jdbc.sql("select a.* from filed_return f join absence a on a.reading = f.reading"
                        + " where f.run = ? and f.verdict = 'ACCEPTED' and a.indicator = ? order by f.ordinal")
                .params(run, indicator)
                .query((row, number) -> new Absence(
                        row.getString("department"),
                        row.getString("indicator"),
                        row.getString("nearest"),
                        row.getString("beside"),
                        cell(row),
                        row.getInt("distance")))
                .list();
    }

    /** What no figure uses of one accepted return of a run. */
    public List<UnreadNumber> unread(String run, FiledReturn filed) {
        return unread.of(run, filed.path());
    }

    /** Numbers of one accepted return of a run that an earlier one of the department gives as well: a figure names the first. */
    public List<UnreadNumber> filedTwice(String run, FiledReturn filed) {
        return jdbc.sql(
                        "select o.sheet, o.address, o.raw from filed_return f join observation o on o.reading = f.reading"
                                + " where f.run = ? and f.path = ? and o.kind = 'number' and o.cells = 1 and exists ("
                                + "select 1 from filed_return e join observation p on p.reading = e.reading"
                                + " where e.run = f.run and e.department = f.department and e.verdict = 'ACCEPTED'"
                                + " and e.ordinal < f.ordinal and p.indicator = o.indicator and p.period = o.period"
                                + " and p.role = o.role and p.kind = o.kind and p.content = o.content) order by o.seq")
                .params(run, filed.path())
                .query((row, number) -> new UnreadNumber(
                        row.getString("sheet"),
                        row.getString("address"),
                        row.getString("raw"),
                        "",
                        UnreadReason.FILED_TWICE,
                        ""))
                .list();
    }

    /** Path → how many numbers, texts and words such as 无 an accepted return of the run gives; nothing for one that names no indicator. */
    public Map<String, Integer> valuesByPath(String run) {
        Map<String, Integer> values = new HashMap<>();
        jdbc.sql("select f.path, sum(case when o.kind = 'blank' then 0 else 1 end) as given"
                        + " from filed_return f join observation o on o.reading = f.reading"
                        + " where f.run = ? and f.verdict = 'ACCEPTED' group by f.path")
                .param(run)
                .query(row -> {
                    values.put(row.getString("path"), row.getInt("given"));
                });
        return values;
    }

    /** The explanations in the accepted returns of a run. */
    public List<Note> notes(String run) {
        return jdbc.sql("select n.* from filed_return f join note n on n.reading = f.reading"
                        + " where f.run = ? and f.verdict = 'ACCEPTED' order by f.ordinal, n.seq")
                .param(run)
                .query((row, number) -> new Note(
                        row.getString("department"), row.getString("indicator"), row.getString("content"), cell(row)))
                .list();
    }

    /** The findings in the accepted returns of a run. */
    public List<Finding> findings(String run) {
        return findings.ofReadings(run);
    }

    private void keepObservations(String reading, List<Observation> observations) {
        int[] seq = {0};
        template.batchUpdate(
                "insert into observation (reading, seq, department, indicator, period, kind, content, file, sha256, sheet, address,"
                        + " raw, conversion, role, cells, ranges, counted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                observations,
                BATCH,
                (insert, seen) -> {
                    insert.setString(1, reading);
                    insert.setInt(2, seq[0]++);
                    insert.setString(3, seen.department());
                    insert.setString(4, seen.indicator());
                    insert.setString(5, seen.period());
                    insert.setString(6, Values.kind(seen.value()));
                    insert.setString(7, Values.content(seen.value()));
                    insert.setString(8, seen.cell().file());
                    insert.setString(9, seen.cell().sha256());
                    insert.setString(10, seen.cell().sheet());
                    insert.setString(11, seen.cell().address());
                    insert.setString(12, seen.raw());
                    insert.setString(13, seen.conversion());
                    insert.setString(14, seen.role().name());
                    insert.setInt(15, seen.cells().number());
                    // Of one cell the address says it.
                    insert.setString(
                            16, seen.cells().number() == 1 ? "" : seen.cells().ranges());
                    insert.setString(17, seen.rows());
                });
    }

    private void keepNotes(String reading, List<Note> notes) {
        int[] seq = {0};
        template.batchUpdate(
                "insert into note (reading, seq, department, indicator, content, file, sha256, sheet, address)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notes,
                BATCH,
                (insert, note) -> {
                    insert.setString(1, reading);
                    insert.setInt(2, seq[0]++);
                    insert.setString(3, note.department());
                    insert.setString(4, note.indicator());
                    insert.setString(5, note.text());
                    insert.setString(6, note.cell().file());
                    insert.setString(7, note.cell().sha256());
                    insert.setString(8, note.cell().sheet());
                    insert.setString(9, note.cell().address());
                });
    }

    private void keepAbsences(String reading, List<Absence> absences) {
        template.batchUpdate(
                "insert into absence (reading, indicator, department, nearest, beside, file, sha256, sheet, address, distance)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                absences,
                BATCH,
                (insert, absence) -> {
                    insert.setString(1, reading);
                    insert.setString(2, absence.indicator());
                    insert.setString(3, absence.department());
                    insert.setString(4, absence.nearest());
                    insert.setString(5, absence.beside());
                    insert.setString(6, absence.place().file());
                    insert.setString(7, absence.place().sha256());
                    insert.setString(8, absence.place().sheet());
                    insert.setString(9, absence.place().address());
                    insert.setInt(10, absence.distance());
                });
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString("department"),
                row.getString("indicator"),
                row.getString("period"),
                Values.of(row.getString("kind"), row.getString("content"), ""),
                cell(row),
                row.getString("raw"),
                row.getString("conversion"),
                Role.valueOf(row.getString("role")),
                cells(row),
                Objects.requireNonNullElse(row.getString("counted"), ""));
    }

    private static Cells cells(ResultSet row) throws SQLException {
        int number = row.getInt("cells");
        return number == 1 ? Cells.one(row.getString("address")) : new Cells(number, row.getString("ranges"));
    }

    private static CellRef cell(ResultSet row) throws SQLException {
        return new CellRef(
                row.getString("file"), row.getString("sha256"), row.getString("sheet"), row.getString("address"));
    }
}

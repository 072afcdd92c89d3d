package org.huibao.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibao.model.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and what was frozen before their first step. */
@Repository
public class Runs {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final WorkList workList;
    private final FindingTable findings;

    Runs(JdbcClient jdbc, JdbcTemplate template, WorkList workList, FindingTable findings) {
        this.jdbc = jdbc;
        this.template = template;
        this.workList = workList;
        this.findings = findings;
    }

    /** The run that was opened last. */
    public Optional<Run> last(String job, String period) {
        return jdbc.sql("select * from huibao_run where job = ? and period = ? order by ordinal desc limit 1")
                .params(job, period)
                .query(Runs::run)
                .optional();
    }

    public Run named(String name) {
        return jdbc.sql("select * from huibao_run where name = ?")
                .param(name)
                .query(Runs::run)
                .single();
    }

    /**
     * Opens a run: from here on the work list, the findings of the intake and the figures of the period before stand as
     * they are, whatever happens in the folders.
     *
     * @param previousFigures the county's, by indicator code
     * @param previousShares department code → indicator code → what the department gave
     */
    @Transactional
    public Run open(
            String job,
            String period,
            String digest,
            List<WorkItem> items,
            List<Finding> intakeFindings,
            Map<String, BigDecimal> previousFigures,
            Map<String, Map<String, BigDecimal>> previousShares) {
        int ordinal = last(job, period).map(Run::ordinal).orElse(0) + 1;
        int generation = jdbc.sql("select count(*) from huibao_run where digest = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                + 1;
        Run run = Run.fresh(job, period, ordinal, generation, digest);
        jdbc.sql("insert into huibao_run (name, job, period, ordinal, generation, digest) values (?, ?, ?, ?, ?, ?)")
                .params(run.name(), job, period, ordinal, generation, digest)
                .update();
        workList.freeze(run.name(), items);
        findings.replace(intakeOf(run.name()), intakeFindings);
        keepPrevious(run.name(), "", previousFigures);
        previousShares.forEach((department, shares) -> keepPrevious(run.name(), department, shares));
        return run;
    }

    private void keepPrevious(String run, String department, Map<String, BigDecimal> amounts) {
        template.batchUpdate(
                "insert into previous_figure (run, indicator, department, content) values (?, ?, ?, ?)",
                amounts.entrySet(),
                BATCH,
                (insert, amount) -> {
                    insert.setString(1, run);
                    insert.setString(2, amount.getKey());
                    insert.setString(3, department);
                    insert.setString(4, amount.getValue().toPlainString());
                });
    }

    /** The county's figures of the period before, published, that the run may use; by indicator code. */
    public Map<String, BigDecimal> previousFigures(String run) {
        return previous(run, "indicator", "department", "");
    }

    /** What departments gave for an indicator in the period before, as it was published; by department code. */
    public Map<String, BigDecimal> previousShares(String run, String indicator) {
        Map<String, BigDecimal> shares = previous(run, "department", "indicator", indicator);
        shares.remove("");
        return shares;
    }

    private Map<String, BigDecimal> previous(String run, String by, String of, String wanted) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        jdbc.sql("select " + by + ", content from previous_figure where run = ? and " + of + " = ?")
                .params(run, wanted)
                .query(row -> {
                    amounts.put(row.getString(by), new BigDecimal(row.getString("content")));
                });
        return amounts;
    }

    public List<Finding> intakeFindings(String run) {
        return findings.of(intakeOf(run));
    }

    /** All findings of the run, as they were published; empty before the run has reconciled. */
    public List<Finding> findings(String run) {
        return findings.of(run);
    }

    @Transactional
    public void keepFindings(String run, List<Finding> all) {
        findings.replace(run, all);
    }

    public void end(String run, int exitCode) {
        jdbc.sql("update huibao_run set exit_code = ? where name = ?")
                .params(exitCode, run)
                .update();
    }

    /** Forgets what the runs of the job and period before the last two held; that they were stays on record. */
    @Transactional
    public void forgetBefore(Run last) {
        List<String> old = jdbc.sql("select name from huibao_run where job = ? and period = ? and ordinal < ?")
                .params(last.job(), last.period(), last.ordinal() - 1)
                .query((row, number) -> row.getString("name"))
                .list();
        for (String run : old) {
            for (String table : List.of("filed_return", "previous_figure", "figure")) {
                jdbc.sql("delete from " + table + " where run = ?").param(run).update();
            }
            jdbc.sql("delete from finding where owner in (?, ?)")
                    .params(run, intakeOf(run))
                    .update();
        }
        String unused = " not in (select reading from filed_return)";
        jdbc.sql("delete from observation where reading" + unused).update();
        jdbc.sql("delete from note where reading" + unused).update();
        jdbc.sql("delete from absence where reading" + unused).update();
        jdbc.sql("delete from unread_numbers where reading" + unused).update();
        jdbc.sql("delete from counted_cells where reading" + unused).update();
        // Owners of 64 digits are readings, see FindingTable.
        jdbc.sql("delete from finding where char_length(owner) = 64 and owner" + unused)
                .update();
        jdbc.sql("delete from reading where id" + unused).update();
    }

    private static String intakeOf(String run) {
        return run + "/intake";
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        int code = row.getInt("exit_code");
        Integer exitCode = row.wasNull() ? null : code;
        return new Run(
                row.getString("name"),
                row.getString("job"),
                row.getString("period"),
                row.getInt("ordinal"),
                row.getInt("generation"),
                row.getString("digest"),
                exitCode);
    }
}

package org.huibao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.huibao.model.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and what was frozen before their first step. */
@Repository
public class RunRecords {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final WorkList workList;
    private final FindingTable findings;

    RunRecords(JdbcClient jdbc, JdbcTemplate template, WorkList workList, FindingTable findings) {
        this.jdbc = jdbc;
        this.template = template;
        this.workList = workList;
        this.findings = findings;
    }

    /** The run that was opened last. */
    public Optional<ReportRun> last(String job, String period) {
        return jdbc.sql("select * from huibao_run where job = ? and period = ? order by ordinal desc limit 1")
                .params(job, period)
                .query(RunRecords::run)
                .optional();
    }

    public ReportRun named(String name) {
        return jdbc.sql("select * from huibao_run where name = ?")
                .param(name)
                .query(RunRecords::run)
                .single();
    }

    /**
     * Opens a run: from here on the work list and the findings of the intake stand as they are, whatever happens in the folders. What else the
     * result depends on is in the digest: a run is taken up again only where that is the same.
     *
     * @param passedOver how many generations to pass over: a process that was killed can leave rows of a run that was never opened in the index
     *     of an embedded database, and they are in the way of its name
     */
    @Transactional
    public ReportRun open(
            String job,
            String period,
            String digest,
            List<WorkItem> items,
            List<Finding> intakeFindings,
            int passedOver) {
        int ordinal = last(job, period).map(ReportRun::ordinal).orElse(0) + 1;
        int generation = jdbc.sql("select count(*) from huibao_run where digest = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                + 1
                + passedOver;
        ReportRun run = ReportRun.fresh(job, period, ordinal, generation, digest);
        jdbc.sql("insert into huibao_run (name, job, period, ordinal, generation, digest) values (?, ?, ?, ?, ?, ?)")
                .params(run.name(), job, period, ordinal, generation, digest)
                .update();
        workList.freeze(run.name(), items);
        findings.replace(intakeOf(run.name()), intakeFindings);
        return run;
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

    /**
     * Forgets what the runs of the job and period before the last two held; that they were stays on record. The lock of the job and period is
     * held: a reading's key holds both, so nobody else can be about to use what no run uses any more.
     */
    @Transactional
    public void forgetBefore(ReportRun last) {
        List<String> old = jdbc.sql(
                        "select r.name from huibao_run r where r.job = ? and r.period = ? and r.ordinal < ? and ("
                                + "exists (select 1 from filed_return f where f.run = r.name)"
                                + " or exists (select 1 from findings g where g.owner in (r.name, concat(r.name, '/intake'))))"
                                + " order by r.ordinal")
                .params(last.job(), last.period(), last.ordinal() - 1)
                .query(String.class)
                .list();
        for (String run : old) {
            forgetReadings(run);
            findings.forget(run);
            findings.forget(intakeOf(run));
        }
    }

    /** Those that no other run uses. */
    private void forgetReadings(String run) {
        List<Object[]> unused = jdbc.sql("select f.reading from filed_return f where f.run = ? and not exists ("
                        + "select 1 from filed_return o where o.reading = f.reading and o.run <> f.run)")
                .param(run)
                .query((row, number) -> new Object[] {row.getString("reading")})
                .list();
        jdbc.sql("delete from filed_return where run = ?").param(run).update();
        template.batchUpdate("delete from counted_cells where reading = ?", unused);
        template.batchUpdate("delete from reading where id = ?", unused);
    }

    private static String intakeOf(String run) {
        return run + "/intake";
    }

    private static ReportRun run(ResultSet row, int number) throws SQLException {
        int code = row.getInt("exit_code");
        Integer exitCode = row.wasNull() ? null : code;
        return new ReportRun(
                row.getString("name"),
                row.getString("job"),
                row.getString("period"),
                row.getInt("ordinal"),
                row.getInt("generation"),
                row.getString("digest"),
                exitCode);
    }
}

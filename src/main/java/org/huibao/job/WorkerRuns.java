package org.huibao.job;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.intake.StagedCopies;
import org.huibao.message.Messages;
import org.huibao.office.ProgramSettings;
import org.huibao.store.RunOffer;
import org.huibao.store.WorkList;
import org.huibao.store.WorkerRefusal.Reason;
import org.huibao.store.WorkerRegister;
import org.huibao.workbook.WorkbookShelf;
import org.jspecify.annotations.Nullable;

/**
 * The runs that others offer, and in which of them this process takes part: those of the same program on the same definition, which it loads by job and period
 * from its own {@code jobs/}. Nothing else comes from the manager but the frozen work list.
 */
final class WorkerRuns {

    private final ProgramSettings settings;
    private final Messages messages;
    private final ProgramCode code;
    private final WorkerRegister register;
    private final WorkList workList;
    private final PreparedRuns prepared;
    private final ProcessName name;
    private final WorkerTalk talk;
    private final Map<String, State> states = new HashMap<>();

    WorkerRuns(
            ProgramSettings settings,
            Messages messages,
            ProgramCode code,
            WorkerRegister register,
            WorkList workList,
            PreparedRuns prepared,
            ProcessName name,
            WorkerTalk talk) {
        this.settings = settings;
        this.messages = messages;
        this.code = code;
        this.register = register;
        this.workList = workList;
        this.prepared = prepared;
        this.name = name;
        this.talk = talk;
    }

    private static final class State {
        private final RunOffer offer;
        private @Nullable Reason refusal;
        private int read;

        private State(RunOffer offer) {
            this.offer = offer;
        }
    }

    /** What is offered now; the others are over. */
    synchronized void offered(List<RunOffer> offers) {
        Set<String> names = new HashSet<>();
        offers.forEach(offer -> names.add(offer.run()));
        Set<String> over = new HashSet<>(states.keySet());
        over.removeAll(names);
        for (String run : over) {
            State state = states.remove(run);
            prepared.leave(run);
            if (state.refusal == null) {
                talk.say("worker.run-over", state.offer.job(), state.offer.period(), run, state.read);
            }
        }
        if (!over.isEmpty() && states.isEmpty()) {
            StagedCopies.sweep(
                    settings.staging(), workList.remembered(), Instant.now().minus(Duration.ofDays(1)));
        }
    }

    /** Looked at once a run. */
    synchronized boolean takesPart(RunOffer offer) {
        State state = states.get(offer.run());
        if (state == null) {
            state = new State(offer);
            states.put(offer.run(), state);
            judge(state);
        }
        return state.refusal == null;
    }

    private void judge(State state) {
        RunOffer offer = state.offer;
        if (!offer.code().equals(code.fingerprint())) {
            refuse(state, Reason.PROGRAM, "worker.other-program", settings.version());
            return;
        }
        ReportJob job = definition(offer);
        if (job == null || !RunDigest.definition(job).equals(offer.definition())) {
            refuse(
                    state,
                    Reason.DEFINITION,
                    "worker.other-definition",
                    settings.jobs().resolve(offer.job()).toString());
            return;
        }
        prepared.enter(
                offer.run(),
                new ReadingRules(
                        RunLaunch.compared(job),
                        new WorkbookShelf(),
                        new SharedInput(settings.input(offer.job(), offer.period()), messages)));
        talk.say("worker.takes-part", offer.job(), offer.period(), offer.run());
    }

    private @Nullable ReportJob definition(RunOffer offer) {
        return new JobDefinitions(settings.jobs(), messages).load(offer.job(), offer.period())
                        instanceof LoadedJob.Valid valid
                ? valid.job()
                : null;
    }

    synchronized void read(String run) {
        State state = states.get(run);
        if (state != null) {
            state.read++;
        }
    }

    /** A partition could not be read here: the next ones would fail in the same way. */
    synchronized void failed(RunOffer offer, String reason) {
        State state = states.get(offer.run());
        if (state != null && state.refusal == null) {
            refuse(state, Reason.FAILED, "worker.failed", reason);
        }
    }

    private void refuse(State state, Reason reason, String key, String detail) {
        state.refusal = reason;
        RunOffer offer = state.offer;
        register.refuse(name.text(), offer.run(), reason);
        talk.warn(key, offer.job(), offer.period(), offer.run(), detail);
    }
}

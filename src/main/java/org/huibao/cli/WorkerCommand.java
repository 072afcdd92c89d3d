package org.huibao.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.huibao.job.WorkerProcess;
import org.huibao.job.WorkerTalk;
import picocli.CommandLine.Command;

/** {@code worker}: reads partitions for runs on other machines until it is stopped. */
@Command(name = "worker", mixinStandardHelpOptions = true)
class WorkerCommand implements Callable<Integer> {

    private final CommandTools desk;

    WorkerCommand(CommandTools desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Optional<WorkerProcess> worker = WorkerProcess.in(desk.surroundings(), desk.messages(), new WorkerTalk() {
            @Override
            public void say(String key, Object... arguments) {
                desk.console().say(key, arguments);
            }

            @Override
            public void warn(String key, Object... arguments) {
                desk.console().error(key, arguments);
            }
        });
        if (worker.isEmpty()) {
            desk.console().error("worker.no-server");
            return ExitCodes.MISTAKE;
        }
        worker.get().work();
        return ExitCodes.DONE;
    }
}

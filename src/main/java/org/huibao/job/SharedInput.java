package org.huibao.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huibao.intake.StagedCopies;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;

/**
 * The copies that a worker reads. Where it has the manager's output as its own they are there already, else it takes them from the input folder that both
 * share; what it reads are the very bytes that the manager has judged, or it reads nothing.
 */
final class SharedInput implements ReadingRules.CopySource {

    private final Path input;
    private final Messages messages;
    private final Set<String> brought = ConcurrentHashMap.newKeySet();

    /** @param input of the job and period */
    SharedInput(Path input, Messages messages) {
        this.input = input.normalize();
        this.messages = messages;
    }

    @Override
    public void bring(FiledReturn filed) throws IOException {
        if (brought.contains(filed.sha256())) {
            return;
        }
        Path file = input.resolve(filed.path()).normalize();
        if (!file.startsWith(input) || !StagedCopies.bring(file, filed.staged(), filed.sha256())) {
            throw new IOException(messages.text("worker.other-bytes", file.toString()));
        }
        brought.add(filed.sha256());
    }
}

package org.huibao.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.report.ReportTemplate;

/**
 * Definition and template looked through before anything is sent or read: a mistake that only the first run told would be found when forms are out. A template
 * that had none is not looked through again until a file of the definition, or the program, is another.
 */
public final class DefinitionCheck {

    private final ProgramSettings settings;
    private final Messages messages;

    public DefinitionCheck(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** As {@link JobDefinitions#load}; a job whose template cannot be filled is invalid, too. */
    public LoadedJob load(String jobName, String period) {
        return load(jobName, period, false);
    }

    /** The same for whoever asks often: what was found without mistakes is believed. */
    LoadedJob loadAgain(String jobName, String period) {
        return load(jobName, period, true);
    }

    private LoadedJob load(String jobName, String period, boolean believing) {
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, period);
        if (!(loaded instanceof LoadedJob.Valid valid)) {
            return loaded;
        }
        ReportJob job = valid.job();
        Path note = settings.output().resolve(".huibao").resolve("checked").resolve(jobName + "-" + period);
        String digest = digest(job);
        if (believing && isNoted(note, digest)) {
            return loaded;
        }
        List<DefinitionMistake> mistakes = ReportTemplate.check(job, messages);
        if (!mistakes.isEmpty()) {
            return new LoadedJob.Invalid(mistakes);
        }
        note(note, digest);
        return loaded;
    }

    private String digest(ReportJob job) {
        MessageDigest digest = Sha256.digest();
        digest.update((settings.version() + '\n').getBytes(StandardCharsets.UTF_8));
        job.files().forEach(file -> {
            digest.update((file.name() + ' ' + file.bytes().length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        });
        return Sha256.hex(digest);
    }

    private static boolean isNoted(Path note, String digest) {
        try {
            return Files.exists(note) && Files.readString(note).equals(digest);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Where nothing may be written, or nothing has been written yet, it is looked through each time. */
    private void note(Path note, String digest) {
        if (!Files.isDirectory(settings.work())) {
            return;
        }
        try {
            Files.createDirectories(note.toAbsolutePath().getParent());
            Files.writeString(note, digest);
        } catch (IOException notAllowed) {
            // The check was made all the same.
        }
    }
}

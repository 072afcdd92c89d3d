package org.huibao.job;

/** What a worker tells those who look after it, each once. */
public interface WorkerTalk {

    /** All is well. */
    void say(String key, Object... arguments);

    /** Somebody may have to do something. */
    void warn(String key, Object... arguments);
}

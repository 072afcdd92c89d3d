package org.huibao.office;

import java.io.IOException;
import org.springframework.boot.context.properties.bind.BindException;

/** A setting that cannot be understood, wherever it was made. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    private WrongSetting(String setting, String reason, Throwable cause) {
        super(reason, cause);
        this.setting = setting;
    }

    static WrongSetting of(RuntimeException failure) {
        String setting = "huibao.*";
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                setting = bind.getName().toString();
            }
            root = cause;
        }
        return new WrongSetting(setting, String.valueOf(root.getMessage()), failure);
    }

    /** @param value as it was set */
    public static WrongSetting of(String setting, String value, IOException failure) {
        return new WrongSetting(setting, value, failure);
    }

    /** Its key, {@code huibao.threads}. */
    public String setting() {
        return setting;
    }
}

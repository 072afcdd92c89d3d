package org.huibao.workbook;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on one file of many: a fault of the program that its content brings to light stops that file's work and no other's. */
public final class OneFile {

    private OneFile() {}

    /**
     * What comes out as it is: a disk that fails, and a machine without memory.
     *
     * @param otherwise is given what failed, the same in every run: {@code ArithmeticException (Unit.java:92)}
     */
    public static <T> T work(Supplier<T> work, Function<String, T> otherwise) {
        try {
            return work.get();
        } catch (UncheckedIOException | NotEnoughMemory outside) {
            throw outside;
        } catch (StackOverflowError deep) {
            // Where it overflows depends on what else stands on the stack.
            return otherwise.apply(deep.getClass().getSimpleName());
        } catch (VirtualMachineError outside) {
            throw outside;
        } catch (RuntimeException | Error failure) {
            return otherwise.apply(description(failure));
        }
    }

    private static String description(Throwable failure) {
        String ours = OneFile.class.getPackageName().replaceFirst("\\.[a-z]+$", ".");
        return failure.getClass().getSimpleName()
                + Arrays.stream(failure.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(ours))
                        .findFirst()
                        .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                        .orElse("");
    }
}

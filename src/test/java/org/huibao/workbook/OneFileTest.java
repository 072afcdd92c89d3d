package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails in one file is told of that file; what fails around it is not. */
class OneFileTest {

    @Test
    void aFaultIsToldWithItsPlace() {
        assertThat(OneFile.work(() -> Addresses.of(-1, -1).substring(99), failure -> failure))
                .startsWith("StringIndexOutOfBoundsException (OneFileTest.java:");
        assertThat(OneFile.work(() -> Integer.toString(1), failure -> failure)).isEqualTo("1");
    }

    @Test
    void aStackThatOverflowsIsToldAlikeWhereverItDoes() {
        assertThat(OneFile.work(() -> deeper("1"), failure -> failure)).isEqualTo("StackOverflowError");
    }

    static Stream<Error> ofTheFile() {
        return Stream.of(new AssertionError("x"), new NoClassDefFoundError("x"), new ExceptionInInitializerError("x"));
    }

    @ParameterizedTest
    @MethodSource("ofTheFile")
    void soAreErrorsThatAreNoMachines(Error error) {
        String told = OneFile.work(
                () -> {
                    throw error;
                },
                failure -> failure);
        assertThat(told).startsWith(error.getClass().getSimpleName() + " (OneFileTest.java:");
    }

    static Stream<Throwable> outside() {
        return Stream.of(
                new UncheckedIOException(new IOException("disk full")),
                new OutOfMemoryError("x"),
                new InternalError("x"),
                new NotEnoughMemory("a.xlsx", new OutOfMemoryError("x")));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void whatIsNoFaultOfTheFileComesOutAsItIs(Throwable thrown) {
        assertThatThrownBy(() -> OneFile.work(
                        () -> {
                            if (thrown instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) thrown;
                        },
                        failure -> failure))
                .isSameAs(thrown);
    }

    private static String deeper(String text) {
        return deeper(text + "1").substring(1);
    }
}

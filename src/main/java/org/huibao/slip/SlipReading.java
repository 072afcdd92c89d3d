package org.huibao.slip;

import java.util.List;

/** What came of opening a file that may be a slip. */
public sealed interface SlipReading {

    record Slip(FiledSlip slip) implements SlipReading {}

    /**
     * A Word file that says nothing of being one, or no Word file at all.
     *
     * @param word whether it is one
     * @param numbers all that could be a slip's number in its text
     */
    record NoSlip(boolean word, List<String> numbers) implements SlipReading {
        public NoSlip {
            numbers = List.copyOf(numbers);
        }
    }

    /** It has a slip's boxes, and the properties that say what it is of are gone: copied into another document, or saved by a program that drops them. */
    record Unmarked() implements SlipReading {}

    /** It says that it is one, or begins as a Word file does, and cannot be read. */
    record Damaged() implements SlipReading {}
}

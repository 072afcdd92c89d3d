package org.huibao.slip;

/** What came of opening a file that may be a slip. */
public sealed interface SlipReading {

    record Slip(FiledSlip slip) implements SlipReading {}

    /** A Word file that says nothing of being one, or no Word file at all. */
    record NoSlip() implements SlipReading {}

    /** Its number stands in its text, and the properties that say what it is of are gone: copied into another document, or saved by a program that drops them. */
    record Unmarked() implements SlipReading {}

    /** It says that it is one, or begins as a Word file does, and cannot be read. */
    record Damaged() implements SlipReading {}
}

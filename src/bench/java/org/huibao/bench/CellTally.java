package org.huibao.bench;

/** What a reader found in a file: enough to see that all readers read the same. */
final class CellTally {

    private long numbers;
    private double sum;
    private long texts;
    private long characters;

    void number(double number) {
        numbers++;
        sum += number;
    }

    void text(String text) {
        if (!text.isEmpty()) {
            texts++;
            characters += text.length();
        }
    }

    long cells() {
        return numbers + texts;
    }

    /** Sums may differ by what 15 digits leave out. */
    boolean agrees(CellTally other) {
        return numbers == other.numbers
                && texts == other.texts
                && characters == other.characters
                && Math.abs(sum - other.sum) <= 1e-9 * Math.abs(sum);
    }

    @Override
    public String toString() {
        return "%d numbers (sum %.2f), %d texts (%d characters)".formatted(numbers, sum, texts, characters);
    }
}

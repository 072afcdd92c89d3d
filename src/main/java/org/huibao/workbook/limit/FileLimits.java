package org.huibao.workbook.limit;

/** What a return may be at most; a hostile file is refused before it costs more than seconds and some hundred megabytes. */
public final class FileLimits {

    /** Of a file, in bytes. */
    public static final long FILE = 200L << 20;

    /** Of a binary workbook, which is held in memory whole, in bytes. */
    public static final long BINARY_FILE = 48L << 20;

    public static final int ENTRIES = 10_000;

    /** Of a ZIP file's list of entries, in bytes. */
    static final long DIRECTORY = 4L << 20;

    /** Of all parts of a file that are read, inflated, in bytes. */
    public static final long INFLATED = 768L << 20;

    /** Inflated by compressed bytes, once more than {@link #RATIO_FREE} bytes were inflated; a real sheet reaches some 50. */
    static final int RATIO = 250;

    static final long RATIO_FREE = 8L << 20;

    /** Bytes without a tag's beginning or end: a name, an attribute or a text longer than any real one. */
    static final int TAGLESS = 1 << 20;

    public static final int XML_DEPTH = 100;

    /** Different names of elements, attributes and prefixes in a part; the richest have some 300. */
    public static final int NAMES = 2_000;

    /** Of one element; none in the standard has 50. */
    public static final int ATTRIBUTES = 200;

    /**
     * Between two tags, and so twice the attributes of one; a parser's work grows with their square. No cell of a return holds as
     * many.
     */
    static final int QUOTES = 10_000;

    /** {@code <?…?>} in a part. */
    public static final int INSTRUCTIONS = 100;

    /** Excel itself stops at 32,767. */
    public static final int CELL_TEXT = 200_000;

    public static final int SHARED_STRINGS = 1_000_000;

    /** Of all shared strings together. */
    public static final int SHARED_CHARACTERS = 20_000_000;

    /** Of all shared strings together: pieces of text in a font of their own. */
    public static final int SHARED_RUNS = 1_000_000;

    /** Such pieces times the cells that hold them; only a hostile file repeats a text of thousands. */
    public static final long RUNS_LOOKED_AT = 100_000_000;

    public static final int SHARED_FORMULA_CHARACTERS = 20_000_000;

    public static final int STYLES = 100_000;

    /** Characters of a number format; Excel itself stops at 255. */
    public static final int FORMAT = 2_000;

    public static final int SHEETS = 2_000;

    /** Excel itself stops at 31. */
    public static final int SHEET_NAME = 255;

    public static final int PROPERTIES = 1_000;

    /** Excel's own. */
    public static final int ROWS = 1_048_576;

    /** Excel's own. */
    public static final int COLUMNS = 16_384;

    public static final int GRID_ROWS = 20_000;

    /** Rows times columns. */
    public static final int GRID_CELLS = 4_000_000;

    /** Cells of a grid with something in them. */
    public static final int GRID_FILLED = 1_000_000;

    /** Characters of a sheet's texts, each counted in every cell that shows it: a file names a long text once and shows it in all. */
    public static final long GRID_CHARACTERS = 20_000_000;

    /** The same for a sheet that is read row by row, of whatever length; and so many more for each row. */
    public static final long SHEET_CHARACTERS = 20_000_000;

    public static final long ROW_CHARACTERS = 8_000;

    /** Merged regions times the rows that each covers. */
    public static final int MERGED_ROWS = 500_000;

    /** Cells of a row times the merged regions over it, of all rows together. */
    public static final long MERGED_CELLS = 100_000_000;

    /** Rounds of hashing a password; Excel uses 100,000. */
    public static final int SPINS = 1_000_000;

    private FileLimits() {}
}

package org.huibao.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.notation.format.Format;
import org.huibao.report.Templates;
import org.jspecify.annotations.Nullable;

/**
 * A report and its returns, from one file.
 *
 * <pre>
 * # 县信访局.xlsx | 统计表          a sheet; the file is named after its department, a line a row, cells behind |
 * 受理件数 | 件 | 71 | 85           numbers are drawn anew; x0.9 is nine tenths of the number above, Σ3 the sum of the next three, Σ of all above, → of those to the left
 * 罚款 | &lt; | ^                      &lt; merges with the cell to the left, ^ with the one above
 * @ledger 24                        so many cases under the header above it
 * # report
 * 受理信访案件{县信访局 受理件数}件   what the figure is, and behind | how it is printed, if not as 0
 * </pre>
 *
 * A figure is {@code 部门 标签}, {@code 部门 行/列} of a table, {@code 合计 标签}, {@code 最大 标签}, {@code 台账 部门 列} with {@code 列=值} behind it, or worked out:
 * {@code 上年(x) 率(a, b) 同比(x) 点(x) 差(a, b) 和(a, b) 比(a, b)}; {@code -71} is a figure that no return holds.
 */
final class LearnSample {

    private static final Pattern FIGURE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}]+))?\\}");

    final String name;
    final List<SampleSheet> sheets = new ArrayList<>();
    private final List<String> report = new ArrayList<>();
    private final Map<String, List<List<String>>> ledgers = new LinkedHashMap<>();

    /** A figure as it was written into the report, and what it is. */
    record Planted(String line, int start, int end, String what) {}

    /** Years after that of the file. */
    private final int later;

    private LearnSample(String name, int later) {
        this.name = name;
        this.later = later;
    }

    /** @param random draws the values; null for those that are written */
    static LearnSample of(String name, @Nullable Random random) {
        return of(name, random, 0);
    }

    /** @param later so many years after that of the file: every year that it names is another */
    static LearnSample of(String name, @Nullable Random random, int later) {
        LearnSample sample = new LearnSample(name, later);
        sample.read(random);
        return sample;
    }

    private String dated(String text) {
        return Pattern.compile("(?<![0-9—])202[0-9](?![0-9])")
                .matcher(text)
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) + later));
    }

    private void read(@Nullable Random random) {
        try {
            SampleSheet sheet = null;
            boolean inReport = false;
            for (String written : Files.readAllLines(Path.of("src/test/resources/learn", name + ".txt"))) {
                String line = dated(written);
                if (line.startsWith("# report")) {
                    inReport = true;
                } else if (line.startsWith("# ")) {
                    String[] named = line.substring(2).split(" \\| ");
                    sheet = new SampleSheet(named[0].strip(), named[1].strip());
                    sheets.add(sheet);
                } else if (inReport) {
                    report.add(line);
                } else if (line.startsWith("@ledger ") && sheet != null) {
                    cases(sheet, Integer.parseInt(line.substring(8).strip()), random == null ? new Random(7) : random);
                } else if (!line.isBlank() && sheet != null) {
                    sheet.rows.add(new ArrayList<>(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList()));
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        sheets.forEach(each -> each.draw(random));
    }

    private void cases(SampleSheet sheet, int count, Random random) {
        List<String> headers = sheet.rows.get(sheet.rows.size() - 1);
        for (int number = 1; number <= count; number++) {
            boolean fine = random.nextInt(4) > 0;
            List<String> row = new ArrayList<>();
            for (String header : headers) {
                row.add(
                        header.equals("序号")
                                ? "" + number
                                : header.contains("文号")
                                        ? dated("（示）罚〔2021〕") + number + "号"
                                        : header.contains("日期")
                                                ? dated("2021年") + (1 + random.nextInt(12)) + "月"
                                                        + (1 + random.nextInt(28)) + "日"
                                                : header.contains("种类")
                                                        ? fine ? "罚款" : "警告"
                                                        : header.contains("金额")
                                                                ? fine ? "" + (1 + random.nextInt(60)) * 500 : "—"
                                                                : header.contains("领域")
                                                                        ? List.of("矿山", "危化", "工贸")
                                                                                .get(random.nextInt(3))
                                                                        : List.of("甲厂", "乙店", "丙矿", "丁站")
                                                                                        .get(random.nextInt(4))
                                                                                + number);
            }
            sheet.rows.add(row);
        }
        ledgers.put(sheet.department(), sheet.rows.subList(sheet.rows.size() - count - 1, sheet.rows.size()));
    }

    /** Writes the returns; what stands in {@code left} out is not written. */
    Path returns(Path folder, String... left) throws IOException {
        Map<String, XSSFWorkbook> books = new LinkedHashMap<>();
        for (SampleSheet sheet : sheets) {
            if (!Arrays.asList(left).contains(sheet.department())) {
                write(sheet, books.computeIfAbsent(sheet.file, none -> new XSSFWorkbook()));
            }
        }
        for (Map.Entry<String, XSSFWorkbook> each : books.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                each.getValue().write(out);
            }
        }
        return folder;
    }

    private static void write(SampleSheet from, XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet(from.name);
        for (int at = 0; at < from.rows.size(); at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < from.rows.get(at).size(); column++) {
                String text = from.rows.get(at).get(column);
                if (text.equals("<") || text.equals("^") || text.isEmpty()) {
                    continue;
                }
                Cell cell = row.createCell(column);
                if (SampleSheet.isNumber(text)) {
                    cell.setCellValue(Double.parseDouble(text));
                } else {
                    cell.setCellValue(text);
                }
                merge(from, sheet, at, column);
            }
        }
    }

    private static void merge(SampleSheet from, XSSFSheet sheet, int at, int column) {
        int right = column;
        while (right + 1 < from.rows.get(at).size()
                && from.rows.get(at).get(right + 1).equals("<")) {
            right++;
        }
        int down = at;
        while (down + 1 < from.rows.size()
                && from.rows.get(down + 1).size() > column
                && from.rows.get(down + 1).get(column).equals("^")) {
            down++;
        }
        if (right > column || down > at) {
            sheet.addMergedRegion(new CellRangeAddress(at, down, column, right));
        }
    }

    /** The report with every figure printed, and what stands where. */
    byte[] report(List<Planted> planted) {
        List<String> blocks = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (String line : report) {
            if (line.startsWith("|")) {
                table.append("<w:tr>");
                for (String cell : line.substring(1).split("\\|(?![^{]*\\})")) {
                    table.append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>")
                            .append(Templates.p(filled(cell.strip(), planted)))
                            .append("</w:tc>");
                }
                table.append("</w:tr>");
                continue;
            }
            if (table.length() > 0) {
                blocks.add("<w:tbl><w:tblPr/><w:tblGrid/>" + table + "</w:tbl>");
                table.setLength(0);
            }
            if (!line.isBlank()) {
                blocks.add(parted(filled(line, planted)));
            }
        }
        if (table.length() > 0) {
            blocks.add("<w:tbl><w:tblPr/><w:tblGrid/>" + table + "</w:tbl><w:p/>");
        }
        return Templates.body(blocks.toArray(new String[0]));
    }

    /** Split into runs in the middle of numbers too, as Word does when somebody corrects one. */
    private static String parted(String text) {
        StringBuilder runs = new StringBuilder("<w:p>");
        for (int at = 0; at < text.length(); at += 7) {
            runs.append(Templates.r(text.substring(at, Math.min(text.length(), at + 7))));
        }
        return runs.append("</w:p>").toString();
    }

    private String filled(String line, List<Planted> planted) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        List<String> whats = new ArrayList<>();
        Matcher figure = FIGURE.matcher(line);
        int at = 0;
        while (figure.find()) {
            text.append(line, at, figure.start());
            String what = figure.group(1).strip();
            String printed = what.startsWith("-") ? what.substring(1) : printed(what, figure.group(2));
            places.add(new int[] {text.length(), text.length() + printed.length()});
            whats.add(what.startsWith("-") ? "-" : what);
            text.append(printed);
            at = figure.end();
        }
        text.append(line.substring(at));
        for (int i = 0; i < places.size(); i++) {
            planted.add(new Planted(text.toString(), places.get(i)[0], places.get(i)[1], whats.get(i)));
        }
        return text.toString();
    }

    private String printed(String what, @Nullable String format) {
        String example = format == null ? "0" : format.strip();
        boolean cut = example.endsWith("↓");
        example = cut ? example.substring(0, example.length() - 1) : example;
        Format.Parsed parsed = Format.parse(example);
        if (!(parsed instanceof Format.Parsed.Good good)) {
            throw new IllegalArgumentException(name + ": " + example);
        }
        boolean money = example.contains("万") || example.contains("亿");
        return good.format()
                .print(
                        amount(what),
                        new Format.Printing(
                                money ? "元" : "",
                                0,
                                cut ? RoundingMode.DOWN : RoundingMode.HALF_UP,
                                what.startsWith("率")));
    }

    BigDecimal amount(String what) {
        Matcher call = Pattern.compile("(上年|率|同比|点|差|和|比)\\((.*)\\)").matcher(what);
        if (!call.matches()) {
            return held(what, false);
        }
        List<String> parts = parts(call.group(2));
        BigDecimal first = call.group(1).equals("上年") ? BigDecimal.ZERO : amount(parts.get(0));
        return switch (call.group(1)) {
            case "上年" -> before(parts.get(0));
            case "率" -> over(first.scaleByPowerOfTen(2), amount(parts.get(1)));
            case "比" -> over(first, amount(parts.get(1)));
            case "差" -> first.subtract(amount(parts.get(1)));
            case "点" -> first.subtract(before(parts.get(0)));
            case "同比" -> over(first.subtract(before(parts.get(0))).scaleByPowerOfTen(2), before(parts.get(0)));
            default -> parts.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    private BigDecimal before(String what) {
        Matcher rate = Pattern.compile("率\\((.*)\\)").matcher(what);
        if (rate.matches()) {
            List<String> parts = parts(rate.group(1));
            return over(before(parts.get(0)).scaleByPowerOfTen(2), before(parts.get(1)));
        }
        return held(what, true);
    }

    static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            depth += list.charAt(i) == '(' ? 1 : list.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && list.charAt(i) == ',') {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(list.substring(from).strip());
        return parts;
    }

    private static BigDecimal over(BigDecimal top, BigDecimal bottom) {
        return top.divide(bottom, MathContext.DECIMAL128);
    }

    private BigDecimal held(String what, boolean before) {
        String[] words = what.split(" ");
        if (words[0].equals("台账")) {
            return SampleLedger.amount(ledgers.getOrDefault(words[1], List.of()), words);
        }
        List<BigDecimal> values = new ArrayList<>();
        for (SampleSheet sheet : sheets) {
            if (words[0].equals(sheet.department()) || words[0].equals("合计") || words[0].equals("最大")) {
                BigDecimal value = value(sheet, words[1], before);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + what);
        }
        return words[0].equals("最大")
                ? values.stream().max(BigDecimal::compareTo).orElseThrow()
                : words[0].equals("合计") ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : values.get(0);
    }

    private static @Nullable BigDecimal value(SampleSheet sheet, String label, boolean before) {
        if (label.contains("/")) {
            String[] path = label.split("/");
            return sheet.value(path[0], path[1]);
        }
        List<String> headers = before ? List.of("上年数", "上年", "上年同期") : List.of("本年数", "数值", "本期数", "数量");
        return headers.stream()
                .map(header -> sheet.value(label, header))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

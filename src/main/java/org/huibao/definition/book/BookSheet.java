package org.huibao.definition.book;

import static org.huibao.definition.book.CellMeaning.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.QuickShape;

/**
 * The sheets of {@code definition.xlsx}. A key that a schema has and no column here stands in a column of its own, in the flow style of YAML: nothing that
 * can be described in one form is lost in the other.
 */
public enum BookSheet {
    /** One row a key. */
    REPORT(
            "报告",
            "job",
            "",
            List.of("title", "county"),
            columns(
                    "title 报告标题 40",
                    TEXT,
                    "county 县（市、区）名称 40",
                    TEXT,
                    "date 落款日期 40",
                    DATE,
                    "deadline 报送截止日期 40",
                    DATE,
                    "returns.value-columns 数值列的表头 40",
                    NAMES,
                    "returns.passwords 打开密码 40",
                    LINES,
                    "change-limit.percent 变动上限（%） 40",
                    NUMBER,
                    "change-limit.units 变动上限（计量单位数） 40",
                    NUMBER,
                    "rounding 舍入 40",
                    CHOICE,
                    "balance 舍位平衡的合计 40",
                    CODES,
                    "levels 问题级别 40",
                    CellMeaning.LEVELS,
                    "untraced.allow 允许手写的数字 40",
                    NAMES,
                    "upward.figures 上级报送表的指标 40",
                    CellMeaning.PAIRS)),
    DEPARTMENTS(
            "部门",
            "job",
            "departments",
            List.of("code", "name"),
            columns(
                    "code 代号 12",
                    CODE,
                    "name 名称 32",
                    TEXT,
                    "aliases 简称 32",
                    NAMES,
                    "group 分组 14",
                    TEXT,
                    "required 必须报送 12",
                    FLAG,
                    "before 上期由哪些单位合并而来 20",
                    CODES,
                    "# 备注 30",
                    REMARK)),
    INDICATORS(
            "指标",
            "indicators",
            "indicators",
            List.of("code", "name"),
            columns(
                    "code 代号 28",
                    CODE,
                    "name 指标名称 34",
                    TEXT,
                    "unit 计量单位 10",
                    TEXT,
                    "from 填报单位 24",
                    OWING,
                    "formula 公式 34",
                    EXPRESSION,
                    "combine 汇总方式 12",
                    CHOICE,
                    "decimals 小数位数 10",
                    INTEGER,
                    "required 必填 8",
                    FLAG,
                    "definition 指标解释 44",
                    TEXT,
                    "aliases 别名 24",
                    LABELS,
                    "flow 时期 10",
                    CHOICE,
                    "opening 期初 14",
                    EXPRESSION,
                    "change 本期增减 20",
                    EXPRESSION,
                    "previous 上年数来源 14",
                    CHOICE,
                    "rounding 舍入 12",
                    CHOICE,
                    "print 比较表中印 12",
                    PRINT,
                    "kind 类型 8",
                    CHOICE,
                    "at.sheet 取数工作表 16",
                    TEXT,
                    "at.cell 取数单元格 12",
                    CODE,
                    "at.row 取数行 20",
                    ROW,
                    "at.column 取数列 20",
                    COLUMN,
                    "ledger.sheet 台账工作表 16",
                    TEXT,
                    "ledger.sum 台账求和列 16",
                    PATH,
                    "ledger.count 台账计数列 16",
                    PATH,
                    "ledger.distinct 台账去重 10",
                    FLAG,
                    "ledger.where 台账筛选 30",
                    CONDITIONS,
                    "ledger.files 台账续表都计 14",
                    EVERY_FILE,
                    "# 备注 36",
                    REMARK)),
    CHECKS(
            "核对关系",
            "checks",
            "checks",
            List.of("id", "expect"),
            columns(
                    "id 编号 30",
                    CODE,
                    "expect 应当成立的关系 60",
                    EXPRESSION,
                    "says 不成立时的提示 50",
                    TEXT,
                    "level 级别 10",
                    CHOICE,
                    "scope 核对范围 12",
                    CHOICE,
                    "# 备注 30",
                    REMARK)),
    ACCEPTED(
            "认可",
            "accepted",
            "accepted",
            List.of("id", "who", "why"),
            columns("id 问题编号 18", FINDING, "who 认可人 16", TEXT, "why 理由 60", TEXT, "# 备注 30", REMARK));

    private final String tab;
    private final String schema;
    private final String list;
    private final List<String> needed;
    private final List<BookColumn> columns;
    private volatile List<BookColumn> shown = List.of();

    BookSheet(String tab, String schema, String list, List<String> needed, List<BookColumn> columns) {
        this.tab = tab;
        this.schema = schema;
        this.list = list;
        this.needed = needed;
        this.columns = columns;
    }

    /** Its name. */
    public String tab() {
        return tab;
    }

    /** {@code job} for {@code job.yaml}. */
    public String schema() {
        return schema;
    }

    /** The key of its list; empty for the sheet with one row a key. */
    public String list() {
        return list;
    }

    /** Keys without which an entry is none. */
    List<String> needed() {
        return needed;
    }

    /** Those that the schemas of this program know, and a column for each key that they have besides. */
    public List<BookColumn> columns() {
        if (shown.isEmpty()) {
            shown = List.copyOf(shown());
        }
        return shown;
    }

    private List<BookColumn> shown() {
        Set<String> known = known();
        Set<String> mine = new HashSet<>();
        columns.forEach(column -> {
            mine.add(column.key());
            mine.add(column.key().replaceFirst("\\..*", ""));
        });
        List<BookColumn> all = new ArrayList<>(columns.stream()
                .filter(column -> !column.isRemark() && known.contains(column.key()))
                .toList());
        known.stream()
                .filter(key -> key.indexOf('.') < 0 && !mine.contains(key))
                .forEach(key -> all.add(BookColumn.other(key)));
        columns.stream().filter(BookColumn::isRemark).forEach(all::add);
        return all;
    }

    Optional<BookColumn> column(String key) {
        return columns().stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** Key → what people read, of all sheets; a key that stands in several means the same. */
    public static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (BookSheet sheet : values()) {
            for (BookColumn column : sheet.columns) {
                headers.putIfAbsent(column.key(), column.header());
                headers.putIfAbsent(column.key().replaceFirst(".*\\.", ""), column.header());
            }
        }
        headers.put("at", "取数单元格");
        headers.put("ledger", "台账工作表");
        headers.put("departments", DEPARTMENTS.tab);
        return headers;
    }

    /** Keys of the schema, those of a mapping in it behind a dot. */
    private Set<String> known() {
        Map<?, ?> rule = QuickShape.schema(schema);
        if (this != REPORT) {
            Map<?, ?> items = inside(inside(inside(rule, "properties"), list), "items");
            rule = inside(inside(rule, "$defs"), ((String) items.get("$ref")).replaceFirst(".*/", ""));
        }
        Set<String> known = new LinkedHashSet<>();
        inside(rule, "properties").forEach((key, its) -> {
            known.add((String) key);
            inside((Map<?, ?>) its, "properties").keySet().forEach(inner -> known.add(key + "." + inner));
        });
        if (this == REPORT) {
            known.remove(DEPARTMENTS.list);
        }
        return known;
    }

    private static Map<?, ?> inside(Map<?, ?> rule, String name) {
        return rule.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static List<BookColumn> columns(Object... written) {
        List<BookColumn> columns = new ArrayList<>();
        for (int i = 0; i < written.length; i += 2) {
            String[] words = ((String) written[i]).split(" ");
            columns.add(new BookColumn(words[0], words[1], (CellMeaning) written[i + 1], Integer.parseInt(words[2])));
        }
        return List.copyOf(columns);
    }
}

package org.huibao.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huibao.definition.Indicator;
import org.huibao.generated.DrawnSheet.Content;
import org.huibao.model.Value;

/**
 * A department's workbook: a form or a list of its own, a table with two-level headers, a ledger.
 *
 * @param look chooses titles, columns, order of rows, hidden rows, decoys; 0 for none of that
 * @param said about the indicators, in the order of {@link GeneratedCounty#INDICATORS}; the ledger's is made of {@code cases}
 * @param cases of the ledger; an odd look is another kind than the one that counts
 */
record GeneratedReturn(Written as, boolean form, int look, List<Said> said, List<Said> cases) {

    private static final String[] VALUES = {"本年数", "本期数", "数值", "数量", "本 年 数", "数\n量"};

    List<DrawnSheet> sheets() {
        Random random = new Random(look);
        List<DrawnSheet> sheets = new ArrayList<>();
        sheets.add(list(random));
        sheets.add(cross(random));
        sheets.add(ledger(random));
        if (look != 0) {
            DrawnSheet decoy = new DrawnSheet("填报要求");
            decoy.put(1, 1, "请如实填报各项数据。").put(3, 2, "20");
            sheets.add(decoy);
            Collections.shuffle(sheets, random);
        }
        return sheets;
    }

    private DrawnSheet list(Random random) {
        DrawnSheet sheet = new DrawnSheet(form ? "填报表" : "数据汇总");
        int top = 1;
        if (look != 0 && random.nextBoolean()) {
            sheet.put(1, 1, "法治政府建设统计表");
            if (random.nextBoolean()) {
                sheet.merge(1, 1, 1, 4);
            }
            top = 2 + random.nextInt(3);
        }
        List<String> columns = new ArrayList<>(
                form ? List.of("编码", "序号", "指标名称", "单位", "本年数", "上年数", "说明") : List.of("项目", "本年数", "备注"));
        if (look != 0 && random.nextInt(3) == 0) {
            Collections.shuffle(columns, random);
        }
        for (int i = 0; i < columns.size(); i++) {
            boolean value = columns.get(i).equals("本年数");
            sheet.put(top, i + 1, value && look != 0 ? VALUES[random.nextInt(VALUES.length)] : columns.get(i));
        }
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        if (look != 0) {
            Collections.shuffle(order, random);
        }
        int row = top + 1;
        for (int index : order) {
            if (look != 0 && random.nextInt(4) == 0) {
                row++;
                if (random.nextBoolean()) {
                    sheet.put(row - 1, columns.indexOf(form ? "指标名称" : "项目") + 1, "（分类）其他事项");
                }
            }
            if (look != 0 && random.nextInt(8) == 0) {
                sheet.hiddenRows.add(row);
            }
            row(sheet, row++, columns, GeneratedCounty.INDICATORS.get(index), said.get(index), random);
        }
        if (form) {
            sheet.put(row + 1, 1, "填报人：张三").put(row + 1, 3, "填报日期：2021年1月5日");
        }
        return sheet;
    }

    private void row(DrawnSheet sheet, int row, List<String> columns, Indicator indicator, Said said, Random random) {
        boolean scaled = look != 0 && form && indicator.unit().equals("元") && random.nextBoolean();
        boolean withCode = look == 0 || random.nextInt(4) > 0;
        for (int i = 0; i < columns.size(); i++) {
            int column = i + 1;
            switch (columns.get(i)) {
                case "编码" -> {
                    if (withCode) {
                        sheet.put(row, column, indicator.code());
                    }
                }
                case "序号" -> sheet.put(row, column, Content.number(Integer.toString(row)));
                case "指标名称", "项目" ->
                    sheet.put(
                            row,
                            column,
                            said.label(indicator.name(), scaled ? "万" + indicator.unit() : indicator.unit()));
                case "单位" -> sheet.put(row, column, scaled ? "万元" : indicator.unit());
                case "本年数" -> sheet.put(row, column, said.content(indicator.unit(), scaled));
                case "上年数" -> sheet.put(row, column, Content.number(Integer.toString(random.nextInt(5000))));
                default -> {
                    if (said.look() % 5 == 1) {
                        sheet.put(row, column, "与上年持平");
                    }
                }
            }
        }
    }

    /** 行政处罚 over 宗数 and 金额, 行政检查 over 次数; a row a month and 合计. */
    private DrawnSheet cross(Random random) {
        DrawnSheet sheet = new DrawnSheet("执法情况");
        int top = look == 0 ? 1 : 1 + random.nextInt(4);
        boolean swapped = look != 0 && random.nextBoolean();
        int penalties = swapped ? 3 : 2;
        int checks = swapped ? 2 : 4;
        sheet.put(top, 1, "月份").put(top, penalties, "行政处罚").put(top, checks, "行政检查");
        sheet.put(top + 1, penalties, "宗数")
                .put(top + 1, penalties + 1, look % 2 == 0 ? "金额（元）" : "金额")
                .put(top + 1, checks, "宗数");
        sheet.merge(top, 1, top + 1, 1);
        sheet.merge(top, penalties, top, penalties + 1);
        for (int month = 1; month <= 2; month++) {
            sheet.put(top + 1 + month, 1, month + "月");
            for (int column = 2; column <= 4; column++) {
                sheet.put(top + 1 + month, column, Content.number(Integer.toString(random.nextInt(90))));
            }
        }
        int total = top + 4 + (look == 0 ? 0 : random.nextInt(2));
        sheet.put(total, 1, look == 0 ? "合计" : new String[] {"合计", "合 计", "一、合计", "合\n计"}[random.nextInt(4)]);
        sheet.put(total, penalties, said.get(4).content("宗", false));
        sheet.put(total, penalties + 1, Content.number("999"));
        sheet.put(total, checks, Content.number("777"));
        return sheet;
    }

    private DrawnSheet ledger(Random random) {
        DrawnSheet sheet = new DrawnSheet("处罚台账");
        int top = look == 0 ? 1 : 1 + random.nextInt(3);
        if (top > 1) {
            sheet.put(1, 1, "行政处罚案件登记");
        }
        sheet.put(top, 1, "序号").put(top, 2, "当事人").put(top, 3, "处罚种类").put(top, 4, look % 3 == 1 ? "罚款金额（元）" : "罚款金额");
        int row = top + 1;
        for (Said each : cases) {
            if (look != 0 && random.nextInt(5) == 0) {
                row++;
            }
            sheet.put(row, 1, Content.number(Integer.toString(row))).put(row, 2, "某" + row);
            sheet.put(row, 3, counts(each) ? "罚款" : "警告");
            sheet.put(row++, 4, each.content("元", false));
        }
        if (look % 2 == 1) {
            sheet.put(row, 1, look % 4 == 1 ? "合计" : "总 计").put(row, 3, "罚款").put(row, 4, Content.number("123456"));
        }
        return sheet;
    }

    private static boolean counts(Said each) {
        return each.look() % 2 == 0;
    }

    /** What an honest reader finds. */
    Value value(int indicator) {
        Indicator of = GeneratedCounty.INDICATORS.get(indicator);
        if (of.ledger() == null) {
            return said.get(indicator).value(of.unit());
        }
        return new Value.Number(cases.stream()
                .filter(GeneratedReturn::counts)
                .map(each -> each.value("元"))
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("\n" + as + " look " + look);
        sheets().forEach(sheet -> shown.append("\n").append(sheet));
        return shown.toString();
    }
}

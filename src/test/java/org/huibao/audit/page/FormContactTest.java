package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormContactTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "填报人：|张三|审核人：|李四;联系电话：|0571-8888 6666|填报日期：|2021-01-05/张三/0571-8888 6666",
                "填表人：陈志强 审核人：吴秀兰 填表日期：2020年1月12日;电话:13800001111/陈志强/13800001111",
                "填报人（签字）：王 五|联系电话：88886666转8012/王 五/88886666",
                "联系人:赵六（办公室）;手机号：１３８００００１１１１/赵六(办公室)/13800001111",
                // Nobody signed, and nothing was written behind the number's label.
                "填报人：|审核人：;联系电话：|填报日期：/''/''",
                // Headers of a ledger, and what its rows hold.
                "序号|经办人|联系电话|罚款金额;1|孙七|13800002222|500/''/''",
                "联系电话：|见附件/''/''",
                "填报人：以下由财政所填写，数据均来自国库集中支付系统，如有疑问请与财政所联系/''/''",
            })
    void whoToCallIsFound(String rows, String name, String phone) {
        Optional<FormContact> found = FormContact.of(grid(rows));
        assertThat(found.map(FormContact::name).orElse("")).isEqualTo(name);
        assertThat(found.map(FormContact::phone).orElse("")).isEqualTo(phone);
    }

    @Test
    void theSignaturesOfALongFormStandBelowIt() {
        String body = ";项目|12".repeat(200);
        assertThat(FormContact.of(grid("统计表" + body + ";填报人：钱八"))).contains(new FormContact("钱八", ""));
        assertThat(FormContact.of(grid("统计表" + body + ";填报人：钱八" + body))).isEmpty();
    }

    private static Grid grid(String rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (String row : rows.split(";")) {
            List<Cell> its = new ArrayList<>();
            List<String> texts = Arrays.asList(row.split("\\|"));
            for (int i = 0; i < texts.size(); i++) {
                its.add(new Cell(cells.size() + 1, i + 1, Cell.Kind.TEXT, texts.get(i), "", "General"));
            }
            cells.add(its);
        }
        return new TextGrid(cells);
    }

    private record TextGrid(List<List<Cell>> cells) implements Grid {
        @Override
        public int rows() {
            return cells.size();
        }

        @Override
        public int columns() {
            return cells.stream().mapToInt(List::size).max().orElse(0);
        }

        @Override
        public Optional<Cell> cell(int row, int column) {
            return Optional.of(cells.get(row - 1).get(column - 1));
        }

        @Override
        public Optional<Cell> shown(int row, int column) {
            return cell(row, column);
        }

        @Override
        public Optional<Region> merged(int row, int column) {
            return Optional.empty();
        }

        @Override
        public boolean rowHidden(int row) {
            return false;
        }

        @Override
        public boolean columnHidden(int column) {
            return false;
        }

        @Override
        public List<Cell> row(int row) {
            return cells.get(row - 1);
        }
    }
}

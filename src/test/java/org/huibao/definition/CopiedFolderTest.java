package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedFolderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zfxxgk - 副本",
                "zfxxgk - 副本 (2)",
                "zfxxgk-副本",
                "zfxxgk副本",
                "法治报告 的副本",
                "复件 zfxxgk",
                "复件 (2) zfxxgk",
                "zfxxgk - Copy",
                "zfxxgk - Copy (3)",
                "Copy of zfxxgk",
                "zfxxgk copy",
                "zfxxgk copy 2",
                "zfxxgk (2)",
                "法治报告（1）",
                "zfxxgk_备份"
            })
    void isNoReport(String name) {
        assertThat(CopiedFolder.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zfxxgk",
                "rule-of-law",
                "copyright",
                "photocopy",
                "law-copy-2",
                "2020-2021",
                "report2",
                "法治政府建设（试行）",
                "政府信息公开（县级）",
                "复印费"
            })
    void isAReport(String name) {
        assertThat(CopiedFolder.isOne(name)).isFalse();
    }
}

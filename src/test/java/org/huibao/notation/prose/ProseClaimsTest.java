package org.huibao.notation.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseClaimsTest {

    private static final Path PROSE = Path.of("src/test/resources/prose");

    @Test
    void findsWhatStatesAFigureInWordsAndNothingElse() throws IOException {
        List<String> sentences = Files.readAllLines(PROSE.resolve("claims.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(50);
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(marked(sentence.replaceAll("[‹›]", ""))).isEqualTo(sentence));
    }

    /** Sentences that were labelled for their numbers, before these words were thought of. */
    @Test
    void findsTheFewOfOtherSentences() throws IOException {
        List<String> found = List.of("own-sentences.txt", "blind-sentences.txt").stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> !line.startsWith("#"))
                .map(line -> marked(line.replaceAll("[‹›]", "")))
                .filter(line -> line.contains("‹"))
                .map(line -> line.replaceAll("^.*?(.{0,6}‹[^›]*›).*$", "$1"))
                .toList();
        assertThat(found)
                .containsExactly(
                        "实现法律顾问‹全覆盖›",
                        "168项数据‹全部通过›",
                        "5件，答复率‹均为›",
                        "、死亡2人，‹未发生较大以上事故›",
                        "乡镇（街道）‹全部接入›",
                        "志受到表彰，‹无一人›",
                        "户271人，‹无一›",
                        "施，A类机构‹全部通过›");
    }

    @Test
    void isFastWhateverTheText() {
        String text = "未发生" + "一起".repeat(20000) + "均".repeat(20000) + "全部已".repeat(20000);
        long before = System.nanoTime();
        ProseClaims.in(text);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PROSE.resolve(file));
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    private static String marked(String sentence) {
        StringBuilder marked = new StringBuilder(sentence);
        List<ProseClaims.Claim> claims = ProseClaims.in(sentence);
        for (int i = claims.size() - 1; i >= 0; i--) {
            marked.insert(claims.get(i).end(), '›').insert(claims.get(i).start(), '‹');
        }
        return marked.toString();
    }
}

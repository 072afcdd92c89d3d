package org.huibao.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Paragraphs of a template as nobody writes them: sections in sections, with and without another wording, over paragraphs and in loops. */
final class RandomWordings {

    private static final List<String> CONDITIONS = List.of(
            "closed = cases",
            "办结案件数 < 受理案件数",
            "closed ≥ cases",
            "RATE(closed, cases) > 95",
            "cases > PREV(cases)",
            "CHANGE(closed) <= 10",
            "fines = 0",
            "lost = cases",
            "RATE(cases, fines) > 3",
            "TOP(cases) = sfj",
            "BOTTOM(closed) <> 县信访局",
            "NOT (closed = cases) AND MAX(cases, closed) = cases",
            "IF(cases > closed, 1, 0) + 1 = 2");

    private static final List<String> NAMES = List.of("cases", "fines", "lost", "受理案件数", "missing");

    private final Random random;
    private int words;

    RandomWordings(long seed) {
        this.random = new Random(seed);
    }

    List<String> paragraphs(int number) {
        List<String> paragraphs = new ArrayList<>();
        while (paragraphs.size() < number) {
            if (random.nextInt(4) == 0) {
                blocks(paragraphs);
            } else {
                paragraphs.add("第" + paragraphs.size() + "段，" + inline(0, false) + "。");
            }
        }
        return paragraphs;
    }

    private void blocks(List<String> paragraphs) {
        Section section = section(false);
        boolean alone = random.nextBoolean();
        paragraphs.add(alone ? section.begin() : section.begin() + inline(1, false) + "。");
        paragraphs.add(word() + inline(1, false) + "。");
        if (section.otherwise()) {
            paragraphs.add(alone ? "{{else}}" : "{{else}}" + inline(1, false) + word());
            paragraphs.add(word() + inline(1, false));
        }
        paragraphs.add(alone ? section.end() : inline(1, false) + word() + section.end());
    }

    private String inline(int depth, boolean looped) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            int kind = random.nextInt(depth > 2 ? 2 : 6);
            if (kind == 0) {
                text.append(word());
            } else if (kind == 1) {
                text.append(figure());
            } else if (kind == 5 && !looped) {
                text.append("{{#departments}}{{department}}")
                        .append(inline(depth + 1, true))
                        .append("、{{/departments}}");
            } else {
                Section section = section(looped);
                text.append(section.begin()).append(inline(depth + 1, looped));
                if (section.otherwise()) {
                    text.append("{{else}}").append(inline(depth + 1, looped));
                }
                text.append(section.end());
            }
        }
        return text.toString();
    }

    private record Section(String begin, boolean otherwise, String end) {}

    private Section section(boolean looped) {
        boolean otherwise = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String sign = List.of("#", "^", "?", "^?").get(random.nextInt(4));
            return new Section(
                    "{{" + sign + name + "}}", otherwise, random.nextBoolean() ? "{{/}}" : "{{/" + name + "}}");
        }
        String condition = looped && random.nextInt(4) == 0
                ? "TOP(cases) = department"
                : CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        return new Section("{{" + (random.nextBoolean() ? "?" : "^") + condition + "}}", otherwise, "{{/}}");
    }

    private String figure() {
        return List.of("{{cases}}件", "{{办结案件数}}件", "罚{{fines|0.00万元}}", "{{closure_rate}}%", "{{top closed}}第一")
                .get(random.nextInt(5));
    }

    private String word() {
        words++;
        return "语" + Integer.toString(words, 36) + (random.nextInt(5) == 0 ? "，" : "");
    }
}

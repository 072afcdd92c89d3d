package org.huibao.report.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.report.file.WordXml;
import org.w3c.dom.Element;

/** Bookmarks in what a loop repeats: where a repetition refers to its own, each has one by another name. */
public final class CopiedBookmarks {

    /** Word allows no longer name. */
    private static final int LONGEST = 40;

    private CopiedBookmarks() {}

    /** @return the ids of the bookmarks that the copy keeps */
    static Set<String> renew(Element holder, int number) {
        Set<String> ended = WordXml.all(holder, "bookmarkEnd").stream()
                .map(each -> each.getAttributeNS(WordXml.NS, "id"))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (Element start : WordXml.all(holder, "bookmarkStart")) {
            String id = start.getAttributeNS(WordXml.NS, "id");
            String name = start.getAttributeNS(WordXml.NS, "name");
            if (ended.contains(id) && isReferredTo(holder, name)) {
                names.put(name, named(name, number));
                start.setAttributeNS(WordXml.NS, "w:name", named(name, number));
                kept.add(id);
            }
        }
        names.forEach((name, own) -> refer(holder, name, own));
        return kept;
    }

    public static String named(String name, int number) {
        String behind = "_" + number;
        return name.substring(0, Math.min(name.length(), LONGEST - behind.length())) + behind;
    }

    private static boolean isReferredTo(Element holder, String name) {
        Pattern pattern = word(name);
        return WordXml.all(holder, "instrText").stream()
                        .anyMatch(each -> pattern.matcher(each.getTextContent()).find())
                || attributes(holder, "fldSimple", "instr", pattern)
                || attributes(holder, "hyperlink", "anchor", pattern);
    }

    private static boolean attributes(Element holder, String element, String attribute, Pattern pattern) {
        return WordXml.all(holder, element).stream()
                .anyMatch(each -> pattern.matcher(each.getAttributeNS(WordXml.NS, attribute))
                        .find());
    }

    /** Makes what points at one bookmark point at another. */
    public static void refer(Element holder, String name, String own) {
        Pattern pattern = word(name);
        String instead = Matcher.quoteReplacement(own);
        WordXml.all(holder, "instrText")
                .forEach(each -> each.setTextContent(
                        pattern.matcher(each.getTextContent()).replaceAll(instead)));
        for (List<String> place : List.of(List.of("fldSimple", "instr"), List.of("hyperlink", "anchor"))) {
            for (Element each : WordXml.all(holder, place.get(0))) {
                String said = each.getAttributeNS(WordXml.NS, place.get(1));
                if (pattern.matcher(said).find()) {
                    each.setAttributeNS(
                            WordXml.NS,
                            "w:" + place.get(1),
                            pattern.matcher(said).replaceAll(instead));
                }
            }
        }
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])");
    }
}

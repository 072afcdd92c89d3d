package org.huibao.notation.prose;

import java.util.ArrayList;
import java.util.List;

/** The numbers of a text, in one pass: whatever its length, no place is looked at more than a few times. */
public final class ProseNumbers {

    private ProseNumbers() {}

    /** In order; they do not overlap. */
    public static List<NumberMention> in(String text) {
        MentionScan scan = new MentionScan(text);
        List<NumberMention> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (!MentionScan.mayBegin(text.charAt(at))) {
                at++;
                continue;
            }
            NumberMention mention = scan.at(at);
            if (mention == null) {
                at = Math.max(at + 1, scan.behind());
            } else {
                found.add(mention);
                at = Math.max(at + 1, mention.end());
            }
        }
        return found;
    }

    /** Those of them that somebody could look up in a source. */
    public static List<NumberMention> figures(String text) {
        return in(text).stream().filter(NumberMention::isFigure).toList();
    }
}

package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibao.proof.copy.ReportSentence.Wording;
import org.huibao.proof.expected.ListAlignment;

/**
 * Words that an expression decided, and what a later hand made of them: 全部办结 became 基本办结, or 未全部办结.
 *
 * @param now what stands in their place; empty for nothing
 */
record ChangedWording(Wording wording, String now) {

    static List<ChangedWording> in(ReportSentence old, ReportSentence edited) {
        if (old.wordings().isEmpty()) {
            return List.of();
        }
        int[] places = places(old.text(), edited.text());
        List<ChangedWording> changed = new ArrayList<>();
        for (Wording each : old.wordings()) {
            // What was put right before or behind the words belongs to them: 未 turns them round.
            int from = each.start() == 0 ? 0 : places[each.start() - 1] + 1;
            int to = each.end() == places.length ? edited.text().length() : places[each.end()];
            boolean begins = each.start() == 0 || places[each.start() - 1] >= 0;
            boolean ends = each.end() == places.length || places[each.end()] >= 0;
            int first = begins ? from : before(places, each.start());
            int last = ends ? to : behind(places, each.end(), edited.text().length());
            String now = edited.text().substring(first, Math.max(first, last));
            boolean same = begins && ends ? now.equals(each.text()) : now.contains(each.text());
            if (!same) {
                changed.add(new ChangedWording(each, now));
            }
        }
        return changed;
    }

    /** Of each letter of a text the place at which it stands in another; −1 for one that is gone. */
    private static int[] places(String old, String edited) {
        int[] places = new int[old.length()];
        Arrays.fill(places, -1);
        for (int[] pair : ListAlignment.of(letters(old), letters(edited))) {
            places[pair[0]] = pair[1];
        }
        return places;
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(each -> String.valueOf((char) each)).toList();
    }

    private static int before(int[] places, int at) {
        int place = at - 1;
        while (place >= 0 && places[place] < 0) {
            place--;
        }
        return place < 0 ? 0 : places[place] + 1;
    }

    private static int behind(int[] places, int at, int end) {
        int place = at;
        while (place < places.length && places[place] < 0) {
            place++;
        }
        return place == places.length ? end : places[place];
    }
}

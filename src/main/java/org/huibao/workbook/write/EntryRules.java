package org.huibao.workbook.write;

import java.util.List;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.Grid;
import org.huibao.workbook.WrittenSheet.Rule;

/** What may be entered into the cells of a sheet, as XML. */
final class EntryRules {

    /** Excel's own: of a box's title and sentence, and of a list to choose from. */
    private static final int LONGEST = 255;

    private static final String LENGTH = "textLength\" operator=\"lessThanOrEqual";

    private EntryRules() {}

    static void write(List<Rule> rules, XmlBytes sheet) {
        if (rules.isEmpty()) {
            return;
        }
        sheet.markup("<dataValidations count=\"");
        sheet.number(rules.size());
        sheet.markup("\">");
        for (Rule rule : rules) {
            if (rule instanceof Rule.Formula formula) {
                write(
                        "custom",
                        rule,
                        box(formula.title(), formula.message()) + hint(formula.hint()),
                        formula.formula(),
                        sheet);
            } else if (rule instanceof Rule.Length length) {
                String characters = Integer.toString(length.characters());
                write(LENGTH, rule, box(length.title(), length.message()), characters, sheet);
            } else if (rule instanceof Rule.Choice choice) {
                write("list", rule, " showErrorMessage=\"false\"", list(choice.choices()), sheet);
            }
        }
        sheet.markup("</dataValidations>");
    }

    private static void write(String type, Rule rule, String box, String formula, XmlBytes sheet) {
        Grid.Region region = rule.region();
        String from = Addresses.of(region.top(), region.left());
        String to = Addresses.of(region.bottom(), region.right());
        sheet.markup("<dataValidation type=\"" + type + "\" sqref=\"" + (from.equals(to) ? from : from + ":" + to)
                + "\" allowBlank=\"true\" errorStyle=\"stop\"" + box + "><formula1>" + LibraryText.content(formula)
                + "</formula1></dataValidation>");
    }

    private static String box(String title, String message) {
        if (title.length() > LONGEST || message.length() > LONGEST) {
            throw new IllegalStateException("a box with more than " + LONGEST + " characters: " + title + message);
        }
        return " errorTitle=\"" + LibraryText.attribute(LibraryText.numbered(title)) + "\" error=\""
                + LibraryText.attribute(LibraryText.numbered(message)) + "\" showErrorMessage=\"true\"";
    }

    private static String hint(String words) {
        if (words.length() > LONGEST) {
            throw new IllegalStateException("a hint with more than " + LONGEST + " characters: " + words);
        }
        return words.isEmpty()
                ? ""
                : " showInputMessage=\"true\" prompt=\"" + LibraryText.attribute(LibraryText.numbered(words)) + "\"";
    }

    private static String list(List<String> choices) {
        StringBuilder list = new StringBuilder();
        for (String choice : choices) {
            // Nothing stands before a first choice, and an empty one is none.
            list.append(list.isEmpty() ? "" : ",").append(choice);
        }
        if (choices.isEmpty() || list.length() > LONGEST) {
            throw new IllegalArgumentException("no list of at most " + LONGEST + " characters: " + list);
        }
        return "\"" + list + "\"";
    }
}

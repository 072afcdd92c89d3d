package org.huibao.workbook.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.workbook.grid.CellReferences;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.review.CellComments;
import org.jspecify.annotations.Nullable;

/** Comments of one sheet as {@link CellComments} makes them: the part that holds the words, and the drawing that shows them. */
final class CommentPatch {

    private static final String EMPTY_COMMENTS =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors>"
                    + "</authors><commentList></commentList></comments>";
    private static final String EMPTY_DRAWING =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                    + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";
    private static final String SHAPE_TYPE =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                    + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_s([0-9]{1,8})\"");
    private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)[^<]*(</x:Anchor>)");

    private final ChangedPackage parts;
    private final TypesPatch types;
    private final RelationshipPatch relationships;
    private final Map<String, String> texts = new LinkedHashMap<>();

    CommentPatch(ChangedPackage parts, TypesPatch types, RelationshipPatch relationships) {
        this.parts = parts;
        this.types = types;
        this.relationships = relationships;
    }

    /**
     * @param drawing what the sheet calls its drawing of comments and of things to click; null for none
     * @param comments address → what is to stand there, behind what stands there already
     * @return what the sheet must call its drawing, if it had none
     */
    Optional<String> add(@Nullable String drawing, Map<String, List<String>> comments) {
        if (relationships.target("threadedComment").isPresent()) {
            throw UnreadableFile.damaged();
        }
        Optional<String> words = relationships.target("comments");
        comments.forEach((address, lines) -> texts.put(address, CellComments.ours(lines)));
        Map<String, String> changed = new LinkedHashMap<>();
        String xml = words(words.map(parts::text).orElse(EMPTY_COMMENTS), changed);
        if (words.isEmpty()) {
            String name = free("xl/comments", ".xml");
            relationships.add(RelationshipPatch.OFFICE + "comments", name);
            types.add(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
            parts.put(name, xml);
        } else {
            parts.put(words.get(), xml);
        }
        String part = drawing == null ? free("xl/drawings/vmlDrawing", ".vml") : relationships.called(drawing);
        String shapes = drawing == null ? EMPTY_DRAWING : parts.text(part);
        for (Map.Entry<String, String> each : changed.entrySet()) {
            shapes = moved(shapes, each.getKey(), each.getValue());
        }
        parts.put(part, withNew(shapes));
        types.addDrawing();
        return drawing == null
                ? Optional.of(relationships.add(RelationshipPatch.OFFICE + "vmlDrawing", part))
                : Optional.empty();
    }

    private String free(String stem, String extension) {
        int number = 1;
        while (parts.has(stem + number + extension)) {
            number++;
        }
        return stem + number + extension;
    }

    /** Leaves in {@link #texts} those whose cell had no comment. */
    private String words(String xml, Map<String, String> changed) {
        PlainPatch patch = PlainPatch.of(xml);
        List<String> authors = new ArrayList<>();
        int ours = -1;
        int author = 0;
        int from = 0;
        StringBuilder theirs = new StringBuilder();
        String address = "";
        while (patch.next()) {
            if (patch.starts("author")) {
                authors.add(patch.isEmpty() ? "" : patch.textBehind());
            } else if (patch.is("authors") && patch.isEmpty() || patch.is("commentList") && patch.isEmpty()) {
                throw UnreadableFile.damaged();
            } else if (patch.ends("authors")) {
                ours = authors.size();
                patch.before("<author>" + CellComments.AUTHOR + "</author>");
            } else if (patch.starts("comment")) {
                address = String.valueOf(patch.attribute("ref"));
                author = patch.number("authorId");
                author = author < authors.size() && authors.get(author).isEmpty() ? ours : author;
                from = patch.from();
                theirs.setLength(0);
            } else if (patch.starts("t") && !patch.isEmpty()) {
                theirs.append(FileCharacters.decode(PlainPatch.meant(patch.textBehind())));
            } else if (patch.ends("comment") && texts.containsKey(address)) {
                String before = CellComments.theirs(theirs.toString());
                String text = (before.isEmpty() ? "" : before + "\n") + texts.remove(address);
                changed.put(address, text);
                patch.replace(from, patch.to(), comment(address, author, text));
            } else if (patch.ends("commentList")) {
                StringBuilder fresh = new StringBuilder();
                int ourAuthor = ours;
                texts.forEach((each, text) -> fresh.append(comment(each, ourAuthor, text)));
                patch.before(fresh.toString());
            }
        }
        if (ours < 0) {
            throw UnreadableFile.damaged();
        }
        return patch.result();
    }

    private static String comment(String address, int author, String text) {
        return "<comment ref=\"%s\" authorId=\"%d\"><text><t xml:space=\"preserve\">%s</t></text></comment>"
                .formatted(address, author, PlainPatch.escaped(text));
    }

    /** The shape of a comment that was there gets the room that its text needs now. */
    private static String moved(String shapes, String address, String text) {
        int row = CellReferences.row(address) - 1;
        int column = CellReferences.column(address) - 1;
        Matcher place = Pattern.compile(
                        "<x:Row>\\s*%d\\s*</x:Row>\\s*<x:Column>\\s*%d\\s*</x:Column>".formatted(row, column))
                .matcher(shapes);
        if (!place.find()) {
            throw UnreadableFile.damaged();
        }
        int start = shapes.lastIndexOf("<v:shape ", place.start());
        Matcher anchor = ANCHOR.matcher(shapes).region(Math.max(0, start), place.start());
        if (start < 0 || !anchor.find()) {
            throw UnreadableFile.damaged();
        }
        return shapes.substring(0, anchor.start())
                + "<x:Anchor>" + anchor(row, column, text) + "</x:Anchor>"
                + shapes.substring(anchor.end());
    }

    private String withNew(String shapes) {
        int end = shapes.lastIndexOf("</xml>");
        boolean named = shapes.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                && shapes.contains("xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
                && shapes.contains("xmlns:x=\"urn:schemas-microsoft-com:office:excel\"");
        if (end < 0 || !named) {
            throw UnreadableFile.damaged();
        }
        int number = 1024;
        Matcher known = SHAPE_NUMBER.matcher(shapes);
        while (known.find()) {
            number = Math.max(number, Integer.parseInt(known.group(1)));
        }
        StringBuilder fresh = new StringBuilder(shapes.contains("\"_x0000_t202\"") ? "" : SHAPE_TYPE);
        for (Map.Entry<String, String> each : texts.entrySet()) {
            int row = CellReferences.row(each.getKey()) - 1;
            int column = CellReferences.column(each.getKey()) - 1;
            fresh.append(
                    ("<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                                    + "<v:fill color=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                                    + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                                    + "<x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>")
                            .formatted(++number, anchor(row, column, each.getValue()), row, column));
        }
        return shapes.substring(0, end) + fresh + shapes.substring(end);
    }

    private static String anchor(int row, int column, String text) {
        int left = Math.min(column + 1, FileLimits.COLUMNS - 1 - CellComments.COLUMNS);
        int top = Math.min(row, FileLimits.ROWS - CellComments.MOST_ROWS - 2);
        return "%d, 0, %d, 0, %d, 0, %d, 0"
                .formatted(left, top, left + CellComments.COLUMNS, top + CellComments.rows(text));
    }
}

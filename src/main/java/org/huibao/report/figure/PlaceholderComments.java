package org.huibao.report.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.ExpressionSpelling;
import org.huibao.message.Messages;
import org.huibao.report.file.WordPackage;
import org.huibao.report.file.WordXml;
import org.huibao.report.placeholder.LoopNames;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Of a preview: each placeholder as the template has it, with name and unit; in a loop of the first turn alone. */
public final class PlaceholderComments implements PassageComments {

    /** Departments that are named; the definition has them all. */
    private static final int NAMED = 3;

    private final ReportJob job;
    private final Messages messages;
    private final WordComments comments;
    private final Set<String> firsts = new HashSet<>();

    public PlaceholderComments(WordPackage docx, ReportJob job, Messages messages) {
        this.job = job;
        this.messages = messages;
        this.comments = new WordComments(docx);
        Set<String> groups = new HashSet<>();
        for (Department department : job.departments()) {
            if (groups.add("") | groups.add(department.group())) {
                firsts.add(department.code());
            }
        }
        job.loopedNumbers().stream().findFirst().ifPresent(first -> firsts.add(first.code()));
    }

    @Override
    public Node on(
            Element printed,
            TemplatePlaceholder.@Nullable Named placeholder,
            @Nullable Indicator indicator,
            FigureScope scope) {
        if (placeholder == null || !isFirst(scope)) {
            return printed;
        }
        String format = placeholder.format().isEmpty() ? "" : "|" + placeholder.format();
        List<String> lines = new ArrayList<>();
        lines.add("{{" + placeholder.name() + format + "}}");
        if (indicator != null) {
            lines.add(
                    indicator.unit().isEmpty()
                            ? indicator.name()
                            : messages.text("report.preview.name", indicator.name(), indicator.unit()));
            lines.add(
                    indicator.formula() == null
                            ? messages.text("report.preview.from", owing(indicator))
                            : messages.text(
                                    "report.comment.formula",
                                    indicator.formula().text()));
        }
        if (scope.department() != null) {
            lines.add(messages.text("report.preview.turn"));
        }
        return comments.on(printed, lines);
    }

    private boolean isFirst(FigureScope scope) {
        Department department = scope.department();
        Indicator looped = scope.indicator();
        return department != null
                ? firsts.contains(department.code())
                : looped == null || firsts.contains(looped.code());
    }

    private String owing(Indicator indicator) {
        if (indicator.from().size() == job.departments().size()) {
            return messages.text("report.preview.all");
        }
        List<String> names = indicator.from().stream()
                .limit(NAMED)
                .map(code -> job.department(code).map(Department::name).orElse(code))
                .toList();
        return indicator.from().size() > NAMED
                ? messages.text(
                        "report.preview.and-more",
                        String.join("、", names),
                        indicator.from().size())
                : String.join("、", names);
    }

    @Override
    public Optional<Node> before(Document document, TemplatePlaceholder.Opening opening, FigureScope scope) {
        if (!isFirst(scope)) {
            return Optional.empty();
        }
        boolean worded = ExpressionSpelling.isExpression(opening.name());
        String sign = switch (opening.condition()) {
            case NOT_ZERO -> "#";
            case ZERO -> "^";
            case KNOWN -> "?";
            case UNKNOWN -> "^?";
        };
        String mark = "{{" + sign + opening.name() + "}}";
        // The second wording of a section may be begun by an else.
        String written = switch (opening.condition()) {
            case UNKNOWN -> "{{else}}";
            case ZERO -> worded ? mark + " · {{else}}" : mark;
            default -> mark;
        };
        String meaning = LoopNames.isLoop(opening.name())
                ? "loop"
                : switch (opening.condition()) {
                    case NOT_ZERO -> "not-zero";
                    case ZERO -> worded ? "fails" : "zero";
                    case KNOWN -> worded ? "holds" : "known";
                    case UNKNOWN -> "unknown";
                };
        return Optional.of(comments.at(
                document, List.of(written, messages.text("report.preview.section." + meaning, opening.name()))));
    }

    @Override
    public void on(Element drawing, String asked) {
        Node run = drawing;
        while (run != null && !WordXml.is(run, "r")) {
            run = run.getParentNode();
        }
        if (run instanceof Element whole && whole.getParentNode() != null) {
            Node parent = whole.getParentNode();
            Node behind = whole.getNextSibling();
            parent.insertBefore(
                    comments.on(whole, List.of(asked, messages.text("placeholders.section.chart"))), behind);
        }
    }

    @Override
    public void keep() {
        comments.keep();
    }
}

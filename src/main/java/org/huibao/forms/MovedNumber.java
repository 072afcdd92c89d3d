package org.huibao.forms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;

/**
 * A number that stands in another column of its row than its own, which is blank: both cells are to be red.
 *
 * @param from address of the cell where it stands
 * @param number as it stands there, where the finding does not tell by itself that it is to be moved; else empty
 * @param to address of its own cell
 */
record MovedNumber(String from, String number, String to) {

    private static final String ELSEWHERE = "value.elsewhere";
    private static final String MISSING = "value.missing";
    private static final String PREVIOUS = "previous.differs";

    /** @param all of the department: beside a blank cell, last year's number may be another than the one that was published */
    static Optional<MovedNumber> of(Finding finding, List<Finding> all) {
        CellRef place = finding.place();
        if (place == null || place.address().isEmpty()) {
            return Optional.empty();
        }
        if (finding.code().equals(ELSEWHERE)) {
            return Optional.of(new MovedNumber(place.address(), "", finding.expected()));
        }
        if (!finding.code().equals(MISSING)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> other.code().equals(PREVIOUS)
                        && other.indicator().equals(finding.indicator())
                        && other.place() != null
                        && other.place().file().equals(place.file())
                        && other.place().sheet().equals(place.sheet()))
                .findFirst()
                .map(other -> new MovedNumber(
                        Objects.requireNonNull(other.place()).address(), other.found(), place.address()));
    }

    /** Behind the place of a finding that stands where the number is. */
    String behindPlace() {
        return number.isEmpty() ? " → " + to : "";
    }

    /** Behind the message. */
    String words(Messages messages) {
        return number.isEmpty() ? "" : messages.text("forms.review.elsewhere", from, number, to);
    }
}

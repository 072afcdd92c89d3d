package org.huibao.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.huibao.model.Absence;
import org.huibao.model.CellRef;
import org.huibao.model.Cells;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.Level;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.Role;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/** How each kind of thing that a return says is written, and read again. */
final class RecordParts {

    private static final Role[] ROLES = Role.values();
    private static final Level[] LEVELS = Level.values();
    private static final UnreadReason[] REASONS = UnreadReason.values();

    /** A kind of thing. */
    record Part<T>(BiConsumer<FieldWriter, T> writer, Function<FieldReader, T> reader) {

        void write(FieldWriter out, List<T> things) {
            out.number(things.size());
            things.forEach(thing -> writer.accept(out, thing));
        }

        List<T> read(FieldReader in) {
            int number = in.number();
            List<T> things = new ArrayList<>(number);
            for (int i = 0; i < number; i++) {
                things.add(reader.apply(in));
            }
            return things;
        }
    }

    static final Part<Observation> OBSERVATIONS = new Part<>(RecordParts::write, RecordParts::observation);
    static final Part<Note> NOTES = new Part<>(RecordParts::write, RecordParts::note);
    static final Part<Finding> FINDINGS = new Part<>(RecordParts::write, RecordParts::finding);
    static final Part<Absence> ABSENCES = new Part<>(RecordParts::write, RecordParts::absence);
    static final Part<UnreadNumber> UNREAD = new Part<>(RecordParts::write, RecordParts::unread);

    private RecordParts() {}

    private static void write(FieldWriter out, Observation seen) {
        out.text(seen.department());
        out.text(seen.indicator());
        out.text(seen.period());
        out.value(seen.value());
        out.cell(seen.cell());
        out.text(seen.raw());
        out.text(seen.conversion());
        out.number(seen.role().ordinal());
        out.number(seen.cells().number());
        // Of one cell the address says it.
        boolean itself = seen.cells().equals(Cells.one(seen.cell().address()));
        out.number(itself ? 1 : 0);
        if (!itself) {
            out.text(seen.cells().ranges());
        }
        out.text(seen.rows());
    }

    private static Observation observation(FieldReader in) {
        String department = in.text();
        String indicator = in.text();
        String period = in.text();
        Value value = in.value();
        CellRef cell = in.cell();
        String raw = in.text();
        String conversion = in.text();
        Role role = ROLES[in.number()];
        int number = in.number();
        Cells cells = in.number() == 1 ? Cells.one(cell.address()) : new Cells(number, in.text());
        return new Observation(department, indicator, period, value, cell, raw, conversion, role, cells, in.text());
    }

    private static void write(FieldWriter out, Note note) {
        out.text(note.department());
        out.text(note.indicator());
        out.text(note.text());
        out.cell(note.cell());
    }

    private static Note note(FieldReader in) {
        return new Note(in.text(), in.text(), in.text(), in.cell());
    }

    private static void write(FieldWriter out, Finding finding) {
        out.text(finding.id());
        out.number(finding.level().ordinal());
        out.text(finding.code());
        out.text(finding.department());
        out.text(finding.indicator());
        out.text(finding.period());
        CellRef place = finding.place();
        out.number(place == null ? 0 : 1);
        if (place != null) {
            out.cell(place);
        }
        out.text(finding.found());
        out.text(finding.expected());
        FindingFields fields = finding.fields();
        out.number(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            out.text(fields.name(i));
            out.text(fields.value(i));
        }
        out.text(finding.explanation());
        out.text(finding.acceptedBy());
    }

    private static Finding finding(FieldReader in) {
        return new Finding(
                in.text(),
                LEVELS[in.number()],
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                place(in),
                in.text(),
                in.text(),
                fields(in),
                in.text(),
                in.text());
    }

    private static @Nullable CellRef place(FieldReader in) {
        return in.number() == 0 ? null : in.cell();
    }

    private static FindingFields fields(FieldReader in) {
        FindingFields fields = FindingFields.none();
        for (int rest = in.number(); rest > 0; rest--) {
            fields = fields.and(in.text(), in.text());
        }
        return fields;
    }

    private static void write(FieldWriter out, Absence absence) {
        out.text(absence.department());
        out.text(absence.indicator());
        out.text(absence.nearest());
        out.text(absence.beside());
        out.cell(absence.place());
        out.number(absence.distance());
    }

    private static Absence absence(FieldReader in) {
        return new Absence(in.text(), in.text(), in.text(), in.text(), in.cell(), in.number());
    }

    private static void write(FieldWriter out, UnreadNumber number) {
        out.text(number.sheet());
        out.text(number.cells());
        out.text(number.raw());
        out.text(number.shown());
        out.number(number.reason().ordinal());
        out.text(number.nearest());
    }

    private static UnreadNumber unread(FieldReader in) {
        return new UnreadNumber(in.text(), in.text(), in.text(), in.text(), REASONS[in.number()], in.text());
    }
}

package org.huibao.store;

import java.nio.ByteBuffer;
import java.util.List;
import org.huibao.model.Absence;
import org.huibao.model.Finding;
import org.huibao.model.Note;
import org.huibao.model.Observation;
import org.huibao.model.ReadReturn;
import org.huibao.model.UnreadNumber;

/**
 * All that one return says, as it lies in the database. First the version of the format and the length of the first of two deflated halves:
 * observations, notes, findings and absences, of which figures and findings are made; then the numbers that no figure uses, which are
 * only listed.
 *
 * <p>Who changes what is written here, or in {@link RecordParts}, raises the version; a reading's key holds the program's own fingerprint, so a record
 * of another version is never asked for.
 */
final class ReturnRecord {

    private static final int VERSION = 2;
    private static final int HEAD = 5;

    private ReturnRecord() {}

    static byte[] of(ReadReturn read) {
        FieldWriter said = new FieldWriter();
        RecordParts.OBSERVATIONS.write(said, read.observations());
        RecordParts.NOTES.write(said, read.notes());
        RecordParts.FINDINGS.write(said, read.findings());
        RecordParts.ABSENCES.write(said, read.absences());
        byte[] first = DeflatedBytes.of(said.bytes());
        byte[] second = unread(read.unread());
        return ByteBuffer.allocate(HEAD + first.length + second.length)
                .put((byte) VERSION)
                .putInt(first.length)
                .put(first)
                .put(second)
                .array();
    }

    /** What {@link #unread(ByteBuffer)} reads. */
    static byte[] unread(List<UnreadNumber> numbers) {
        FieldWriter unread = new FieldWriter();
        RecordParts.UNREAD.write(unread, numbers);
        return DeflatedBytes.of(unread.bytes());
    }

    /** All but the unread numbers, which are left in {@code unread} as they were written. */
    record Said(
            List<Observation> observations,
            List<Note> notes,
            List<Finding> findings,
            List<Absence> absences,
            ByteBuffer unread) {}

    static Said said(byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        int version = bytes.get();
        if (version != VERSION) {
            throw new IllegalStateException("a reading in the database is of version " + version + ", not " + VERSION);
        }
        int length = bytes.getInt();
        FieldReader said = new FieldReader(DeflatedBytes.inflated(record, HEAD, length));
        return new Said(
                RecordParts.OBSERVATIONS.read(said),
                RecordParts.NOTES.read(said),
                RecordParts.FINDINGS.read(said),
                RecordParts.ABSENCES.read(said),
                bytes.position(HEAD + length).slice());
    }

    static List<UnreadNumber> unread(ByteBuffer written) {
        return RecordParts.UNREAD.read(new FieldReader(DeflatedBytes.inflated(
                written.array(), written.arrayOffset() + written.position(), written.remaining())));
    }
}

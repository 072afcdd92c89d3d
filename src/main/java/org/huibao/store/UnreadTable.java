package org.huibao.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of returns that no figure uses: one piece a return, deflated; of each its fields as their length in bytes and UTF-8. A return
 * without any has none.
 */
@Repository
class UnreadTable {

    private final JdbcClient jdbc;

    UnreadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction. */
    void keep(String reading, List<UnreadNumber> unread) {
        if (!unread.isEmpty()) {
            jdbc.sql("insert into unread_numbers (reading, content) values (?, ?)")
                    .params(reading, piece(unread))
                    .update();
        }
    }

    List<UnreadNumber> of(String run, String path) {
        return jdbc.sql("select u.content from filed_return f join unread_numbers u on u.reading = f.reading"
                        + " where f.run = ? and f.path = ? and f.verdict = 'ACCEPTED'")
                .params(run, path)
                .query((row, number) -> numbers(row.getBytes("content")))
                .optional()
                .orElse(List.of());
    }

    static byte[] piece(List<UnreadNumber> unread) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(deflated, deflater))) {
            for (UnreadNumber number : unread) {
                write(out, number.sheet());
                write(out, number.cells());
                write(out, number.raw());
                write(out, number.shown());
                write(out, number.reason().name());
                write(out, number.nearest());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }

    static List<UnreadNumber> numbers(byte[] piece) {
        List<UnreadNumber> numbers = new ArrayList<>();
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(piece))) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()));
            while (in.available() > 0) {
                numbers.add(new UnreadNumber(
                        read(in), read(in), read(in), read(in), UnreadReason.valueOf(read(in)), read(in)));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return numbers;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}

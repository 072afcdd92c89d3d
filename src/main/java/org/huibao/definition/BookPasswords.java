package org.huibao.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.book.BookReader;
import org.huibao.definition.book.BookRemarks;
import org.huibao.definition.book.BookTrees;
import org.huibao.definition.book.BookWording;
import org.huibao.definition.book.BookWriter;
import org.huibao.message.Messages;

/**
 * Takes the passwords out of a {@code definition.xlsx} that others will see. The workbook is written anew from what it says: a word that was deleted or typed over
 * goes on lying in many corners of such a file.
 */
final class BookPasswords {

    private static final String RETURNS = "returns";
    private static final String PASSWORDS = "passwords";
    private static final String HIDDEN = "***";

    private BookPasswords() {}

    /** @param workbook a definition without mistakes */
    static byte[] hidden(byte[] workbook) {
        MistakeList mistakes = new MistakeList(Messages.of("en"));
        BookTrees book = BookReader.read(workbook, mistakes.in(JobFolder.BOOK));
        Map<String, YamlNode.Keys> roots = new LinkedHashMap<>();
        book.job()
                .flatMap(root -> TreeShape.ofFile(root, "departments"))
                .ifPresent(job -> roots.put("job", without(job)));
        for (String schema : new String[] {"indicators", "checks", "accepted"}) {
            Optional<YamlNode> root = book.list(schema);
            root.flatMap(its -> TreeShape.ofFile(its, schema)).ifPresent(its -> roots.put(schema, its));
        }
        return new BookWriter(roots, BookRemarks.of(book), BookWording.NONE).bytes();
    }

    private static YamlNode.Keys without(YamlNode.Keys job) {
        YamlNode.Keys returns = job.mapping(RETURNS).orElseThrow();
        YamlNode hidden = TreeShape.texts(
                returns.texts(PASSWORDS).stream().map(password -> HIDDEN).toList());
        return TreeShape.with(job, RETURNS, TreeShape.with(returns, PASSWORDS, hidden));
    }
}

package org.huibao.proof.word;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The numbering of lists: a list in a loop has a number of its own in each turn, and nothing else differs. */
public final class ListNumbers {

    private ListNumbers() {}

    public static boolean same(Optional<Document> template, Optional<Document> report) {
        return template.isPresent()
                && report.isPresent()
                && template.get().getDocumentElement().getLocalName().equals("numbering")
                && same(template.get(), report.get());
    }

    private static boolean same(Document template, Document report) {
        Set<String> numbers = DomElements.children(template.getDocumentElement()).stream()
                .map(ListNumbers::number)
                .collect(Collectors.toSet());
        Element root = (Element) report.getDocumentElement().cloneNode(true);
        DomElements.children(root).stream()
                .filter(each -> each.getLocalName().equals("num") && !numbers.contains(number(each)))
                .forEach(root::removeChild);
        return root.isEqualNode(template.getDocumentElement());
    }

    private static String number(Element element) {
        return element.getAttributeNS(element.getNamespaceURI(), "numId");
    }
}

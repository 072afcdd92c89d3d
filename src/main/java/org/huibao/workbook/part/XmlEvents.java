package org.huibao.workbook.part;

import java.io.Closeable;

/** What stands in a part, one event after the other: {@link PartReader#START}, {@link PartReader#END}, a text's, {@link PartReader#FINISHED}. */
interface XmlEvents extends Closeable {

    int next();

    /** Of the element that has just started or ended; without prefix. */
    String name();

    /** Elements that are open, the one that has just started included. */
    int depth();

    /** Of a text's event; a text may come in several. */
    String characters();

    /** Without declarations of prefixes. */
    int attributes();

    /** Without prefix. */
    String attributeName(int index);

    String attribute(int index);
}

package org.huibao.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.store.RecordParts.Part;
import org.huibao.store.SpillFile.Extent;

/** What comes return by return, to be asked for key by key: a list for each key, in the order of coming. What is set aside is read once more. */
final class KeyedLists<K, T> {

    /** Checks ask for what is said of this period and of the one before, again and again. */
    private static final int RECENT = 2;

    private final Part<T> part;
    private final SpillFile file;
    private final Map<K, Shelf<T>> shelves = new LinkedHashMap<>();
    private final Map<K, List<T>> recent = new LinkedHashMap<>(RECENT, 0.75f, true);

    KeyedLists(Part<T> part, SpillFile file) {
        this.part = part;
        this.file = file;
    }

    private static final class Shelf<T> {
        private final List<Extent> aside = new ArrayList<>();
        private List<T> last = new ArrayList<>();
    }

    void add(K key, T thing) {
        shelves.computeIfAbsent(key, any -> new Shelf<>()).last.add(thing);
    }

    /** Sets aside all that is in memory. */
    void spill() {
        shelves.values().stream().filter(shelf -> !shelf.last.isEmpty()).forEach(shelf -> {
            FieldWriter out = new FieldWriter();
            part.write(out, shelf.last);
            shelf.aside.add(file.append(ByteBuffer.wrap(out.bytes())));
            shelf.last = new ArrayList<>();
        });
    }

    List<T> of(K key) {
        Shelf<T> shelf = shelves.get(key);
        if (shelf == null) {
            return List.of();
        }
        if (shelf.aside.isEmpty()) {
            return Collections.unmodifiableList(shelf.last);
        }
        List<T> known = recent.get(key);
        if (known == null) {
            List<T> all = new ArrayList<>();
            shelf.aside.forEach(extent -> all.addAll(part.read(new FieldReader(file.read(extent)))));
            all.addAll(shelf.last);
            known = Collections.unmodifiableList(all);
            recent.put(key, known);
            if (recent.size() > RECENT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return known;
    }
}

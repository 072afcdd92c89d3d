package org.huibao.audit;

import java.nio.file.Path;
import java.util.List;

/** A place inside a folder of a set, and never outside it. */
final class SetPath {

    private SetPath() {}

    /**
     * @param path '/'-joined, below {@code folder}
     * @throws IllegalArgumentException if it would lead out of the folder or name the folder itself
     */
    static Path below(Path folder, String path) {
        Path root = folder.toAbsolutePath().normalize();
        Path below = root;
        for (String step : path.split("/", -1)) {
            if (List.of("", ".", "..").contains(step)) {
                throw new IllegalArgumentException("leads out of its folder: " + path);
            }
            below = below.resolve(step);
        }
        // On Windows a step such as C:\ or ..\.. would lead elsewhere.
        if (!below.equals(below.normalize()) || !below.startsWith(root) || below.equals(root)) {
            throw new IllegalArgumentException("leads out of its folder: " + path);
        }
        return below;
    }
}

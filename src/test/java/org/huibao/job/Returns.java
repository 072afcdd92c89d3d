package org.huibao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Returns written once, to be filed in several places byte for byte the same. */
final class Returns {

    private static final Map<String, byte[]> WRITTEN = new ConcurrentHashMap<>();

    private Returns() {}

    static byte[] of(String name) throws IOException {
        byte[] known = WRITTEN.get(name);
        if (known == null) {
            Path folder = Files.createTempDirectory("returns");
            SmallCounty county = new SmallCounty(folder);
            county.files(name, "40", "39");
            known = Files.readAllBytes(county.input().resolve(name));
            WRITTEN.put(name, known);
        }
        return known;
    }
}

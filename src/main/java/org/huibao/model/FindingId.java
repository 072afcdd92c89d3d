package org.huibao.model;

import java.nio.charset.StandardCharsets;

/** Makes the id of a finding: twelve hexadecimal digits over what was found, not over where it stood. */
final class FindingId {

    private static final int DIGITS = 12;

    private FindingId() {}

    static String of(String... parts) {
        return Sha256.hex(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }
}

package org.huibao.workbook.write;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A path as a relative URL holds it. */
final class RelativeAddress {

    private static final String HEX = "0123456789ABCDEF";

    private RelativeAddress() {}

    /** A colon in the first step would begin a scheme. */
    static String of(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(UTF_8)) {
            boolean plain = each >= 'a' && each <= 'z'
                    || each >= 'A' && each <= 'Z'
                    || each >= '0' && each <= '9'
                    || "-_.~/".indexOf(each) >= 0;
            if (plain) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HEX.charAt(each >> 4 & 0xf)).append(HEX.charAt(each & 0xf));
            }
        }
        return encoded.toString();
    }
}

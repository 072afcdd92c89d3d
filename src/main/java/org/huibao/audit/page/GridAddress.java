package org.huibao.audit.page;

import java.util.Optional;

/** A1 notation taken apart; rows and columns count from 1. */
record GridAddress(int row, int column) {

    static Optional<GridAddress> of(String address) {
        if (!address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return Optional.empty();
        }
        int column = 0;
        int i = 0;
        while (Character.isLetter(address.charAt(i))) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
            i++;
        }
        return Optional.of(new GridAddress(Integer.parseInt(address.substring(i)), column));
    }
}

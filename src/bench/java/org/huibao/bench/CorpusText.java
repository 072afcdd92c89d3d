package org.huibao.bench;

import java.util.Random;

/** Chinese text by lot. */
final class CorpusText {

    static final String SIGNS =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实"
                    + "加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题";

    private CorpusText() {}

    static String of(Random lot, int least, int most) {
        int length = least + lot.nextInt(most - least + 1);
        StringBuilder text = new StringBuilder(length);
        for (int sign = 0; sign < length; sign++) {
            text.append(SIGNS.charAt(lot.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}

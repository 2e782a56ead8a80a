package org.dingzuo.ordering.web;

import java.math.BigDecimal;

/** Fen as people read them. */
final class Yuan {
    private Yuan() {}

    static String say(long fen) {
        return "¥" + BigDecimal.valueOf(fen, 2).toPlainString();
    }
}

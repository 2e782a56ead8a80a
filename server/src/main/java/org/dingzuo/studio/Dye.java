package org.dingzuo.studio;

import java.util.Locale;

/** The accent colours to choose from; each keeps AA contrast on paper, light and dark. */
public enum Dye {
    INDIGO,
    CHESTNUT,
    PINE,
    MADDER,
    CELADON,
    INK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

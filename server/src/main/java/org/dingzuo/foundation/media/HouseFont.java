package org.dingzuo.foundation.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Objects;

/** The house's letters for pictures: the unmodified LXGW WenKai, SIL Open Font License 1.1. Loaded when the first picture is drawn: it is
 *  a large file. */
public final class HouseFont {
    private static final Font FONT = load();

    private HouseFont() {}

    public static Font sized(float size) {
        return FONT.deriveFont(size);
    }

    private static Font load() {
        try (var file = Objects.requireNonNull(HouseFont.class.getResourceAsStream("/fonts/LXGWWenKai-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The house font cannot be read", broken);
        }
    }
}

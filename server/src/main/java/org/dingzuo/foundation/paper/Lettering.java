package org.dingzuo.foundation.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The house's letters in one document: LXGW WenKai, of which only the signs in use are embedded. A sign that the font has not becomes
 *  an empty box and is remembered by its number: it is never lost without a word. */
final class Lettering {
    private static final String FILE = "/fonts/LXGWWenKai-Regular.ttf";
    private static final int BOX = 0x25A1;

    /** 24 MB: given back when memory is short. */
    private static SoftReference<TrueTypeFont> known = new SoftReference<>(null);

    private final PDType0Font font;
    private final CmapLookup signs;
    private final TreeSet<Integer> missing = new TreeSet<>();

    Lettering(PDDocument document) throws IOException {
        var file = file();
        this.font = PDType0Font.load(document, file, true);
        this.signs = file.getUnicodeCmapLookup();
    }

    private static TrueTypeFont file() throws IOException {
        var parsed = known.get();
        if (parsed == null) {
            try (var bytes = Objects.requireNonNull(Lettering.class.getResourceAsStream(FILE))) {
                parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            }
            known = new SoftReference<>(parsed);
        }
        return parsed;
    }

    PDType0Font font() {
        return font;
    }

    /** What had no sign so far, such as {@code U+1F600}. */
    List<String> missing() {
        return missing.stream()
                .map(point -> String.format(Locale.ROOT, "U+%04X", point))
                .toList();
    }

    /** The text with nothing in it that the font cannot draw. */
    String drawable(String text) {
        var drawn = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                drawn.append('\n');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                drawn.append(point == 0x3000 ? "\u3000" : " ");
            } else if (!isInvisible(point)) {
                drawn.appendCodePoint(has(point) ? point : boxFor(point));
            }
        });
        return drawn.toString();
    }

    private boolean has(int point) {
        return signs.getGlyphId(point) != 0;
    }

    private int boxFor(int point) {
        missing.add(point);
        return BOX;
    }

    /** Joiners, direction marks and variation selectors: they change how others are drawn and are nothing by themselves. */
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point)
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    /** @param text drawable */
    float width(String text, float points) {
        try {
            return font.getStringWidth(text) / 1000 * points;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Breaks where Chinese and English may be broken; a word longer than the line is cut. */
    List<String> lines(String text, float points, float width) {
        var lines = new ArrayList<String>();
        for (var paragraph : drawable(text).split("\n", -1)) {
            lines.addAll(broken(paragraph, points, width));
        }
        return lines;
    }

    private List<String> broken(String paragraph, float points, float width) {
        var lines = new ArrayList<String>();
        var places = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        places.setText(paragraph);
        var start = 0;
        while (start < paragraph.length()) {
            var end = start;
            for (var next = places.following(start); next != BreakIterator.DONE; next = places.next()) {
                if (width(paragraph.substring(start, next).stripTrailing(), points) > width) {
                    break;
                }
                end = next;
            }
            end = end == start ? cut(paragraph, start, points, width) : end;
            lines.add(paragraph.substring(start, end).stripTrailing());
            start = end;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private int cut(String text, int start, float points, float width) {
        var end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && width(text.substring(start, text.offsetByCodePoints(end, 1)), points) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}

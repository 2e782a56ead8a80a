package org.dingzuo.foundation.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.dingzuo.foundation.paper.Block.Tone;

/** Sets one sheet, block below block, and begins a new page where one is full. */
final class Typesetter {
    private static final float LEADING = 1.45f;
    private static final float FOOT = 9;

    private final PDDocument document;
    private final Sheet sheet;
    private final Lettering lettering;
    private final List<Page> pages = new ArrayList<>();
    private final float left;
    private final float width;
    private float top;

    Typesetter(PDDocument document, Sheet sheet, Lettering lettering) {
        this.document = document;
        this.sheet = sheet;
        this.lettering = lettering;
        this.left = sheet.size().margin;
        this.width = sheet.size().width - 2 * left;
    }

    void set() throws IOException {
        turn();
        for (var block : sheet.blocks()) {
            set(block);
        }
        foot();
        for (var page : pages) {
            page.close();
        }
    }

    private void set(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> text(text);
            case Block.Facts(var facts) -> facts(facts);
            case Block.Table table -> new TableSetting(this, lettering).set(table);
            case Block.Ticks(var items) -> ticks(items);
            case Block.Picture(var file, var most) -> picture(file, PaperSize.points(most));
            case Block.Code(var words, var side) -> code(words, PaperSize.points(side));
            case Block.Rule() -> {
                need(8);
                page().fill(left, top + 4, width, 0.6f, Page.HAIRLINE);
                top += 8;
            }
            case Block.Gap(var millimetres) -> top += PaperSize.points(millimetres);
        }
    }

    private void text(Block.Text text) throws IOException {
        var points = text.tone().points;
        top += text.tone() == Tone.HEADING ? points * 0.7f : 0;
        for (var line : lettering.lines(text.words(), points, width)) {
            var indent = text.centred() ? (width - lettering.width(line, points)) / 2 : 0;
            line(line, indent, points, text.tone() == Tone.NOTE ? Page.SOFT : Page.INK);
        }
        top += points * 0.35f;
    }

    private void line(String words, float indent, float points, Color colour) throws IOException {
        need(points * LEADING);
        page().write(words, left + indent, top + points * 1.1f, points, colour);
        top += points * LEADING;
    }

    private void facts(List<Block.Fact> facts) throws IOException {
        var points = Tone.TEXT.points;
        var said = facts.stream().filter(fact -> !fact.words().isBlank()).toList();
        var indent = said.stream()
                        .flatMap(fact -> lettering.lines(fact.label(), points, width * 0.4f).stream())
                        .map(line -> lettering.width(line, points))
                        .max(Float::compare)
                        .orElse(0f)
                + 12;
        for (var fact : said) {
            var lines = lettering.lines(fact.words(), points, width - indent);
            var label = lettering.lines(fact.label(), points, indent - 12);
            for (int at = 0; at < Math.max(lines.size(), label.size()); at++) {
                need(points * LEADING);
                if (at < label.size()) {
                    page().write(label.get(at), left, top + points * 1.1f, points, Page.SOFT);
                }
                line(at < lines.size() ? lines.get(at) : "", indent, points, Page.INK);
            }
        }
        top += points * 0.4f;
    }

    private void ticks(List<String> items) throws IOException {
        var points = Tone.TEXT.points;
        for (var item : items) {
            var lines = lettering.lines(item, points, width - 20);
            need(lines.size() * points * LEADING + 4);
            page().frame(left, top + 2.5f, points, points, Page.INK);
            for (var line : lines) {
                line(line, 20, points, Page.INK);
            }
            top += 4;
        }
    }

    private void picture(byte[] file, float most) throws IOException {
        var picture = PDImageXObject.createFromByteArray(document, file, null);
        var scale = Math.min(width / picture.getWidth(), most / picture.getHeight());
        need(picture.getHeight() * scale + 6);
        page().picture(picture, left, top, picture.getWidth() * scale, picture.getHeight() * scale);
        top += picture.getHeight() * scale + 6;
    }

    private void code(String words, float side) throws IOException {
        need(side + 4);
        QrDots.draw(words, page(), left, top, side);
        top += side + 4;
    }

    /** Page numbers where there are several, and which signs an empty box stands for. */
    private void foot() throws IOException {
        var base = sheet.size().height - left * 0.45f;
        var missing = lettering.missing();
        for (int at = 0; at < pages.size(); at++) {
            if (pages.size() > 1) {
                var number = (at + 1) + " / " + pages.size();
                pages.get(at).write(number, left + width - lettering.width(number, FOOT), base, FOOT, Page.SOFT);
            }
            if (!missing.isEmpty()) {
                var said = lettering.lines("□ " + String.join(" ", missing), FOOT - 2, width - 40);
                pages.get(at).write(said.getFirst(), left, base, FOOT - 2, Page.SOFT);
            }
        }
    }

    /** Room for so much more, on a new page if this one has it not. */
    void need(float high) throws IOException {
        if (top + high > sheet.size().height - left && top > left) {
            turn();
        }
    }

    private void turn() throws IOException {
        pages.add(new Page(document, sheet.size(), lettering));
        top = left;
    }

    Page page() {
        return pages.getLast();
    }

    float left() {
        return left;
    }

    float width() {
        return width;
    }

    float top() {
        return top;
    }

    void down(float high) {
        top += high;
    }
}

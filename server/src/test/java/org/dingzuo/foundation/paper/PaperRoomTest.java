package org.dingzuo.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PaperRoomTest {
    private final PaperRoom room = new PaperRoom();

    @Test
    void rareCharactersStandOnPaperAsTheyWereWritten() throws IOException {
        for (var name : List.of("𠮷野先生", "㛃之", "龘龘", "office fi fl, Ærø — №1", "繁體與简体，全角：“引号”……", "①½²㎡")) {
            assertThat(textOf(print(Block.large(name)))).as(name).contains(name);
        }
    }

    @Test
    void whatTheFontHasNotIsAnEmptyBoxWithItsNumberAtTheFoot() throws IOException {
        var said = textOf(print(Block.text("谢谢你😀，小👩‍🎨！")));
        assertThat(said).contains("谢谢你□，小□□！").contains("□ U+1F3A8 U+1F469 U+1F600");
    }

    /** CFF outlines and whole fonts are the two known traps: this one is TrueType, embedded, and only what is in use. */
    @Test
    void onlyTheLettersInUseAreEmbedded() throws IOException {
        var printed = print(Block.title("养护单 Care 𠮷"));
        assertThat(printed.length).isLessThan(60_000);
        try (var document = Loader.loadPDF(printed)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LXGW.*");
                assertThat(((PDType0Font) font)
                                .getDescendantFont()
                                .getFontDescriptor()
                                .getFontFile2())
                        .isNotNull();
            }
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        assertThat(print(Block.text("同一张"))).isEqualTo(print(Block.text("同一张")));
    }

    @Test
    void aLongTableGoesOnAndSaysItsHeadAgain() throws IOException {
        var rows = IntStream.range(0, 120)
                .mapToObj(n -> List.of("皮料 " + n, String.valueOf(n)))
                .toList();
        var printed = print(
                new Block.Table(List.of(new Block.Column("物品", 3, false), new Block.Column("数量", 1, true)), rows));
        try (var document = Loader.loadPDF(printed)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            var said = textOf(printed);
            assertThat(said.split("物品", -1)).hasSize(pages + 1);
            assertThat(said).contains("皮料 119").contains(pages + " / " + pages);
        }
    }

    @Test
    void whateverIsWrittenStaysOnThePaper() throws IOException {
        var chance = new Random(20261129);
        var alphabet = "手作皮具，。“”abcdefg ABC-0123456789/ \n㛃龘𠮷".codePoints().toArray();
        for (int round = 0; round < 60; round++) {
            var text = new StringBuilder();
            for (int n = chance.nextInt(400) + 1; n > 0; n--) {
                text.appendCodePoint(alphabet[chance.nextInt(chance.nextInt(4) == 0 ? 3 : alphabet.length)]);
            }
            var words = text.toString();
            var printed = room.print(new Sheet(
                    "t",
                    PaperSize.values()[round % 4],
                    List.of(
                            Block.large(words),
                            new Block.Facts(List.of(
                                    new Block.Fact(words.substring(0, Math.min(words.length(), 40)), words))),
                            new Block.Ticks(List.of(words)))));
            assertThat(outside(printed)).as(words).isEmpty();
            assertThat(textOf(printed).replaceAll("\\s", "")).contains(words.replaceAll("\\s", ""));
        }
    }

    /** Signs that stand over the paper's edge. */
    private static List<String> outside(byte[] printed) throws IOException {
        var over = new ArrayList<String>();
        try (var document = Loader.loadPDF(printed)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    if (sign.getX() < 0
                            || sign.getX() + sign.getWidth() > sign.getPageWidth()
                            || sign.getY() > sign.getPageHeight()) {
                        over.add(sign.getUnicode());
                    }
                    super.processTextPosition(sign);
                }
            }.getText(document);
        }
        return over;
    }

    private byte[] print(Block block) {
        return room.print(new Sheet("试", PaperSize.A5, List.of(block)));
    }

    private static String textOf(byte[] printed) throws IOException {
        try (var document = Loader.loadPDF(printed)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

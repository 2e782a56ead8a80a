package org.dingzuo.foundation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;
import org.dingzuo.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private static final List<List<Object>> LIST = List.of(
            List.of("名称", "数量", "成本"),
            List.of("=HYPERLINK(\"http://x\")", 5L, Money.of(1205)),
            List.of("-2+3\n\"牛\",皮", -7L, ""),
            List.of("@a", 0L, "<b>&amp;"));

    @Test
    void whatWasHandedOutReadsTheSame() {
        var expected = List.of(
                List.of("=HYPERLINK(\"http://x\")", "5", "12.05"),
                List.of("-2+3\n\"牛\",皮", "-7"),
                List.of("@a", "0", "<b>&amp;"));
        for (var file : List.of(Workbook.of(LIST), SeparatedValues.of(LIST))) {
            var grid = read(file);
            assertThat(grid.header()).containsExactly("名称", "数量", "成本");
            assertThat(grid.rows()).extracting(Grid.Row::cells).isEqualTo(expected);
            assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(2, 3, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8613800000000", "-cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void noTextBecomesAFormulaInASpreadsheet(String text) {
        var written = new String(SeparatedValues.of(List.of(List.of(text))), StandardCharsets.UTF_8);
        assertThat(written).isEqualTo("\uFEFF\"'" + text + "\"\r\n");
        assertThat(parts(Workbook.of(List.of(List.of(text)))).get("xl/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>");
    }

    @Test
    void theLettersOfChineseAndWesternSpreadsheetsAreRead() {
        for (var letters : List.of("GB18030", "UTF-8", "UTF-16")) {
            assertThat(read("名称\t数量\r\n\r\n植鞣革𠮷\t12\r\n".getBytes(Charset.forName(letters)))
                            .rows())
                    .containsExactly(new Grid.Row(3, List.of("植鞣革𠮷", "12")));
        }
        assertThat(read("\uFEFFname;qty\n\"a;b\";\t12\n".getBytes(StandardCharsets.UTF_8))
                        .rows())
                .containsExactly(new Grid.Row(2, List.of("a;b", "12")));
    }

    @Test
    void aWorkbookOfExcelGivesSharedTextsFiguresAndDaysAsPeopleSeeThem() {
        var grid = read(excel(Map.of(
                "xl/sharedStrings.xml",
                "<sst><si><t>名称</t></si><si><r><t>植鞣</t></r><r><t>革</t></r><rPh><t>zhi</t></rPh></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m\"/><numFmt"
                        + " numFmtId=\"171\" formatCode=\"0.0&quot;days&quot;\"/></numFmts><cellStyleXfs><xf"
                        + " numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf"
                        + " numFmtId=\"171\"/></cellXfs></styleSheet>",
                "xl/worksheets/s.xml",
                "<worksheet><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"str\"><f>1</f>"
                        + "<v>x</v></c></row><row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\" s=\"1\"><v>46355</v></c>"
                        + "<c r=\"C5\" s=\"2\"><v>12.300000000000001</v></c><c r=\"D5\"><v>1.5E3</v></c><c><v>1e999999999</v></c><c r=\"ZZ5\" s=\"1\"/>"
                        + "</row></sheetData></worksheet>")));
        assertThat(grid.header()).containsExactly("名称", "", "x");
        assertThat(grid.rows())
                .containsExactly(new Grid.Row(5, List.of("植鞣革", "2026-11-29", "12.3", "1500", "1e999999999")));
    }

    @Test
    void aHostileFileIsRefusedBeforeItIsUnfolded() {
        assertThat(why(excel(Map.of("xl/media/x.bin", "0".repeat(60 << 20))))).isEqualTo(Why.TOO_LARGE);
        var outside = "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        assertThat(
                        why(
                                excel(
                                        Map.of(
                                                "xl/worksheets/s.xml",
                                                outside
                                                        + "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"))))
                .isEqualTo(Why.BROKEN);
        for (var lie : List.of(
                "<row r=\"x\"/>",
                "<row><c t=\"s\"><v>99</v></c></row>",
                "<row><c><v>1e99999999999</v></c></row>",
                "<row><c s=\"-1\"><v>1</v></c></row>",
                "<row><c r=\"AAAAAAA1\"><v>1</v></c></row>",
                "<row>")) {
            assertThat(why(excel(Map.of(
                            "xl/worksheets/s.xml", "<worksheet><sheetData>" + lie + "</sheetData></worksheet>"))))
                    .as(lie)
                    .isEqualTo(Why.BROKEN);
        }
    }

    @Test
    void whatIsNoSheetOrTooMuchIsNamed() {
        assertThat(why(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo(Why.OLD_OR_LOCKED);
        assertThat(why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})).isIn(Why.NOT_A_SHEET, Why.UNKNOWN_LETTERS);
        assertThat(why(zip(Map.of("word/document.xml", "<w/>")))).isEqualTo(Why.NOT_A_SHEET);
        assertThat(why(new byte[(5 << 20) + 1])).isEqualTo(Why.TOO_LARGE);
        assertThat(why("名称\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.EMPTY);
        assertThat(why("a,\"b\nc".getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.BROKEN);
        assertThat(why(("a\n" + "1\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Why.TOO_MANY_ROWS);
        assertThat(read(("a\n" + "1\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(10_000);
        assertThat(why(("a" + ",b".repeat(60) + "\n1\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Why.TOO_WIDE);
    }

    private static Grid read(byte[] file) {
        return ((SheetOutcome.Read) Sheets.read(file)).grid();
    }

    private static Why why(byte[] file) {
        return ((SheetOutcome.Refused) Sheets.read(file)).why();
    }

    private static byte[] excel(Map<String, String> parts) {
        var all = new HashMap<>(Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                        + " r:id=\"r7\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r7\" Target=\"worksheets/s.xml\"/></Relationships>"));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] zip(Map<String, String> parts) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : new ArrayList<>(parts.entrySet())) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }

    private static Map<String, String> parts(byte[] file) {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return parts;
    }
}

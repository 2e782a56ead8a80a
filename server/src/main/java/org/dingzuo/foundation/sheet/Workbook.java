package org.dingzuo.foundation.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dingzuo.kernel.Money;

/** One sheet as an Office Open XML workbook (ECMA-376), the least that spreadsheets open. Every text is an inline string, so that none is
 *  ever read as a formula. */
final class Workbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** What XML 1.0 (2.2) cannot hold: spreadsheets call a file with it broken. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Workbook() {}

    /** @param rows of texts, whole numbers and money; money in yuan */
    static byte[] of(List<List<Object>> rows) {
        var files = new TreeMap<String, String>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"" + KIND + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + KIND + "worksheet+xml\"/></Types>",
                "_rels/.rels",
                relation("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation("worksheet", "sheet1.xml"),
                "xl/sheet1.xml",
                sheet(rows)));
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write((HEAD + file.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS + "/"
                + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(List<List<Object>> rows) {
        var written = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var row : rows) {
            written.append("<row>");
            row.forEach(cell -> written.append(cell(cell)));
            written.append("</row>");
        }
        return written.append("</sheetData></worksheet>").toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Long number -> "<c><v>" + number + "</v></c>";
            case Money money -> "<c><v>" + BigDecimal.valueOf(money.minor(), 2).toPlainString() + "</v></c>";
            default ->
                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(value.toString()) + "</t></is></c>";
        };
    }

    private static String escaped(String text) {
        return NO_XML.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

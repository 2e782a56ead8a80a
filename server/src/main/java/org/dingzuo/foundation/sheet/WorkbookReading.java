package org.dingzuo.foundation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Office Open XML workbook (ECMA-376 part 1, 18.3). Of a formula only its last value is taken. */
final class WorkbookReading {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final WorkbookParts parts;
    private final DateStyles styles;
    private final List<String> shared = new ArrayList<>();
    private final GridBuilder grid = new GridBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private @Nullable String kind;
    private @Nullable String style;
    private boolean isText;
    private boolean isSpoken;

    private WorkbookReading(WorkbookParts parts) throws XMLStreamException, IOException {
        this.parts = parts;
        this.styles = new DateStyles(parts);
    }

    static Grid read(byte[] file) throws IOException, XMLStreamException {
        var parts = new WorkbookParts(file);
        if (!parts.has("xl/workbook.xml")) {
            throw new Unreadable(Why.NOT_A_SHEET);
        }
        var reading = new WorkbookReading(parts);
        parts.walk("xl/sharedStrings.xml", reading::shared);
        parts.walk(reading.firstSheet(), reading::sheet);
        return reading.grid.build();
    }

    private String firstSheet() throws XMLStreamException, IOException {
        var first = new ArrayList<String>();
        parts.walk("xl/workbook.xml", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                first.add(xml.getAttributeValue(RELATIONS, "id"));
            }
        });
        var targets = new HashMap<String, String>();
        parts.walk("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
            }
        });
        var target = first.isEmpty() ? null : targets.get(first.getFirst());
        if (target == null) {
            throw new Unreadable(Why.BROKEN);
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private void shared(XMLStreamReader xml) {
        if (xml.isEndElement() && xml.getLocalName().equals("si")) {
            shared.add(text.toString());
            text.setLength(0);
        } else {
            gather(xml);
        }
    }

    /** Text stands in {@code t} and values in {@code v}; how signs are spoken ({@code rPh}) is no text. */
    private void gather(XMLStreamReader xml) {
        if (xml.isCharacters() && isText && !isSpoken) {
            text.append(xml.getText());
        } else if (xml.isStartElement() || xml.isEndElement()) {
            switch (xml.getLocalName()) {
                case "t", "v" -> isText = xml.isStartElement();
                case "rPh" -> isSpoken = xml.isStartElement();
                default -> {}
            }
        }
    }

    private void sheet(XMLStreamReader xml) throws IOException {
        gather(xml);
        if (xml.isStartElement()) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    var number = xml.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    column = 0;
                    cells.clear();
                }
                case "c" -> {
                    var place = xml.getAttributeValue(null, "r");
                    column = place == null ? column : columnOf(place);
                    kind = xml.getAttributeValue(null, "t");
                    style = xml.getAttributeValue(null, "s");
                    text.setLength(0);
                }
                default -> {}
            }
        } else if (xml.isEndElement() && xml.getLocalName().equals("c")) {
            put(value());
        } else if (xml.isEndElement() && xml.getLocalName().equals("row")) {
            grid.add(row, cells);
        }
    }

    private void put(String value) throws Unreadable {
        // An empty cell far to the right is only a border that somebody drew.
        if (!value.isBlank()) {
            if (column >= GridBuilder.MOST_COLUMNS) {
                throw new Unreadable(Why.TOO_WIDE);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }
        column++;
    }

    private String value() {
        var raw = text.toString();
        if (raw.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case "s" -> shared.get(Integer.parseInt(raw));
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> raw;
            case null, default -> styles.shown(raw, style);
        };
    }

    /** {@code AB12} is column 27, from 0. */
    private static int columnOf(String place) throws Unreadable {
        var column = 0;
        for (var sign : place.toCharArray()) {
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = column * 26 + sign - 'A' + 1;
            if (column > 16_384) {
                throw new Unreadable(Why.BROKEN);
            }
        }
        if (column == 0) {
            throw new Unreadable(Why.BROKEN);
        }
        return column - 1;
    }
}

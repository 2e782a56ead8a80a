package org.dingzuo.foundation.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;

/** The XML parts inside a workbook's zip. Bytes are counted as they are unpacked, whatever the zip says about itself, so that a small file
 *  cannot become a huge one. No part may declare a document type: no entities, no outside files. */
final class WorkbookParts {
    private static final int MOST_UNPACKED = 48 << 20;
    private static final int MOST_PARTS = 1_000;
    private static final XMLInputFactory XML = factory();

    private final Map<String, byte[]> parts = new HashMap<>();

    WorkbookParts(byte[] file) throws IOException {
        var left = MOST_UNPACKED;
        var count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || ++count > MOST_PARTS) {
                    throw new Unreadable(Why.TOO_LARGE);
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), part);
                }
            }
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** What is done at each event. */
    interface Visit {
        void at(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    /** Every event of a part in turn; a part that is not there has none. */
    void walk(String name, Visit visit) throws XMLStreamException, IOException {
        var part = parts.get(name);
        if (part == null) {
            return;
        }
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new Unreadable(Why.BROKEN);
            }
            visit.at(xml);
        }
        xml.close();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

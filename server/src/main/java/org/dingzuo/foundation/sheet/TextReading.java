package org.dingzuo.foundation.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;

/** Separated values: by comma, semicolon or tab, in UTF-8, UTF-16 with its mark, or what Chinese spreadsheets save, GB 18030. */
final class TextReading {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private TextReading() {}

    static Grid read(byte[] file) throws IOException {
        var text = decode(file);
        if (NO_TEXT.matcher(text).find()) {
            throw new Unreadable(Why.NOT_A_SHEET);
        }
        var grid = new GridBuilder();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            for (var row : parser) {
                grid.add(Math.toIntExact(row.getRecordNumber()), row.toList());
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(Why.BROKEN);
        }
        return grid.build();
    }

    private static String decode(byte[] file) throws Unreadable {
        if (file.length >= 2 && (file[0] == (byte) 0xFF || file[0] == (byte) 0xFE)) {
            return decode(file, StandardCharsets.UTF_16);
        }
        try {
            var text = strictly(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return decode(file, CHINESE);
        }
    }

    private static String decode(byte[] file, Charset letters) throws Unreadable {
        try {
            return strictly(file, letters);
        } catch (CharacterCodingException neither) {
            throw new Unreadable(Why.UNKNOWN_LETTERS);
        }
    }

    /** A new decoder reports what it cannot read, where a String would put question marks. */
    private static String strictly(byte[] file, Charset letters) throws CharacterCodingException {
        return letters.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static char separator(String text) {
        var header = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator ->
                        header.chars().filter(sign -> sign == separator).count()))
                .orElse(',');
    }
}

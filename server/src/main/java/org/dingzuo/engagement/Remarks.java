package org.dingzuo.engagement;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads pasted comments and exported tables. A line is {@code author: words}, {@code author<TAB>words} or words alone; a table is
 *  known by a header that names a column of comments. */
final class Remarks {
    private static final Pattern NAMED = Pattern.compile("^([^:：\\t]{1,30})[:：\\t]\\s*(.+)$");
    private static final Set<String> WORDS_COLUMNS =
            Set.of("评论内容", "评论", "内容", "消息", "留言", "comment", "message", "content", "text");
    private static final Set<String> AUTHOR_COLUMNS =
            Set.of("用户昵称", "昵称", "用户", "用户名", "评论者", "author", "user", "nickname", "name");

    private Remarks() {}

    /** Blank lines are passed over. Nothing of a remark is lost: what does not look like a name stays in the words. */
    static List<Remark> read(String pasted) {
        var text = pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted;
        return table(text)
                .orElseGet(() -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Remarks::line)
                        .toList());
    }

    private static Remark line(String line) {
        var named = NAMED.matcher(line);
        // An address such as https://… has a colon too, and no name before it.
        if (named.matches() && !named.group(1).toLowerCase(Locale.ROOT).startsWith("http")) {
            return new Remark(named.group(1).strip(), named.group(2).strip());
        }
        return new Remark(null, line);
    }

    private static Optional<List<Remark>> table(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var separator = firstLine.indexOf('\t') >= 0 ? '\t' : ',';
        if (firstLine.indexOf(separator) < 0) {
            return Optional.empty();
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var words = column(parser.getHeaderMap(), WORDS_COLUMNS);
            if (words == null) {
                return Optional.empty();
            }
            return Optional.of(rows(parser.getRecords(), words, column(parser.getHeaderMap(), AUTHOR_COLUMNS)));
        } catch (IOException | IllegalArgumentException | UncheckedIOException noTable) {
            return Optional.empty();
        }
    }

    private static List<Remark> rows(List<CSVRecord> records, int words, @Nullable Integer author) {
        var remarks = new ArrayList<Remark>();
        for (var record : records) {
            var said = cell(record, words);
            if (!said.isEmpty()) {
                var name = author == null ? "" : cell(record, author);
                remarks.add(new Remark(name.isEmpty() ? null : name, said));
            }
        }
        return remarks;
    }

    private static String cell(CSVRecord record, int column) {
        return column < record.size() ? record.get(column).strip() : "";
    }

    private static @Nullable Integer column(Map<String, Integer> header, Set<String> names) {
        for (var entry : header.entrySet()) {
            if (names.contains(entry.getKey().strip().toLowerCase(Locale.ROOT))) {
                return entry.getValue();
            }
        }
        return null;
    }
}

package org.dingzuo.foundation.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes an uploaded spreadsheet, or says what to do with it instead. */
@Component
public class SheetDesk {
    private final Phrases phrases;

    SheetDesk(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @throws Problem with the reason, in the asker's language, when it cannot be read */
    public Grid take(@Nullable MultipartFile upload, Language language) {
        if (upload == null || upload.isEmpty()) {
            throw refusal(Why.EMPTY, language);
        }
        try {
            // Not even loaded when it is too large.
            var outcome = upload.getSize() > Sheets.LARGEST
                    ? new SheetOutcome.Refused(Why.TOO_LARGE)
                    : Sheets.read(upload.getBytes());
            return switch (outcome) {
                case SheetOutcome.Read(var grid) -> grid;
                case SheetOutcome.Refused(var why) -> throw refusal(why, language);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws Problem when no list is handed out so */
    public SheetKind kind(String name, Language language) {
        return SheetKind.named(name)
                .orElseThrow(() -> Problem.unprocessable("unknown-kind", phrases.say(language, "sheet.unknown-kind")));
    }

    private Problem refusal(Why why, Language language) {
        var status = switch (why) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OLD_OR_LOCKED, NOT_A_SHEET -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_ROWS, TOO_WIDE, BROKEN, UNKNOWN_LETTERS, EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var words = phrases.say(
                language,
                "sheet." + why,
                Map.of(
                        "rows",
                        Integer.toString(GridBuilder.MOST_ROWS),
                        "columns",
                        Integer.toString(GridBuilder.MOST_COLUMNS),
                        "megabytes",
                        Integer.toString(Sheets.LARGEST >> 20)));
        return new Problem(
                status, "sheet-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
}

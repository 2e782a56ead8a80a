package org.dingzuo.materials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.stocklist.StockLists;
import org.dingzuo.materials.stocklist.StockPreview;
import org.dingzuo.materials.stocklist.StockTaking;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The store-room as spreadsheets: handed out, looked at, taken in. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/sheets")
class StockSheetsController {
    private static final int MOST_MOVES = 50_000;

    private final Shelves shelves;
    private final StockLists lists;
    private final StockRows rows;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Phrases phrases;
    private final Clock clock;

    StockSheetsController(
            Shelves shelves,
            StockLists lists,
            StockRows rows,
            SheetDesk sheets,
            Studios studios,
            Phrases phrases,
            Clock clock) {
        this.shelves = shelves;
        this.lists = lists;
        this.rows = rows;
        this.sheets = sheets;
        this.studios = studios;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** @param as {@code xlsx} or {@code csv} */
    @GetMapping("/materials")
    ResponseEntity<byte[]> items(
            @PathVariable String studio, @RequestParam(defaultValue = "xlsx") String as, HttpServletRequest request) {
        InShop.require();
        return sheets.kind(as, language(request)).file("materials", rows.items(shelves.all()));
    }

    /** Days are the studio's, both included; without any, the year until today. */
    @GetMapping("/moves")
    ResponseEntity<byte[]> moves(
            @PathVariable String studio,
            @RequestParam(defaultValue = "xlsx") String as,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            HttpServletRequest request) {
        InShop.require();
        var kind = sheets.kind(as, language(request));
        var zone = studios.profile().zone();
        var last = Objects.requireNonNullElseGet(until, () -> LocalDate.ofInstant(clock.instant(), zone));
        var first = Objects.requireNonNullElseGet(from, () -> last.minusYears(1));
        var moves = shelves.moves(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                MOST_MOVES + 1);
        if (moves.size() > MOST_MOVES) {
            throw Problem.unprocessable(
                    "too-many-rows",
                    phrases.say(language(request), "sheet.too-many", Map.of("rows", Integer.toString(MOST_MOVES))));
        }
        return kind.file("stock-moves", rows.moves(moves, shelves.all()));
    }

    /** What taking this list would do. Writes nothing.
     *  @param columns what each column says, in their order; none: guessed from the header */
    @PostMapping("/materials/preview")
    StockPreview preview(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var grid = sheets.take(file, language(request));
        return lists.preview(grid, lists.columns(grid, columns));
    }

    /** @param repeated this very list was taken before, nothing was done */
    record TakenBody(int fresh, int changed, boolean repeated) {}

    @PostMapping("/materials")
    TakenBody take(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var grid = sheets.take(file, language(request));
        return switch (lists.take(grid, lists.columns(grid, columns))) {
            case StockTaking.Taken(var fresh, var changed) -> new TakenBody(fresh, changed, false);
            case StockTaking.TakenBefore before -> new TakenBody(0, 0, true);
            case StockTaking.Faulty(var preview) ->
                throw Problem.unprocessable("list-has-faults", phrases.say(language(request), "sheet.has-faults"))
                        .with("faults", preview.faults());
            case StockTaking.Overtaken(var line) ->
                throw Problem.conflict("list-overtaken", phrases.say(language(request), "sheet.overtaken"))
                        .with("line", line);
        };
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, studios.profile().language());
    }
}

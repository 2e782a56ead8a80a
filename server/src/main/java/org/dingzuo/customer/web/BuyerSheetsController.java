package org.dingzuo.customer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.customer.buyerlist.BuyerLists;
import org.dingzuo.customer.buyerlist.BuyerPreview;
import org.dingzuo.customer.buyerlist.BuyerTaking;
import org.dingzuo.customer.buyerlist.WhoIsKnown;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A studio's list of customers, looked at and taken in. Only its owner may: the list is full of names. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/sheets/buyers")
@OwnerOnly
class BuyerSheetsController {
    private final BuyerLists lists;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Phrases phrases;

    BuyerSheetsController(BuyerLists lists, SheetDesk sheets, Studios studios, Phrases phrases) {
        this.lists = lists;
        this.sheets = sheets;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** What taking this list would do. Writes nothing.
     *  @param columns what each column says, in their order; none: guessed from the header
     *  @param known MERGE or PASS: what becomes of a line about somebody known */
    @PostMapping("/preview")
    BuyerPreview preview(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "MERGE") String known,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var rule = WhoIsKnown.named(known);
        var grid = sheets.take(file, language(request));
        return lists.preview(grid, lists.columns(grid, columns), rule);
    }

    /** @param repeated this very list was taken before, nothing was done */
    record BuyersTakenBody(int fresh, int changed, boolean repeated) {}

    @PostMapping
    BuyersTakenBody take(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "MERGE") String known,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var rule = WhoIsKnown.named(known);
        var language = language(request);
        var grid = sheets.take(file, language);
        return switch (lists.take(grid, lists.columns(grid, columns), rule)) {
            case BuyerTaking.Taken(var fresh, var changed) -> new BuyersTakenBody(fresh, changed, false);
            case BuyerTaking.TakenBefore before -> new BuyersTakenBody(0, 0, true);
            case BuyerTaking.Faulty(var preview) ->
                throw Problem.unprocessable("list-has-faults", phrases.say(language, "sheet.has-faults"))
                        .with("faults", preview.faults());
            case BuyerTaking.Overtaken overtaken ->
                throw Problem.conflict("list-overtaken", phrases.say(language, "sheet.overtaken"));
        };
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, studios.profile().language());
    }
}

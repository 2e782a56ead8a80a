package org.dingzuo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetDesk;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.orderlist.OrderLists;
import org.dingzuo.ordering.orderlist.OrderPreview;
import org.dingzuo.ordering.orderlist.OrderTaking;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The order book that a studio kept before, looked at and taken over. Only its owner may. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/sheets/orders")
@OwnerOnly
class OrderListController {
    private final OrderLists lists;
    private final SheetDesk sheets;
    private final Studios studios;
    private final Phrases phrases;

    OrderListController(OrderLists lists, SheetDesk sheets, Studios studios, Phrases phrases) {
        this.lists = lists;
        this.sheets = sheets;
        this.studios = studios;
        this.phrases = phrases;
    }

    /** What taking this book over would do, each day held in the plan as it is now. Keeps nothing.
     *  @param columns what each column says, in their order; none: guessed from the header */
    @PostMapping("/preview")
    OrderPreview preview(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var grid = sheets.take(file, language(request));
        return lists.preview(grid, lists.columns(grid, columns));
    }

    /** @param open orders that were taken over @param past lines that were written down as history; what was here already is in neither */
    record OrdersTakenBody(int open, int past) {}

    @PostMapping
    OrdersTakenBody take(
            @PathVariable String studio,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestPart(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        InShop.require();
        var language = language(request);
        var grid = sheets.take(file, language);
        return switch (lists.take(grid, lists.columns(grid, columns))) {
            case OrderTaking.Taken(var open, var past) -> new OrdersTakenBody(open, past);
            case OrderTaking.Faulty(var preview) ->
                throw Problem.unprocessable("list-has-faults", phrases.say(language, "sheet.has-faults"))
                        .with("faults", preview.faults());
            case OrderTaking.Overtaken overtaken ->
                throw Problem.conflict("list-overtaken", phrases.say(language, "sheet.overtaken"));
        };
    }

    private Language language(HttpServletRequest request) {
        return RequestLanguage.of(request, studios.profile().language());
    }
}

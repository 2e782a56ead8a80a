package org.dingzuo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.fulfilment.packing.Packing;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.fulfilment.packing.Papers;
import org.dingzuo.fulfilment.packing.Papers.Paper;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One order at the packing table, and its papers. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}")
class PackingController {
    private static final int LONGEST_CARD = 300;
    private static final int LONGEST_THING = 200;

    private final PackingTable table;
    private final Papers papers;
    private final Orders orders;
    private final Studios studios;
    private final MediaStore media;
    private final MediaLinks links;

    PackingController(
            PackingTable table, Papers papers, Orders orders, Studios studios, MediaStore media, MediaLinks links) {
        this.table = table;
        this.papers = papers;
        this.orders = orders;
        this.studios = studios;
        this.media = media;
        this.links = links;
    }

    /** @param photo a signed link that ends @param card what was written to this buyer; empty: the studio's usual words */
    record PackingBody(List<Packing.Thing> things, @Nullable String photo, String card, boolean complete) {}

    record TickBody(@Nullable String thing, @Nullable Boolean ticked) {}

    record PhotoBody(@Nullable String photo) {}

    record CardBody(@Nullable String words) {}

    @GetMapping("/packing")
    PackingBody packing(@PathVariable String studio, @PathVariable UUID order, HttpServletRequest request) {
        InShop.require();
        return body(known(order), request);
    }

    @PostMapping("/packing/ticks")
    PackingBody tick(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody TickBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var thing = faults.text("thing", body.thing(), LONGEST_THING);
        if (body.ticked() == null) {
            faults.add("ticked", "missing", "Say true or false");
        }
        faults.refuseIfAny();
        var packed = known(order);
        if (!table.tick(packed, thing, Boolean.TRUE.equals(body.ticked()))) {
            throw Problem.unprocessable("invalid-request", "Nothing called " + thing + " goes into this parcel");
        }
        return body(packed, request);
    }

    @PutMapping("/packing/photo")
    PackingBody photograph(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody PhotoBody body,
            HttpServletRequest request) {
        InShop.require();
        var photo = MediaKey.parse(body.photo() == null ? "" : body.photo())
                .filter(key -> key.folder().access() == Access.CLOSED)
                .filter(key -> key.folder().studio().equals(StudioScope.studio()))
                .filter(key -> media.open(key).isPresent())
                .orElseThrow(() -> Problem.unprocessable(
                        "invalid-request",
                        "photo must be the key of a closed picture that was uploaded to this studio"));
        var packed = known(order);
        table.photograph(packed.id(), photo.value());
        return body(packed, request);
    }

    /** Empty words: the studio's usual ones. */
    @PutMapping("/packing/card")
    PackingBody write(
            @PathVariable String studio,
            @PathVariable UUID order,
            @RequestBody CardBody body,
            HttpServletRequest request) {
        InShop.require();
        var faults = new Faults();
        var words = faults.optionalText("words", body.words(), LONGEST_CARD);
        faults.refuseIfAny();
        var packed = known(order);
        table.write(packed.id(), words);
        return body(packed, request);
    }

    /** A PDF to be printed. @param paper label, slip, care, card or all @param lang zh-CN or en; absent: the buyer's */
    @GetMapping(path = "/papers/{paper}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String studio,
            @PathVariable UUID order,
            @PathVariable String paper,
            @RequestParam(defaultValue = "") String lang) {
        InShop.require();
        var printed = known(order);
        var language = lang.isEmpty() ? printed.language() : language(lang);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    // A name and an address: no cache keeps them.
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Disposition", "inline; filename=\"" + printed.number() + "-" + paper + ".pdf\"")
                    .body(papers.print(printed, paper(paper), language));
        } catch (Papers.ErasedBuyer erased) {
            throw Problem.conflict("buyer-erased", "The name and address of this buyer were erased");
        }
    }

    private static Paper paper(String name) {
        for (var paper : Paper.values()) {
            if (paper.name().toLowerCase(Locale.ROOT).equals(name)) {
                return paper;
            }
        }
        throw Problem.notFound("There is no such paper");
    }

    private static Language language(String tag) {
        return Language.closest(tag).orElseThrow(() -> Problem.unprocessable("invalid-request", "lang is zh-CN or en"));
    }

    private OrderView known(UUID order) {
        return orders.find(new OrderId(order)).orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    private PackingBody body(OrderView order, HttpServletRequest request) {
        var language = RequestLanguage.of(request, studios.profile().language());
        var packing = table.packing(order, language);
        var photo = packing.photo();
        return new PackingBody(
                packing.things(),
                photo == null ? null : MediaKey.parse(photo).map(links::to).orElse(null),
                packing.card(),
                packing.isComplete());
    }
}

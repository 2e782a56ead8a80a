package org.dingzuo.materials.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.paper.PaperRoom;
import org.dingzuo.foundation.paper.PaperSize;
import org.dingzuo.foundation.paper.Sheet;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.sheet.SheetKind;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.purchase.Purchase;
import org.dingzuo.materials.purchase.Purchases;
import org.dingzuo.studio.Studios;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the store-room prints: purchases as PDF and spreadsheet, labels of lots. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
class PapersController {
    private static final int CODE_MM = 52;

    private final Purchases purchases;
    private final PurchaseBodies bodies;
    private final PurchaseWords words;
    private final Shelves shelves;
    private final Studios studios;
    private final PaperRoom paper;

    PapersController(
            Purchases purchases,
            PurchaseBodies bodies,
            PurchaseWords words,
            Shelves shelves,
            Studios studios,
            PaperRoom paper) {
        this.purchases = purchases;
        this.bodies = bodies;
        this.words = words;
        this.shelves = shelves;
        this.studios = studios;
        this.paper = paper;
    }

    @GetMapping("/purchases/{id}/paper")
    ResponseEntity<byte[]> paper(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        var purchase = purchase(id);
        var body = bodies.of(List.of(purchase)).getFirst();
        var printed = paper.print(words.sheet(purchase, body.supplierName(), body.lines()));
        return file(printed, MediaType.APPLICATION_PDF, "purchase-" + purchase.number() + ".pdf");
    }

    @GetMapping("/purchases/{id}/sheet")
    ResponseEntity<byte[]> sheet(@PathVariable String studio, @PathVariable UUID id) {
        InShop.require();
        var purchase = purchase(id);
        var lines = bodies.of(List.of(purchase)).getFirst().lines();
        return SheetKind.XLSX.file("purchase-" + purchase.number(), words.rows(lines));
    }

    /** What is stuck on a lot: its name for people, and the same for the camera. */
    @GetMapping("/materials/{item}/lots/{lot}/label")
    ResponseEntity<byte[]> label(@PathVariable String studio, @PathVariable String item, @PathVariable UUID lot) {
        InShop.require();
        var found = shelves.these(List.of(lot)).stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("The shelf of this item has no such lot"));
        var printed = paper.print(label(shelves.find(item).orElseThrow(), found));
        return file(printed, MediaType.APPLICATION_PDF, item + "-" + found.number() + ".pdf");
    }

    private Sheet label(Item item, Lot lot) {
        var language = studios.profile().language();
        return new Sheet(
                lot.label(),
                PaperSize.LABEL,
                List.of(
                        Block.title(item.name().in(language)),
                        Block.large(lot.label()),
                        new Block.Code(lot.label(), CODE_MM),
                        Block.text(Spoken.day(lot.cameOn(), language) + " · " + lot.quantity() + " "
                                + item.unit().in(language)),
                        Block.note(lot.note())));
    }

    private Purchase purchase(UUID id) {
        return purchases.find(id).orElseThrow(() -> Problem.notFound("This studio has no such purchase"));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}

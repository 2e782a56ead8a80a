package org.dingzuo.materials.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.paper.PaperSize;
import org.dingzuo.foundation.paper.Sheet;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.purchase.Purchase;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** A purchase in words, as its supplier reads it: in the studio's language. */
@Component
class PurchaseWords {
    private final Phrases phrases;
    private final Studios studios;

    PurchaseWords(Phrases phrases, Studios studios) {
        this.phrases = phrases;
        this.studios = studios;
    }

    /** To be sent in a chat. */
    String message(Purchase purchase, List<PurchaseBodies.LineBody> lines) {
        var written = new ArrayList<String>();
        written.add(say("purchase.hello"));
        for (var line : lines) {
            written.add(say(
                    "purchase.line",
                    Map.of(
                            "name", line.name().in(language()),
                            "packs", Long.toString(line.packs()),
                            "unit", line.packUnit().in(language()),
                            "price", Spoken.money(line.price()))));
        }
        written.add(total(purchase));
        written.add(say("purchase.by", Map.of("day", Spoken.day(purchase.dueOn(), language()))));
        written.add(signed(purchase));
        return String.join("\n", written);
    }

    /** To be printed, or sent as a file. */
    Sheet sheet(Purchase purchase, String supplier, List<PurchaseBodies.LineBody> lines) {
        var title = signed(purchase);
        return new Sheet(
                title,
                PaperSize.A4,
                List.of(
                        Block.title(title),
                        new Block.Facts(List.of(
                                new Block.Fact(say("purchase.to"), supplier),
                                new Block.Fact(say("purchase.ordered"), Spoken.day(purchase.orderedOn(), language())),
                                new Block.Fact(say("purchase.due"), Spoken.day(purchase.dueOn(), language())))),
                        new Block.Gap(4),
                        new Block.Table(
                                List.of(
                                        new Block.Column(say("purchase.head.item"), 5, false),
                                        new Block.Column(say("purchase.head.packs"), 3, true),
                                        new Block.Column(say("purchase.head.price"), 3, true),
                                        new Block.Column(say("purchase.head.sum"), 3, true)),
                                lines.stream().map(this::cells).toList()),
                        new Block.Gap(4),
                        Block.large(total(purchase))));
    }

    private List<String> cells(PurchaseBodies.LineBody line) {
        return List.of(
                line.name().in(language()),
                line.packs() + " " + line.packUnit().in(language()),
                Spoken.money(line.price()),
                Spoken.money(sum(line)));
    }

    /** Numbers stay numbers: prices and sums in yuan. */
    List<List<Object>> rows(List<PurchaseBodies.LineBody> lines) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                say("purchase.head.item"),
                say("purchase.head.packs"),
                say("purchase.head.unit"),
                say("purchase.head.price"),
                say("purchase.head.sum")));
        lines.forEach(line -> rows.add(List.of(
                line.name().in(language()), line.packs(), line.packUnit().in(language()), line.price(), sum(line))));
        return rows;
    }

    private static Money sum(PurchaseBodies.LineBody line) {
        return line.price().times(line.packs());
    }

    private String total(Purchase purchase) {
        var freight = purchase.freight();
        return freight.isZero()
                ? say("purchase.total", Map.of("total", Spoken.money(purchase.total())))
                : say(
                        "purchase.total-with-freight",
                        Map.of("total", Spoken.money(purchase.total()), "freight", Spoken.money(freight)));
    }

    String signed(Purchase purchase) {
        return say(
                "purchase.signed",
                Map.of(
                        "studio",
                        studios.profile().name().in(language()),
                        "number",
                        Integer.toString(purchase.number())));
    }

    private Language language() {
        return studios.profile().language();
    }

    private String say(String code) {
        return phrases.say(language(), code);
    }

    private String say(String code, Map<String, String> parameters) {
        return phrases.say(language(), code, parameters);
    }
}

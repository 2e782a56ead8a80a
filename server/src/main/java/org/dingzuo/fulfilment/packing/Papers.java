package org.dingzuo.fulfilment.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.paper.PaperRoom;
import org.dingzuo.foundation.paper.PaperSize;
import org.dingzuo.foundation.paper.Sheet;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;

/** The papers of a parcel: where it goes, what is in it, thanks, and how to look after it. */
@Service
public class Papers {
    private final PackingTable table;
    private final Buyers buyers;
    private final CareSheet sheet;
    private final Studios studios;
    private final Phrases phrases;
    private final PaperRoom room;
    private final HouseAddress house;

    Papers(
            PackingTable table,
            Buyers buyers,
            CareSheet sheet,
            Studios studios,
            Phrases phrases,
            PaperRoom room,
            HouseAddress house) {
        this.table = table;
        this.buyers = buyers;
        this.sheet = sheet;
        this.studios = studios;
        this.phrases = phrases;
        this.room = room;
        this.house = house;
    }

    public enum Paper {
        LABEL,
        SLIP,
        CARE,
        CARD,
        /** All of them, one after the other. */
        ALL
    }

    /** A PDF. Runs outside of a transaction: printing takes longer than reading.
     *  @throws ErasedBuyer when a paper names the buyer, whose name was erased */
    public byte[] print(OrderView order, Paper paper, Language language) {
        return room.print(
                switch (paper) {
                    case LABEL -> List.of(label(order, language));
                    case SLIP -> List.of(slip(order, language));
                    case CARE -> List.of(care(order, language));
                    case CARD -> List.of(card(order, language));
                    case ALL ->
                        List.of(
                                label(order, language),
                                slip(order, language),
                                care(order, language),
                                card(order, language));
                });
    }

    /** To whom this goes is not known any more. */
    public static final class ErasedBuyer extends RuntimeException {
        ErasedBuyer() {
            super("the buyer of this order was erased");
        }
    }

    private Sheet label(OrderView order, Language language) {
        var buyer = recipient(order);
        var at = buyer.address();
        var profile = studios.profile();
        return new Sheet(
                say(language, "paper.label", order),
                PaperSize.LABEL,
                List.of(
                        Block.note(phrases.say(language, "paper.to")),
                        Block.large(buyer.name()),
                        Block.large(buyer.phone()),
                        new Block.Gap(2),
                        Block.large(place(at)),
                        Block.large(at.line()),
                        new Block.Gap(4),
                        new Block.Rule(),
                        Block.note(phrases.say(language, "paper.from")),
                        Block.text(profile.name().in(language) + " · " + profile.province()),
                        Block.note(say(language, "paper.order", order))));
    }

    /** Of the four cities that are provinces the name is written once. */
    private static String place(Buyer.Address at) {
        return (at.province().equals(at.city()) ? "" : at.province()) + at.city() + at.district();
    }

    private Sheet slip(OrderView order, Language language) {
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < order.offer().lines().size(); at++) {
            var line = order.offer().lines().get(at);
            rows.add(List.of(
                    line.name().in(language), table.chosen(order, at, language), String.valueOf(line.quantity())));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(Block.note(studios.profile().name().in(language)));
        blocks.add(Block.title(phrases.say(language, "paper.slip")));
        blocks.add(Block.text(say(language, "paper.order", order)));
        blocks.add(new Block.Gap(2));
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column(phrases.say(language, "paper.piece"), 4, false),
                        new Block.Column(phrases.say(language, "paper.chosen"), 7, false),
                        new Block.Column(phrases.say(language, "paper.count"), 2, true)),
                rows));
        blocks.add(Block.heading(phrases.say(language, "paper.enclosed")));
        blocks.add(new Block.Ticks(table.packing(order, language).things().stream()
                .filter(thing -> !thing.key().startsWith("piece/"))
                .map(Packing.Thing::words)
                .toList()));
        return new Sheet(say(language, "paper.slip", order), PaperSize.A5, blocks);
    }

    private Sheet care(OrderView order, Language language) {
        var written = sheet.of(order.id()).stream()
                .filter(entry -> !entry.care().byLanguage().isEmpty())
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.note(studios.profile().name().in(language)));
        blocks.add(Block.title(phrases.say(language, "paper.care")));
        order.offer().lines().forEach(line -> blocks.add(Block.text(line.name().in(language))));
        written.forEach(entry -> {
            blocks.add(Block.heading(entry.name().in(language)));
            blocks.add(Block.text(entry.care().in(language)));
        });
        if (written.isEmpty()) {
            blocks.add(Block.text(phrases.say(language, "paper.care.none")));
        }
        blocks.add(new Block.Gap(3));
        blocks.add(Block.note(phrases.say(language, "paper.care.ask")));
        return new Sheet(say(language, "paper.care", order), PaperSize.A5, blocks);
    }

    private Sheet card(OrderView order, Language language) {
        var profile = studios.profile();
        var written = table.packing(order, language).card();
        var usual = table.enclosures().thanks().in(language);
        var words = !written.isEmpty() ? written : !usual.isEmpty() ? usual : phrases.say(language, "paper.thanks");
        return new Sheet(
                say(language, "paper.card", order),
                PaperSize.A6,
                List.of(
                        new Block.Gap(8),
                        Block.large(phrases.say(
                                language,
                                "paper.dear",
                                Map.of("name", recipient(order).name()))),
                        new Block.Gap(2),
                        new Block.Text(words, Block.Tone.LARGE, false),
                        new Block.Gap(6),
                        Block.text(profile.name().in(language)),
                        new Block.Gap(2),
                        new Block.Code(house.of("/" + profile.slug()), 18)));
    }

    private Buyer recipient(OrderView order) {
        return buyers.recipient(order.id().value()).orElseThrow(ErasedBuyer::new);
    }

    private String say(Language language, String code, OrderView order) {
        return phrases.say(language, code, Map.of("number", order.number()));
    }
}

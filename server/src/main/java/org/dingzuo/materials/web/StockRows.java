package org.dingzuo.materials.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.stocklist.StockColumn;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** The shelf and its moves as rows of a spreadsheet, in the studio's language: what was handed out can be brought back. */
@Component
class StockRows {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Studios studios;
    private final Phrases phrases;

    StockRows(Studios studios, Phrases phrases) {
        this.studios = studios;
        this.phrases = phrases;
    }

    List<List<Object>> items(List<Item> items) {
        var language = studios.profile().language();
        var rows = new ArrayList<List<Object>>();
        rows.add(heads(language, "stock-list.", Stream.of(StockColumn.values()).map(StockColumn::name)));
        for (var item : items) {
            var cost = item.cost();
            var code = item.keeping().code();
            rows.add(List.of(
                    item.key(),
                    item.name().in(language),
                    item.unit().in(language),
                    item.onHand(),
                    (long) item.leadDays(),
                    cost == null ? "" : cost.amount(),
                    cost == null ? "" : cost.per(),
                    item.keeping().least(),
                    code == null ? "" : code));
        }
        return rows;
    }

    List<List<Object>> moves(List<Move> moves, List<Item> items) {
        var profile = studios.profile();
        var byKey = new HashMap<String, Item>();
        items.forEach(item -> byKey.put(item.key(), item));
        var rows = new ArrayList<List<Object>>();
        rows.add(heads(
                profile.language(),
                "stock-moves.",
                Stream.of("at", "key", "name", "kind", "quantity", "unit", "after", "reason")));
        for (var move : moves) {
            rows.add(row(move, Objects.requireNonNull(byKey.get(move.item())), profile.language(), profile.zone()));
        }
        return rows;
    }

    private List<Object> row(Move move, Item item, Language language, ZoneId zone) {
        return List.of(
                MOMENT.format(move.at().atZone(zone)),
                move.item(),
                item.name().in(language),
                phrases.say(language, "stock-moves." + move.kind()),
                move.quantity(),
                item.unit().in(language),
                move.onHandAfter(),
                move.reason());
    }

    private List<Object> heads(Language language, String of, Stream<String> names) {
        return names.<Object>map(name -> phrases.say(language, of + name)).toList();
    }
}

package org.dingzuo.production.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dingzuo.film.Film;
import org.dingzuo.film.Playback;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.paper.PaperRoom;
import org.dingzuo.foundation.paper.PaperSize;
import org.dingzuo.foundation.paper.Sheet;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Supplier;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;

/** A handover pack on paper: the way in one table, what it is made of, then each step on its own. */
@Service
public class HandoverPaper {
    private static final int FILM_CODE = 16;

    private final Studios studios;
    private final Phrases phrases;
    private final PaperRoom room;
    private final HouseAddress house;
    private final StepOnPaper steps;

    HandoverPaper(Studios studios, Phrases phrases, PaperRoom room, HouseAddress house, StepOnPaper steps) {
        this.studios = studios;
        this.phrases = phrases;
        this.room = room;
        this.house = house;
        this.steps = steps;
    }

    /** A PDF. Runs outside of a transaction: printing takes longer than reading. */
    public byte[] print(Pack pack, Language language) {
        var name = pack.design().draft().name().in(language);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.note(studios.profile().name().in(language)));
        blocks.add(Block.title(name));
        blocks.add(Block.note(phrases.say(language, "pack.about")));
        way(blocks, pack.stations(), language);
        bill(blocks, pack.bill(), language);
        films(blocks, pack.films(), language);
        IntStream.range(0, pack.stations().size())
                .forEach(at -> steps.add(blocks, at + 1, pack.stations().get(at), pack, language));
        return room.print(new Sheet(phrases.say(language, "pack.title", Map.of("design", name)), PaperSize.A4, blocks));
    }

    private void way(List<Block> blocks, List<Pack.Station> stations, Language language) {
        blocks.add(Block.heading(phrases.say(language, "pack.way")));
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("", 1, true),
                        column(language, "pack.step", 5),
                        column(language, "pack.planned", 4),
                        column(language, "pack.usual", 4),
                        column(language, "pack.machine", 5)),
                IntStream.range(0, stations.size())
                        .mapToObj(at -> steps.row(at + 1, stations.get(at), language))
                        .toList()));
    }

    private void bill(List<Block> blocks, List<Pack.Ingredient> bill, Language language) {
        if (bill.isEmpty()) {
            return;
        }
        blocks.add(Block.heading(phrases.say(language, "pack.bill")));
        blocks.add(new Block.Table(
                List.of(
                        column(language, "pack.item", 5),
                        column(language, "pack.each", 3),
                        column(language, "pack.lots", 6),
                        column(language, "pack.from", 5)),
                bill.stream().map(each -> row(each, language)).toList()));
    }

    private List<String> row(Pack.Ingredient each, Language language) {
        var item = each.item();
        var called = item == null ? each.line().shownAs() : item.name();
        var unit = item == null ? Words.NONE : item.unit();
        var sometimes = each.line().when() == null ? "" : " " + phrases.say(language, "pack.sometimes");
        return List.of(
                (called == null ? each.line().item() : called.in(language)) + sometimes,
                each.line().quantity() + " " + unit.in(language),
                each.lots().stream()
                        .map(lot -> lot.label() + ": " + lot.quantity())
                        .collect(Collectors.joining("\n")),
                each.suppliers().stream().map(Supplier::name).collect(Collectors.joining(" · ")));
    }

    private void films(List<Block> blocks, List<Film> films, Language language) {
        for (var film : films) {
            var playback = film.playback();
            if (playback != null) {
                playback.sources().stream()
                        .filter(source -> source.type() == Playback.Kind.MP4)
                        .limit(1)
                        .forEach(source -> {
                            blocks.add(Block.heading(film.title().in(language)));
                            blocks.add(new Block.Code(house.of("/media/" + source.key()), FILM_CODE));
                        });
            }
        }
    }

    private Block.Column column(Language language, String code, int share) {
        return new Block.Column(phrases.say(language, code), share, false);
    }
}

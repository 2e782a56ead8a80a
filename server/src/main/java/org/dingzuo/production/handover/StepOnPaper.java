package org.dingzuo.production.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.film.Film;
import org.dingzuo.film.Playback;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaStore;
import org.dingzuo.foundation.media.StoredMedia;
import org.dingzuo.foundation.paper.Block;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sop.Sheet;
import org.dingzuo.production.sop.Sop;
import org.dingzuo.studio.Learner;
import org.dingzuo.studio.Rung;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** One step on paper: what to have ready, how it is done, what to look at. */
@Component
class StepOnPaper {
    private static final int PICTURE = 60;
    private static final int CODE = 16;

    private final Phrases phrases;
    private final HouseAddress house;
    private final MediaStore media;

    StepOnPaper(Phrases phrases, HouseAddress house, MediaStore media) {
        this.phrases = phrases;
        this.house = house;
        this.media = media;
    }

    /** As a line of the way's table. */
    List<String> row(int number, Pack.Station station, Language language) {
        var step = station.step();
        var sometimes = step.when() == null ? "" : " " + phrases.say(language, "pack.sometimes");
        var usual = station.usual();
        return List.of(
                String.valueOf(number),
                step.name().in(language) + sometimes,
                planned(step, language),
                usual == null
                        ? ""
                        : phrases.say(
                                language,
                                "pack.learnt",
                                Map.of("usual", time(usual, language), "mostly", time(mostly(station), language))),
                machines(station, language));
    }

    void add(List<Block> blocks, int number, Pack.Station station, Pack pack, Language language) {
        var step = station.step();
        blocks.add(new Block.Rule());
        blocks.add(Block.heading(number + "  " + step.name().in(language)));
        var facts = facts(station, language);
        facts.add(fact("pack.learnt-by", learners(pack, station, language), language));
        blocks.add(new Block.Facts(facts));
        for (var trouble : station.troubles()) {
            blocks.add(Block.text(phrases.say(
                    language,
                    "pack.trouble",
                    Map.of(
                            "cause", phrases.say(language, "pack.cause." + trouble.cause()),
                            "n", String.valueOf(trouble.pieces()),
                            "words", trouble.words()))));
        }
        var sop = station.kind().sop();
        if (sop == null) {
            blocks.add(Block.note(phrases.say(language, "pack.unwritten")));
        } else {
            instructions(blocks, sop, pack.quoted(), language);
        }
    }

    private ArrayList<Block.Fact> facts(Pack.Station station, Language language) {
        var step = station.step();
        var facts = new ArrayList<Block.Fact>();
        facts.add(fact("pack.planned", planned(step, language), language));
        facts.add(fact("pack.machine", machines(station, language), language));
        Optional.ofNullable(step.longestWait())
                .ifPresent(most -> facts.add(fact("pack.noLonger", time(most, language), language)));
        Optional.ofNullable(step.setup())
                .ifPresent(setup -> facts.add(
                        fact("pack.setup", setup.family() + " · " + time(setup.minutes(), language), language)));
        Optional.ofNullable(step.tending())
                .ifPresent(hands -> facts.add(fact(
                        "pack.tending",
                        time(hands.loading(), language) + " / " + time(hands.unloading(), language),
                        language)));
        return facts;
    }

    private void instructions(List<Block> blocks, Sop sop, List<Film> films, Language language) {
        var sheet = sop.sheet();
        blocks.add(new Block.Facts(List.of(
                fact("pack.settings", onOneLine(sheet.settings(), language), language),
                fact("pack.tools", onOneLine(sheet.tools(), language), language))));
        blocks.add(Block.text(sheet.text().in(language)));
        pictures(sheet).forEach(blocks::add);
        sheet.film().forEach(clip -> clip(blocks, clip, films, language));
        var checks = lines(sheet.checks(), language);
        if (!checks.isEmpty()) {
            blocks.add(new Block.Ticks(checks));
        }
        blocks.add(Block.note(phrases.say(language, "pack.version", Map.of("n", String.valueOf(sop.version())))));
    }

    /** A code that plays these seconds. */
    private void clip(List<Block> blocks, Sheet.Clip clip, List<Film> films, Language language) {
        films.stream()
                .filter(film -> film.id().value().equals(clip.film()))
                .flatMap(film -> Stream.ofNullable(film.playback()))
                .flatMap(playback -> playback.sources().stream())
                .filter(source -> source.type() == Playback.Kind.MP4)
                .limit(1)
                .forEach(source -> {
                    blocks.add(Block.note(phrases.say(
                            language,
                            "pack.seconds",
                            Map.of("from", String.valueOf(clip.from()), "until", String.valueOf(clip.until())))));
                    blocks.add(new Block.Code(
                            house.of("/media/" + source.key() + "#t=" + clip.from() + "," + clip.until()), CODE));
                });
    }

    private Stream<Block> pictures(Sheet sheet) {
        return sheet.pictures().stream()
                .flatMap(key -> MediaKey.parse(key).stream())
                .filter(key -> key.type().equals(MediaType.IMAGE_JPEG))
                .flatMap(key -> media.open(key).stream())
                .map(stored -> new Block.Picture(bytes(stored), PICTURE));
    }

    private static byte[] bytes(StoredMedia stored) {
        try {
            return stored.content().getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String planned(RoutingStep step, Language language) {
        return phrases.say(
                language,
                switch (step.kind()) {
                    case ATTENDED -> "pack.hands";
                    case UNATTENDED -> "pack.wait";
                    case BATCH -> "pack.load";
                },
                Map.of("time", time(step.minutes(), language)));
    }

    /** Of those for whom marks are kept. */
    private String learners(Pack pack, Pack.Station station, Language language) {
        return pack.learners().stream()
                .filter(Learner::isMarked)
                .map(learner -> {
                    var mark = learner.marks().get(station.step().work());
                    var rung = mark == null ? Rung.NOT_YET : mark.rung();
                    return learner.name() + " " + phrases.say(language, "rung." + rung);
                })
                .collect(Collectors.joining(" · "));
    }

    private static int mostly(Pack.Station station) {
        var mostly = station.mostly();
        return mostly == null ? 0 : mostly;
    }

    private static String machines(Pack.Station station, Language language) {
        var named = station.machines().stream()
                .map(machine -> machine.name().in(language))
                .collect(Collectors.joining(" / "));
        var kind = station.step().machineKind();
        var machine = named.isEmpty() && kind != null ? kind : named;
        var programme = station.step().family();
        return programme == null ? machine : machine + " · " + programme;
    }

    private String time(int minutes, Language language) {
        var code = minutes < 60 ? "pack.minutes" : minutes % 60 == 0 ? "pack.hours" : "pack.hoursMinutes";
        return phrases.say(
                language, code, Map.of("h", String.valueOf(minutes / 60), "m", String.valueOf(minutes % 60)));
    }

    private Block.Fact fact(String code, String words, Language language) {
        return new Block.Fact(phrases.say(language, code), words);
    }

    private static String onOneLine(Words words, Language language) {
        return String.join(" · ", lines(words, language));
    }

    private static List<String> lines(Words words, Language language) {
        return words.in(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

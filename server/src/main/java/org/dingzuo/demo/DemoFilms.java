package org.dingzuo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dingzuo.film.Films;
import org.dingzuo.film.HotspotTracks;
import org.dingzuo.film.ReadyFilm;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The films that {@code demo-films} drew: shown as they are, so that no demo waits for the lab. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoFilms {
    private static final List<Written> FILMS = List.of(
            new Written(
                    "linwei",
                    "linwei-bag",
                    "bucket",
                    24,
                    Words.of("一根绳，编成一只包", "One cord becomes a bag"),
                    Words.of(
                            "从第一排到提手，一排一排编上去。线材、肩带、里布，点一下就能选。",
                            "From the first row to the handle. Tap to choose yarn, strap and lining.")),
            new Written(
                    "zhangchen",
                    "zhangchen-pairing",
                    "wallet",
                    18,
                    Words.of("短夹配什么", "What goes with the wallet"),
                    Words.of("牛仔、亚麻、大衣，各有一块合适的皮。", "Denim, linen, a winter coat: each has its leather.")),
            new Written(
                    "zhangchen",
                    "zhangchen-lettering",
                    "wallet",
                    18,
                    Words.of("字母一个一个压上去", "Letters, one tap each"),
                    Words.of("最多八个字符，压在皮上，越用越清楚。", "Up to eight characters, pressed into the leather.")),
            new Written(
                    "zhangchen",
                    "zhangchen-materials",
                    "wallet",
                    20,
                    Words.of("三块皮，光下看", "Three leathers under a moving light"),
                    Words.of("栗棕、原色、墨黑。喜欢哪块点哪块。", "Chestnut, natural, black. Tap the one you like.")),
            new Written(
                    "zhangchen",
                    "zhangchen-base",
                    "wallet",
                    22,
                    Words.of("一只短夹是怎么缝成的", "How a wallet is stitched"),
                    Words.of("裁皮、打孔、双针手缝、封边、对折。", "Cut, prick, saddle-stitch, paint the edge, fold.")),
            new Written(
                    "zhiyu",
                    "zhiyu-loom",
                    "wall-hanging",
                    24,
                    Words.of("山是一排一排织出来的", "Mountains, row by row"),
                    Words.of("梭子来回一百零四次，太阳才升起来。", "A hundred and four passes of the shuttle until the sun is up.")),
            new Written(
                    "chenyi",
                    "chenyi-pot",
                    "vase",
                    26,
                    Words.of("泥在转，火在烧", "Clay turns, fire burns"),
                    Words.of("拉坯、浇釉、入窑、出窑。釉色在影片里选。", "Thrown, glazed, fired. Choose the glaze in the film.")));

    private final Films films;
    private final HotspotTracks tracks;

    DemoFilms(Films films, HotspotTracks tracks) {
        this.films = films;
        this.tracks = tracks;
    }

    /** @param key of its files */
    private record Written(String studio, String key, String design, int seconds, Words title, Words story) {
        ClassPathResource file(String ending) {
            return new ClassPathResource("demo/films/" + key + ending);
        }
    }

    /** Shows the studio's films, in its scope and after its designs are on sale. */
    void show(String studio) {
        FILMS.stream()
                .filter(film -> film.studio().equals(studio))
                .filter(film -> film.file(".mp4").exists())
                .forEach(this::show);
    }

    private void show(Written film) {
        var faults = new Faults();
        var hotspots = tracks.read(text(film.file(".vtt")), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(film.key() + ": " + faults.found());
        }
        films.adopt(new ReadyFilm(
                film.key().substring(film.studio().length() + 1),
                film.title(),
                film.story(),
                film.design(),
                film.seconds() * 1_000L,
                720,
                1_280,
                () -> open(film.file(".mp4")),
                () -> open(film.file(".jpg")),
                hotspots));
    }

    private static InputStream open(ClassPathResource file) {
        try {
            return file.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

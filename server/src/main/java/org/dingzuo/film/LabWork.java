package org.dingzuo.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.film.encoding.FilmLab;
import org.dingzuo.film.encoding.LabOutcome;
import org.dingzuo.film.encoding.Prints;
import org.dingzuo.film.encoding.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Takes one film through the lab and puts the prints on the shelf. Whatever the end, the bench is empty afterwards. */
@Component
class LabWork {
    private static final Logger log = LoggerFactory.getLogger(LabWork.class);

    private final FilmLab lab;
    private final Developing developing;
    private final Originals originals;
    private final FilmShelf shelf;

    LabWork(FilmLab lab, Developing developing, Originals originals, FilmShelf shelf) {
        this.lab = lab;
        this.developing = developing;
        this.originals = originals;
        this.shelf = shelf;
    }

    void develop(FilmId film) throws InterruptedException {
        var original = originals.of(film.value());
        if (!Files.exists(original) || !developing.advance(film, FilmState.PROBING, 0)) {
            return;
        }
        try {
            var bench = originals.freshBench(film);
            try {
                var outcome = lab.develop(
                        original, bench, permille -> developing.advance(film, FilmState.ENCODING, permille));
                settle(film, outcome);
            } finally {
                FileSystemUtils.deleteRecursively(bench);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void giveUp(FilmId film) {
        developing.refuse(film, Rejection.FAILED);
    }

    void clearBenches() {
        lab.stopOrphans(originals.benches());
        try {
            FileSystemUtils.deleteRecursively(originals.benches());
        } catch (IOException stuck) {
            log.warn("the lab's old work is still there", stuck);
        }
    }

    private void settle(FilmId film, LabOutcome outcome) throws IOException {
        switch (outcome) {
            case LabOutcome.Developed(var prints) -> shelve(film, prints);
            case LabOutcome.Rejected(var why) -> {
                developing.refuse(film, why);
                if (why != Rejection.FAILED) {
                    originals.remove(film.value());
                }
                log.info("film refused filmId={} why={}", film.value(), why);
            }
            case LabOutcome.Stopped() -> log.info("film stopped filmId={}", film.value());
        }
    }

    private void shelve(FilmId film, Prints prints) throws IOException {
        var sources = new ArrayList<Playback.Source>();
        var parts = new ArrayList<String>();
        sources.add(new Playback.Source(
                Playback.Kind.MP4, shelf.keep(prints.mp4(), ".mp4"), prints.width(), prints.height()));
        if (!prints.streams().isEmpty()) {
            sources.add(stream(prints, parts));
        }
        var poster = shelf.keep(prints.poster(), ".jpg");
        var playback = new Playback(prints.millis(), prints.width(), prints.height(), sources, parts);
        if (developing.finish(film, playback, poster)) {
            originals.remove(film.value());
            log.info("film ready filmId={} seconds={}", film.value(), playback.seconds());
        } else {
            // Cancelled or deleted in the last moment.
            shelf.drop(playback.allKeys());
            shelf.drop(List.of(poster));
        }
    }

    /** Media keys say nothing about their neighbours, so the playlists name their parts in full. */
    private Playback.Source stream(Prints prints, List<String> parts) throws IOException {
        var master = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        for (var stream : prints.streams()) {
            var media = shelf.keep(stream.media(), ".m4s");
            var name = String.valueOf(stream.media().getFileName());
            var text = Files.readString(stream.playlist()).replace(name, "/media/" + media);
            var playlist = shelf.keep(written(stream.playlist(), text), ".m3u8");
            parts.add(media);
            parts.add(playlist);
            master.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d\n/media/%s\n"
                    .formatted(stream.bitsPerSecond() * 11 / 10, stream.width(), stream.height(), playlist));
        }
        var key = shelf.keep(
                written(prints.mp4().resolveSibling("master.m3u8"), master.toString()), ".m3u8");
        return new Playback.Source(Playback.Kind.HLS, key, prints.width(), prints.height());
    }

    private static Path written(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}

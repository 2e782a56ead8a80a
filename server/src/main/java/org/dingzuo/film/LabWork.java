package org.dingzuo.film;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import org.dingzuo.film.encoding.FilmLab;
import org.dingzuo.film.encoding.LabOutcome;
import org.dingzuo.film.encoding.Prints;
import org.dingzuo.film.encoding.Rejection;
import org.dingzuo.foundation.media.MediaFolder;
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
        var folder = FilmShelf.folder();
        var sources = new ArrayList<Playback.Source>();
        var mp4 = shelf.adopt(folder, prints.mp4());
        sources.add(new Playback.Source(Playback.Kind.MP4, mp4, prints.width(), prints.height()));
        if (!prints.streams().isEmpty()) {
            sources.add(stream(folder, prints));
        }
        var posters = FilmShelf.folder();
        var poster = shelf.adopt(posters, prints.poster());
        var playback = new Playback(prints.millis(), prints.width(), prints.height(), sources);
        if (developing.finish(film, playback, poster)) {
            originals.remove(film.value());
            log.info("film ready filmId={} seconds={}", film.value(), playback.seconds());
        } else {
            // Cancelled or removed in the last moment.
            shelf.drop(folder);
            shelf.drop(posters);
        }
    }

    private Playback.Source stream(MediaFolder folder, Prints prints) throws IOException {
        var master = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        for (var stream : prints.streams()) {
            shelf.adopt(folder, stream.media());
            shelf.adopt(folder, stream.playlist());
            master.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d\n%s\n"
                    .formatted(
                            stream.bitsPerSecond() * 11 / 10,
                            stream.width(),
                            stream.height(),
                            stream.playlist().getFileName()));
        }
        var bytes = master.toString().getBytes(StandardCharsets.UTF_8);
        var key = shelf.put(folder, "master.m3u8", new ByteArrayInputStream(bytes));
        return new Playback.Source(Playback.Kind.HLS, key, prints.width(), prints.height());
    }
}

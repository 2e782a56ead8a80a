package org.dingzuo.film.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one film, step by step; the first step that does not end well ends it. */
final class Development {
    private static final Logger log = LoggerFactory.getLogger(Development.class);
    private static final int WHOLE = 1_000;

    /** The MP4 is most of the work; streams are made from it. */
    private static final double MP4_SHARE_OF_A_LONG_FILM = 0.6;

    private final Programs programs;
    private final Recipe recipe;
    private final Footage footage;
    private final Path original;
    private final Path folder;
    private final Progress progress;
    private double done;

    Development(Programs programs, Footage footage, Path original, Path folder, Progress progress) {
        this.programs = programs;
        this.recipe = new Recipe(programs);
        this.footage = footage;
        this.original = original;
        this.folder = folder;
        this.progress = progress;
    }

    LabOutcome run() throws InterruptedException, IOException {
        var mp4 = folder.resolve("film.mp4");
        var poster = folder.resolve("poster.jpg");
        try {
            var made = step(recipe.mp4(original, footage, mp4), mp4Share());
            if (isCutOff(made)) {
                return new LabOutcome.Rejected(Rejection.BROKEN);
            }
            var streams = FilmLab.isLong(footage) ? streams(mp4) : List.<Prints.StreamPrint>of();
            step(recipe.poster(mp4, poster), 0);
            var size = footage.within(Recipe.FULL);
            return new LabOutcome.Developed(
                    new Prints(made.toMillis(), size.width(), size.height(), mp4, streams, poster));
        } catch (EndedEarly ended) {
            return ended.outcome;
        }
    }

    // A film that breaks off is read without an error up to there: its length tells.
    private boolean isCutOff(Duration made) {
        return made.plusSeconds(1).toMillis() < footage.length().toMillis() * 0.9;
    }

    private double mp4Share() {
        return FilmLab.isLong(footage) ? MP4_SHARE_OF_A_LONG_FILM : 1;
    }

    private List<Prints.StreamPrint> streams(Path mp4) throws InterruptedException, IOException {
        var streams = new ArrayList<Prints.StreamPrint>();
        var sides = FilmLab.smallerSides(footage);
        var share = (1 - mp4Share()) / (sides.size() + 1);
        streams.add(stream(mp4, null, 0, share));
        for (var side : sides) {
            streams.add(stream(mp4, footage.within(side), side == 720 ? 2_200 : 900, share));
        }
        return streams;
    }

    private Prints.StreamPrint stream(Path mp4, Footage.@Nullable Size smaller, int kilobits, double share)
            throws InterruptedException, IOException {
        var size = smaller == null ? footage.within(Recipe.FULL) : smaller;
        var playlist = folder.resolve("stream-" + Math.min(size.width(), size.height()) + ".m3u8");
        step(recipe.stream(mp4, smaller, kilobits, playlist), share);
        var media = folder.resolve(playlist.getFileName().toString().replace(".m3u8", ".m4s"));
        var bits = Files.size(media) * 8_000 / Math.max(1, footage.length().toMillis());
        return new Prints.StreamPrint(playlist, media, size.width(), size.height(), bits);
    }

    /** Runs one command; answers how much film came out of it. */
    private Duration step(List<String> command, double share) throws InterruptedException {
        var frames = new AtomicLong();
        var ending = ProgramRun.of(
                programs, command, folder, Bounds.making(footage.length()), line -> hear(line, share, frames));
        done += share;
        return switch (ending.kind()) {
            case DONE -> length(frames.get());
            case STOPPED -> throw new EndedEarly(new LabOutcome.Stopped());
            case FAILED -> throw new EndedEarly(new LabOutcome.Rejected(blame(ending.complaint())));
            case OUT_OF_TIME -> throw new EndedEarly(new LabOutcome.Rejected(Rejection.FAILED));
        };
    }

    private boolean hear(String line, double share, AtomicLong frames) {
        if (line.startsWith("frame=")) {
            frames.set(Long.parseLong(line.substring("frame=".length()).strip()));
        }
        if (!line.startsWith("progress=")) {
            return true;
        }
        var part = Math.min(
                1, length(frames.get()).toMillis() / (double) footage.length().toMillis());
        return progress.at((int) Math.min(WHOLE, (done + share * part) * WHOLE));
    }

    // By its pictures: the sound may be shorter, and a cut one is no fault.
    private Duration length(long frames) {
        return Duration.ofMillis(Math.round(frames * 1_000 / Recipe.framesPerSecond(footage)));
    }

    private static Rejection blame(String complaint) {
        var ours = complaint.contains("No space left on device") || complaint.contains("Cannot allocate memory");
        log.info("film could not be made ours={} complaint={}", ours, complaint);
        return ours ? Rejection.FAILED : Rejection.BROKEN;
    }

    private static final class EndedEarly extends RuntimeException {
        private final transient LabOutcome outcome;

        EndedEarly(LabOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}

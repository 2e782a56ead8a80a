package org.dingzuo.film.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Develops a film: looks at the original, then makes what a browser plays and a poster. One thread's work; knows no studio. */
@Component
public class FilmLab {
    /** Up to this length the shop plays the MP4, which starts faster than any stream; the front end has the same limit. */
    private static final Duration SHORT = Duration.ofSeconds(90);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Logger log = LoggerFactory.getLogger(FilmLab.class);

    private final String named;
    private final Path dataFolder;
    private final Probe probe = new Probe(LONGEST);

    FilmLab(@Value("${dingzuo.film.ffmpeg:}") String named, @Value("${dingzuo.data:.data}") Path dataFolder) {
        this.named = named;
        this.dataFolder = dataFolder;
    }

    /** @param folder an empty folder; what is left in it is the caller's to keep or to remove */
    public LabOutcome develop(Path original, Path folder, Progress progress) throws InterruptedException {
        try {
            var programs = Programs.find(named, dataFolder);
            return switch (probe.look(programs, original)) {
                case Probe.Verdict.Unplayable(var why) -> new LabOutcome.Rejected(why);
                case Probe.Verdict.Playable(var footage) ->
                    new Development(programs, footage, original, folder, progress).run();
            };
        } catch (IOException | ProgramsMissing trouble) {
            log.error("film lab cannot work", trouble);
            return new LabOutcome.Rejected(Rejection.FAILED);
        }
    }

    /** The picture at this second of a finished MP4, as JPEG; false when there is none. */
    public boolean pictureAt(Path mp4, double second, Path into) throws InterruptedException {
        try {
            var programs = Programs.find(named, dataFolder);
            var command = new Recipe(programs).pictureAt(mp4, second, into);
            var folder = into.toAbsolutePath().resolveSibling("");
            var ending = ProgramRun.of(programs, command, folder, Bounds.LOOKING, line -> true);
            return ending.kind() == ProgramRun.Ending.Kind.DONE && Files.exists(into) && Files.size(into) > 0;
        } catch (IOException | ProgramsMissing trouble) {
            log.error("film lab cannot work", trouble);
            return false;
        }
    }

    /** Stops what an earlier process of ours left running on files below {@code folder}. */
    public void stopOrphans(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(folder.toString()) && line.contains("ffmpeg"))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Which smaller streams a film of this size gets beside its own, by shorter side. */
    static List<Integer> smallerSides(Footage footage) {
        var sides = new ArrayList<Integer>();
        for (var side : List.of(720, 480)) {
            if (Math.min(footage.width(), footage.height()) > side) {
                sides.add(side);
            }
        }
        return sides;
    }

    static boolean isLong(Footage footage) {
        return footage.length().compareTo(SHORT) > 0;
    }
}

package org.dingzuo.film.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Films as phones make them, made here by FFmpeg, as small as they can be. */
public final class PhoneFilms {
    private final Programs programs;
    private final Path folder;

    public PhoneFilms(Path folder) throws IOException {
        this.programs = Programs.find("", Path.of(System.getProperty("java.io.tmpdir")));
        this.folder = folder;
    }

    /** H.264 with a tone. */
    public Path plain() {
        return made("plain.mp4", picture(1, 30), List.of("-c:v", "libx264", "-preset", "ultrafast"));
    }

    Path hevc() {
        return made(
                "hevc.mov",
                picture(1, 30),
                List.of("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none", "-tag:v", "hvc1"));
    }

    /** Lies on its side in the file; a note says to turn it. */
    Path rotated() {
        var turned = folder.resolve("rotated.mp4");
        run(List.of("-display_rotation", "90", "-i", plain().toString(), "-c", "copy", turned.toString()));
        return turned;
    }

    /** Frames come as they like, between 10 and 30 a second. */
    Path variableFrameRate() {
        return made(
                "vfr.mp4",
                "testsrc=s=320x180:r=30:d=2,select='not(mod(n,3))+gt(t,1)',format=yuv420p",
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-fps_mode", "vfr"));
    }

    Path hdr() {
        return made(
                "hdr.mov",
                "testsrc2=s=320x180:r=30:d=1,format=yuv420p10le,setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc",
                List.of(
                        "-c:v",
                        "libx265",
                        "-preset",
                        "ultrafast",
                        "-x265-params",
                        "log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc",
                        "-tag:v",
                        "hvc1"));
    }

    Path oldCodec() {
        return made("old.mp4", picture(1, 10), List.of("-c:v", "mpeg4"));
    }

    Path soundOnly() {
        var file = folder.resolve("sound.mp4");
        run(List.of("-filter_complex", "sine=f=440:d=1[a]", "-map", "[a]", "-c:a", "aac", file.toString()));
        return file;
    }

    Path lasting(int seconds) {
        return made(
                "long.mp4",
                "color=c=gray:s=64x112:r=2:d=" + seconds + ",format=yuv420p",
                List.of("-c:v", "libx264", "-preset", "ultrafast"));
    }

    /** The head at the front says four seconds; the rest never arrived. */
    Path whole() {
        return made(
                "whole.mp4",
                picture(4, 30),
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart"));
    }

    private static String picture(int seconds, int rate) {
        return String.format(Locale.ROOT, "testsrc=s=320x180:r=%d:d=%d,format=yuv420p", rate, seconds);
    }

    private Path made(String name, String picture, List<String> how) {
        var file = folder.resolve(name);
        var command = new ArrayList<String>(
                List.of("-filter_complex", picture + "[v];sine=f=440:d=1[a]", "-map", "[v]", "-map", "[a]"));
        command.addAll(how);
        command.addAll(List.of("-c:a", "aac", file.toString()));
        run(command);
        return file;
    }

    private void run(List<String> arguments) {
        var command = new ArrayList<>(List.of(programs.ffmpeg(), "-v", "error", "-y"));
        command.addAll(arguments);
        try {
            var ending = ProgramRun.of(programs, command, folder, Bounds.LOOKING, line -> true);
            if (ending.kind() != ProgramRun.Ending.Kind.DONE) {
                throw new AssertionError(ending.complaint());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

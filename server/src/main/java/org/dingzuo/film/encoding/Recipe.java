package org.dingzuo.film.encoding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands that turn an original into what browsers play. */
final class Recipe {
    /** Shorter side in pixels: a phone's full width. */
    static final int FULL = 1_080;

    private static final String READERS =
            "h264,hevc,aac,alac,mp3,mp3float,ac3,eac3,opus,amrnb,pcm_s16le,pcm_s16be,pcm_s24le";
    private static final int MOST_FRAMES = 30;

    private final Programs programs;

    Recipe(Programs programs) {
        this.programs = programs;
    }

    /** One MP4 that starts at once: H.264 high, even frames, sound of even loudness. What the phone noted about itself (place, owner) is left out. */
    List<String> mp4(Path original, Footage footage, Path into) {
        var command = opening(original, "mov");
        command.addAll(List.of("-map", "0:V:0"));
        if (footage.soundTrack() >= 0) {
            command.addAll(List.of("-map", "0:" + footage.soundTrack()));
        }
        command.addAll(List.of("-vf", pictureFilter(footage)));
        command.addAll(List.of("-fps_mode", "cfr", "-r", rate(footage)));
        command.addAll(h264("veryfast", 23, 5_000));
        if (footage.soundTrack() >= 0) {
            command.addAll(List.of("-af", "loudnorm=I=-16:TP=-1.5:LRA=11,aresample=48000"));
            command.addAll(List.of("-c:a", "aac", "-ac", "2", "-b:a", "128k"));
        }
        command.addAll(List.of("-movflags", "+faststart", "-f", "mp4", file(into)));
        return command;
    }

    /** A stream of one rendition out of the finished MP4: one file in pieces of four seconds, and its playlist beside it.
     *  @param size null: the MP4's own picture, copied */
    List<String> stream(Path mp4, Footage.@Nullable Size size, int kilobits, Path playlist) {
        var command = opening(mp4, "mov");
        command.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?"));
        if (size == null) {
            command.addAll(List.of("-c", "copy"));
        } else {
            command.addAll(List.of("-vf", "scale=" + size.width() + ":" + size.height() + ":flags=bicubic"));
            command.addAll(h264("veryfast", 24, kilobits));
            command.addAll(List.of("-c:a", "copy"));
        }
        command.addAll(List.of("-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"));
        command.addAll(List.of("-hls_segment_type", "fmp4", "-hls_flags", "single_file", file(playlist)));
        return command;
    }

    /** The most telling picture of the film's first minute. */
    List<String> poster(Path mp4, Path into) {
        var command = opening(mp4, "mov");
        command.addAll(List.of("-t", "60", "-map", "0:V:0"));
        command.addAll(List.of("-vf", "fps=2,thumbnail=n=120," + POSTER_SIZE));
        command.addAll(still(into));
        return command;
    }

    List<String> pictureAt(Path mp4, double second, Path into) {
        var command = new ArrayList<>(List.of(programs.ffmpeg(), "-v", "error", "-nostdin", "-threads", "2"));
        command.addAll(List.of("-protocol_whitelist", "file", "-f", "mov"));
        command.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", second), "-i", file(mp4)));
        command.addAll(List.of("-map", "0:V:0", "-vf", POSTER_SIZE));
        command.addAll(still(into));
        return command;
    }

    private static final String POSTER_SIZE = "scale='min(720,iw)':-2,format=yuvj420p";

    private static List<String> still(Path into) {
        return List.of("-frames:v", "1", "-q:v", "4", "-f", "image2", "-update", "1", "-y", file(into));
    }

    private ArrayList<String> opening(Path input, String format) {
        var command = new ArrayList<>(List.of(programs.ffmpeg(), "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5"));
        command.addAll(List.of("-threads", "2", "-filter_threads", "1", "-protocol_whitelist", "file,pipe"));
        command.addAll(List.of("-codec_whitelist", READERS, "-f", format, "-i", file(input)));
        command.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"));
        return command;
    }

    // A prefix, so that no name is ever read as the address of something else.
    private static String file(Path path) {
        return "file:" + path.toAbsolutePath();
    }

    private static List<String> h264(String preset, int quality, int kilobits) {
        return List.of(
                "-c:v",
                "libx264",
                "-preset",
                preset,
                "-profile:v",
                "high",
                "-pix_fmt",
                "yuv420p",
                "-crf",
                Integer.toString(quality),
                "-maxrate",
                kilobits + "k",
                "-bufsize",
                2 * kilobits + "k",
                "-force_key_frames",
                "expr:gte(t,n_forced*2)",
                "-threads",
                "2");
    }

    private static String pictureFilter(Footage footage) {
        var size = footage.within(FULL);
        var scale = "scale=" + size.width() + ":" + size.height() + ":flags=bicubic";
        return switch (footage.light()) {
            case STANDARD -> scale + ",setsar=1,format=yuv420p";
            case PQ -> scale + "," + toStandard("smpte2084");
            case HLG -> scale + "," + toStandard("arib-std-b67");
        };
    }

    /** Scaled first, as what follows works in 32-bit light. */
    private static String toStandard(String transfer) {
        return "setsar=1,zscale=tin=" + transfer + ":min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=203,format=gbrpf32le,"
                + "zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:p=bt709:r=tv,format=yuv420p";
    }

    static double framesPerSecond(Footage footage) {
        return Math.clamp(footage.framesPerSecond(), 1, MOST_FRAMES);
    }

    private static String rate(Footage footage) {
        return String.format(Locale.ROOT, "%.3f", framesPerSecond(footage));
    }
}

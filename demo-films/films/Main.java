package films;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Draws the demo's films and pictures. From the repository's root: java demo-films/films/Main.java FFMPEG OUT [key…]
 *  With ":SECOND" behind a key only that picture is drawn; "tracks" writes the hotspots alone. */
final class Main {
    private static final int RATE = 24;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        var ffmpeg = arguments[0];
        var out = Files.createDirectories(Path.of(arguments[1]));
        var wanted = List.of(arguments).subList(2, arguments.length);
        for (var film : Films.all()) {
            if (wanted.contains("tracks")) {
                Files.writeString(out.resolve(film.get().key() + ".vtt"), Track.of(film.get()));
            }
            for (var wish : wanted) {
                if (wish.startsWith(film.get().key() + ":")) {
                    look(film.get(), Double.parseDouble(wish.substring(wish.indexOf(':') + 1)), out);
                }
            }
            if (wanted.isEmpty() || wanted.contains(film.get().key())) {
                make(film.get(), ffmpeg, out);
            }
        }
    }

    private static void look(Film film, double at, Path out) throws IOException {
        var image = new BufferedImage(Film.WIDTH, Film.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        paint(film, image, at);
        jpeg(image, out.resolve(film.key() + "-" + at + ".jpg"), 0.85f);
    }

    private static void make(Film film, String ffmpeg, Path out) throws Exception {
        var wav = Files.createTempFile("film-", ".wav");
        var sound = new Sound(film.seconds(), film.key().hashCode());
        film.sound(sound);
        sound.write(wav);
        var mp4 = out.resolve(film.key() + ".mp4");
        var builder = new ProcessBuilder(
                ffmpeg, "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", Film.WIDTH + "x" + Film.HEIGHT,
                "-r", Integer.toString(RATE), "-i", "pipe:0", "-i", wav.toString(),
                "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-c:v", "libx264", "-profile:v", "high", "-preset", "medium", "-threads", "1", "-tune", "animation", "-crf", "25",
                "-maxrate", "460k", "-bufsize", "1800k", "-g", "96",
                "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
                "-af", "loudnorm=I=-18:TP=-2", "-c:a", "aac", "-ar", "44100", "-b:a", "64k", "-shortest",
                "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart", mp4.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(Path.of(ffmpeg).toAbsolutePath().getParent()));
        var process = builder.start();
        var image = new BufferedImage(Film.WIDTH, Film.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var frames = (int) Math.round(film.seconds() * RATE);
        var poster = (int) Math.round(film.posterAt() * RATE);
        try (var pipe = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
            for (var n = 0; n < frames; n++) {
                paint(film, image, n / (double) RATE);
                pipe.write(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
                if (n == poster) {
                    poster(image, out.resolve(film.key() + ".jpg"));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed on " + film.key());
        }
        Files.delete(wav);
        Files.writeString(out.resolve(film.key() + ".vtt"), Track.of(film));
        System.out.printf(Locale.ROOT, "%s %.0f s %d kB%n", film.key(), film.seconds(), Files.size(mp4) / 1_000);
    }

    private static void paint(Film film, BufferedImage image, double t) {
        var g = Stuff.pen(image);
        film.paint(g, t);
        g.dispose();
    }

    /** As good as fits: it stands in the shop before anything plays. */
    private static void poster(BufferedImage image, Path file) throws IOException {
        for (var quality = 0.86f; quality > 0.3f; quality -= 0.06f) {
            jpeg(image, file, quality);
            if (Files.size(file) < 120_000) {
                return;
            }
        }
    }

    static void jpeg(BufferedImage image, Path file, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}

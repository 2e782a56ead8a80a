package pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Draws the demo's pictures. From the repository's root: java demo-films/pictures/Main.java OUT [draft] [key…] */
final class Main {
    private static final int MOST_BYTES = 58_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var out = Files.createDirectories(Path.of(arguments[0]));
        var draft = List.of(arguments).contains("draft");
        var wanted = List.of(arguments).subList(draft ? 2 : 1, arguments.length);
        if (wanted.isEmpty() || wanted.contains("receipt")) {
            jpeg(Receipt.drawn(), out.resolve("receipt.jpg"));
        }
        for (var still : wanted.stream().filter(each -> each.startsWith("still-")).toList()) {
            ImageIO.write(Stills.of(still), "png", out.resolve(still + ".png").toFile());
        }
        for (var picture : Pictures.all()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(picture.key()::startsWith)) {
                make(picture, out, draft);
            }
        }
    }

    private static void make(Pictures.Picture picture, Path out, boolean draft) throws IOException {
        var start = System.nanoTime();
        var painter = new Painter(picture.scene().get());
        var file = out.resolve(picture.key() + (draft ? ".png" : ".jpg"));
        if (draft) {
            ImageIO.write(painter.paint(picture.width() / 2, picture.height() / 2, 1), "png", file.toFile());
        } else {
            jpeg(painter.paint(picture.width(), picture.height(), 2), file);
        }
        System.out.printf(Locale.ROOT, "%s %.1f s %d kB%n", picture.key(), (System.nanoTime() - start) / 1e9, Files.size(file) / 1_000);
    }

    /** As good as fits. */
    private static void jpeg(BufferedImage image, Path file) throws IOException {
        for (var quality = 0.92f; quality > 0.4f; quality -= 0.04f) {
            jpeg(image, file, quality);
            if (Files.size(file) <= MOST_BYTES) {
                return;
            }
        }
    }

    private static void jpeg(BufferedImage image, Path file, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
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

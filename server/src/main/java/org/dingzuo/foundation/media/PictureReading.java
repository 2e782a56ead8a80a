package org.dingzuo.foundation.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.dingzuo.foundation.media.PictureOutcome.Why;

/** Opens a stranger's file: its size is known and bounded before a pixel is decoded. */
sealed interface PictureReading {
    record Read(BufferedImage pixels) implements PictureReading {}

    record Refused(Why why) implements PictureReading {}

    int LONGEST_SIDE = 20_000;
    int MOST_SCANS = 60;

    /** A JPEG of several passes is held whole by its decoder, outside of the heap. */
    long MOST_PIXELS_IN_PASSES = 25_000_000;

    static PictureReading of(byte[] file) {
        var kind = PictureKind.of(file);
        if (kind == null) {
            return new Refused(PictureKind.isHeic(file) ? Why.HEIC : Why.NOT_A_PICTURE);
        }
        try {
            return switch (kind) {
                case JPEG -> jpeg(file);
                case PNG, WEBP -> decoded(kind, file, 1, kind.mostPixels);
            };
        } catch (IOException | RuntimeException unreadable) {
            // Decoders answer hostile bytes with every kind of exception; all mean the same here.
            return new Refused(Why.BROKEN);
        }
    }

    private static PictureReading jpeg(byte[] file) throws IOException {
        var outline = JpegOutline.of(file);
        if (!outline.whole() || outline.scans() > MOST_SCANS) {
            return new Refused(Why.BROKEN);
        }
        var most = outline.scans() > 1 ? MOST_PIXELS_IN_PASSES : PictureKind.JPEG.mostPixels;
        return decoded(PictureKind.JPEG, file, outline.orientation(), most);
    }

    private static PictureReading decoded(PictureKind kind, byte[] file, int orientation, long most)
            throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            if (isTooMuch(reader, most)) {
                return new Refused(Why.TOO_MANY_PIXELS);
            }
            var pixels = reader.read(0, sparing(reader, kind));
            return new Read(Darkroom.upright(Darkroom.within(pixels, widest(orientation, pixels)), orientation));
        } finally {
            reader.dispose();
        }
    }

    /** A picture that lies on its side gets its width from its height. */
    private static int widest(int orientation, BufferedImage pixels) {
        int widest = Picture.WIDTHS.getFirst();
        return orientation < 5
                ? widest
                : Math.max(1, (int) Math.round(widest * (double) pixels.getWidth() / pixels.getHeight()));
    }

    private static boolean isTooMuch(ImageReader reader, long most) throws IOException {
        return reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE || pixels(reader) > most;
    }

    private static ImageReadParam sparing(ImageReader reader, PictureKind kind) throws IOException {
        var every = kind.readEvery(pixels(reader));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }
}

package org.dingzuo.foundation.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureOutcome.Refused;
import org.dingzuo.foundation.media.PictureOutcome.Taken;
import org.dingzuo.foundation.media.PictureOutcome.Why;
import org.springframework.stereotype.Component;

/** Makes a photo of unknown origin ours: only pixels pass, drawn anew. Place, camera, comments and whatever else was hidden in the
 *  file stay outside. */
@Component
public class PictureIntake {
    /** What a phone's photo may weigh. */
    public static final long PHOTO = 25L << 20;

    private static final float QUALITY = 0.84f;
    private static final int PATIENCE_SECONDS = 20;

    private final MediaStore store;
    /** An opened photo takes up to 100 MB for a moment; they take turns. */
    private final Semaphore desk = new Semaphore(1, true);

    PictureIntake(MediaStore store) {
        this.store = store;
    }

    /** @param most bytes that this door takes */
    public PictureOutcome take(InputStream upload, long most, Access access) {
        try {
            if (!desk.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Refused(Why.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Refused(Why.BUSY);
        }
        try {
            return read(upload, most, access);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            desk.release();
        }
    }

    private PictureOutcome read(InputStream upload, long most, Access access) throws IOException {
        var file = upload.readNBytes(Math.toIntExact(most) + 1);
        if (file.length > most) {
            return new Refused(Why.TOO_LARGE);
        }
        return switch (PictureReading.of(file)) {
            case PictureReading.Refused(var why) -> new Refused(why);
            case PictureReading.Read(var pixels) -> new Taken(keep(pixels, access));
        };
    }

    private Picture keep(BufferedImage pixels, Access access) throws IOException {
        var picture = new Picture(MediaFolder.fresh(access), pixels.getWidth(), pixels.getHeight());
        try {
            for (int width : Picture.WIDTHS) {
                var rendition = jpeg(Darkroom.within(pixels, width));
                store.put(picture.at(width), new ByteArrayInputStream(rendition), rendition.length);
            }
            return picture;
        } catch (IOException | RuntimeException failed) {
            store.delete(picture.folder());
            throw failed;
        }
    }

    private static byte[] jpeg(BufferedImage pixels) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var written = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(written)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}

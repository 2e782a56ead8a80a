package org.dingzuo.foundation.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones make them, and as somebody makes them who means harm. */
public final class Photos {
    private static final int AFTER_START = 2;

    private Photos() {}

    /** Left half red, right half blue. */
    public static byte[] jpeg(int width, int height) {
        return written(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    /** The smallest lossless WebP: one pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** The camera was held so that {@code orientation} makes it upright again; it also wrote down where it was. */
    public static byte[] held(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(4 + 2 + 4 + 4 + 2 + 12 + 4 + 14);
        exif.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        exif.putInt(0x4D4D002A).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put("GPS 30.25,120.".getBytes(StandardCharsets.US_ASCII));
        return withSegment(jpeg, 0xE1, exif.array());
    }

    public static byte[] withComment(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.UTF_8));
    }

    /** A header that promises a picture of any size, and some bytes after it. */
    public static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] jpegClaiming(int width, int height) {
        var jpeg = jpeg(16, 16);
        for (int at = 0; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("The JPEG has no frame header");
    }

    /** The same scan over and over: small to send, long to decode. */
    public static byte[] jpegOfManyScans(int scans) {
        var jpeg = jpeg(64, 64);
        int start = indexOf(jpeg, 0xDA);
        var scan = Arrays.copyOfRange(jpeg, start, jpeg.length - 2);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, start);
        for (int n = 0; n < scans; n++) {
            out.writeBytes(scan);
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 0; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
        throw new IllegalStateException("The JPEG has no marker " + marker);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, AFTER_START)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, AFTER_START, jpeg.length - AFTER_START)
                .array();
    }

    private static byte[] written(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
